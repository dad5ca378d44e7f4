import { z } from 'zod';

/** In place of a feature: the node tests nothing. */
const LEAF = -1;

/**
 * One regression tree as parallel arrays: an inner node tests `value <= threshold` and goes left, else right; a leaf
 * has feature -1 and adds `value`. Node 0 is the root; a child always comes after its parent.
 */
export const treeSchema = z.object({
  feature: z.array(z.int()),
  threshold: z.array(z.number()),
  left: z.array(z.int()),
  right: z.array(z.int()),
  value: z.array(z.number()),
});
export type Tree = z.infer<typeof treeSchema>;

/** Add a leaf of value 0 and give its number; the first one of a tree is its root. */
export function addLeaf(tree: Tree): number {
  tree.feature.push(LEAF);
  tree.threshold.push(0);
  tree.left.push(0);
  tree.right.push(0);
  tree.value.push(0);
  return tree.feature.length - 1;
}

/** A sum of regression trees over rows of `featureCount` numbers. */
export class BoostedTrees {
  private readonly nodes: PackedNodes;

  constructor(
    readonly trees: readonly Tree[],
    readonly featureCount: number,
  ) {
    this.nodes = packNodes(trees);
  }

  /** Scores of all rows. One tree after another goes over all of them, so that it stays in the processor's cache. */
  scores(rows: Float32Array): Float64Array {
    const { roots, features, thresholds, children } = this.nodes;
    const scores = new Float64Array(rows.length / this.featureCount);
    for (const root of roots) {
      for (let row = 0; row < scores.length; row += 1) {
        const offset = row * this.featureCount;
        let node = root;
        for (let feature = features[node] ?? LEAF; feature !== LEAF; feature = features[node] ?? LEAF) {
          const left = (rows[offset + feature] ?? 0) <= (thresholds[node] ?? 0);
          node = (children[node] ?? 0) + (left ? 0 : 1);
        }
        scores[row] = (scores[row] ?? 0) + (thresholds[node] ?? 0);
      }
    }
    return scores;
  }
}

/** The nodes of all trees in one row of arrays; the right child comes right after the left one. */
interface PackedNodes {
  readonly roots: Int32Array;
  /** -1 for a leaf. */
  readonly features: Int16Array;
  /** What an inner node compares with; the value of a leaf. */
  readonly thresholds: Float64Array;
  /** The left child. */
  readonly children: Int32Array;
}

function packNodes(trees: readonly Tree[]): PackedNodes {
  const count = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const features = new Int16Array(count).fill(LEAF);
  const [thresholds, children] = [new Float64Array(count), new Int32Array(count)];
  let next = 0;
  const place = (tree: Tree, from: number, to: number): void => {
    const feature = tree.feature[from] ?? LEAF;
    features[to] = feature;
    thresholds[to] = (feature === LEAF ? tree.value[from] : tree.threshold[from]) ?? 0;
    if (feature === LEAF) return;
    const left = next;
    next += 2;
    children[to] = left;
    place(tree, tree.left[from] ?? 0, left);
    place(tree, tree.right[from] ?? 0, left + 1);
  };
  const roots = Int32Array.from(trees, (tree) => {
    const root = next;
    next += 1;
    place(tree, 0, root);
    return root;
  });
  return { roots, features, thresholds, children };
}

/** One ensemble whose score is the mean of several. */
export function meanOfTrees(ensembles: readonly BoostedTrees[]): BoostedTrees {
  const trees = ensembles.flatMap((ensemble) =>
    ensemble.trees.map((tree) => ({ ...tree, value: tree.value.map((value) => value / ensembles.length) })),
  );
  return new BoostedTrees(trees, ensembles[0]?.featureCount ?? 0);
}

/** Probabilities of the members of one group from their scores. */
export function softmaxOfGroup(scores: Float64Array, start: number, end: number, out: Float64Array): void {
  let best = -Infinity;
  for (let i = start; i < end; i += 1) best = Math.max(best, scores[i] ?? 0);
  let sum = 0;
  for (let i = start; i < end; i += 1) {
    const mass = Math.exp((scores[i] ?? 0) - best);
    out[i] = mass;
    sum += mass;
  }
  for (let i = start; i < end; i += 1) out[i] = (out[i] ?? 0) / sum;
}
