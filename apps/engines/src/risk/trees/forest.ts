import { z } from 'zod';

/**
 * One regression tree as parallel arrays: an inner node tests `value <= threshold` and goes left, else right; a leaf
 * has feature -1. `value` is what the node adds to the score if it ended there, so that the step from a node to its
 * child tells what the test in between contributed. Node 0 is the root; a child comes after its parent.
 */
export const treeSchema = z.object({
  feature: z.array(z.int()),
  threshold: z.array(z.number()),
  left: z.array(z.int()),
  right: z.array(z.int()),
  value: z.array(z.number()),
});
export type Tree = z.infer<typeof treeSchema>;

export const forestSchema = z.object({ bias: z.number(), featureCount: z.int(), trees: z.array(treeSchema) });

/** The trees' nodes one after the other in typed arrays, so that a path through a tree stays in the cache. */
interface Nodes {
  /** Where each tree begins. */
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly threshold: Float32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly value: Float64Array;
}

function layOut(trees: readonly Tree[]): Nodes {
  const roots: number[] = [];
  let count = 0;
  for (const { feature } of trees) {
    roots.push(count);
    count += feature.length;
  }
  const placed = (numbers: (tree: Tree) => readonly number[], shift = false) =>
    trees.flatMap((tree, index) => numbers(tree).map((number) => (shift ? number + (roots[index] ?? 0) : number)));
  return {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(placed(({ feature }) => feature)),
    threshold: Float32Array.from(placed(({ threshold }) => threshold)),
    left: Int32Array.from(placed(({ left }) => left, true)),
    right: Int32Array.from(placed(({ right }) => right, true)),
    value: Float64Array.from(placed(({ value }) => value)),
  };
}

/** A sum of regression trees; its score is a log-odds. Thresholds are single precision, as the features are. */
export class Forest {
  private readonly nodes: Nodes;

  constructor(
    readonly bias: number,
    readonly featureCount: number,
    readonly trees: readonly Tree[],
  ) {
    this.nodes = layOut(trees);
  }

  /** Log-odds of the row that starts at `offset`. */
  score(rows: Float32Array, offset: number): number {
    const { roots, feature, value } = this.nodes;
    let sum = this.bias;
    for (const root of roots) {
      let node = root;
      while ((feature[node] ?? -1) >= 0) node = this.childOf(node, rows, offset);
      sum += value[node] ?? 0;
    }
    return sum;
  }

  /**
   * What each feature adds to the log-odds of a row, along the paths that the row takes (A. Saabas, "Interpreting random
   * forests", 2014). Together with the base they add up to the score.
   */
  contributions(rows: Float32Array, offset: number): { readonly base: number; readonly byFeature: Float64Array } {
    const { roots, feature, value } = this.nodes;
    const byFeature = new Float64Array(this.featureCount);
    let base = this.bias;
    for (const root of roots) {
      base += value[root] ?? 0;
      let node = root;
      for (let tested = feature[node] ?? -1; tested >= 0; tested = feature[node] ?? -1) {
        const child = this.childOf(node, rows, offset);
        byFeature[tested] = (byFeature[tested] ?? 0) + (value[child] ?? 0) - (value[node] ?? 0);
        node = child;
      }
    }
    return { base, byFeature };
  }

  private childOf(node: number, rows: Float32Array, offset: number): number {
    const { feature, threshold, left, right } = this.nodes;
    const below = (rows[offset + (feature[node] ?? 0)] ?? 0) <= (threshold[node] ?? 0);
    return (below ? left[node] : right[node]) ?? 0;
  }
}

export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
