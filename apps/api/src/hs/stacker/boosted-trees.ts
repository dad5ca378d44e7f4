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
  constructor(
    readonly trees: readonly Tree[],
    readonly featureCount: number,
  ) {}

  /** Score of the row that starts at `offset`. */
  score(rows: Float32Array, offset: number): number {
    let sum = 0;
    for (const tree of this.trees) sum += leafValue(tree, rows, offset);
    return sum;
  }
}

/** One ensemble whose score is the mean of several. */
export function meanOfTrees(ensembles: readonly BoostedTrees[]): BoostedTrees {
  const trees = ensembles.flatMap((ensemble) =>
    ensemble.trees.map((tree) => ({ ...tree, value: tree.value.map((value) => value / ensembles.length) })),
  );
  return new BoostedTrees(trees, ensembles[0]?.featureCount ?? 0);
}

function leafValue(tree: Tree, rows: Float32Array, offset: number): number {
  let node = 0;
  for (;;) {
    const feature = tree.feature[node] ?? LEAF;
    if (feature === LEAF) return tree.value[node] ?? 0;
    const below = (rows[offset + feature] ?? 0) <= (tree.threshold[node] ?? 0);
    node = (below ? tree.left[node] : tree.right[node]) ?? 0;
  }
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
