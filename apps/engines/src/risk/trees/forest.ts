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
  /** The left child; the right one lies after it. */
  readonly left: Int32Array;
  readonly value: Float64Array;
}

/** Rows that go through a tree together: their features and the tree lie in the processor's first cache. */
const BLOCK_ROWS = 32;

function layOut(trees: readonly Tree[]): Nodes {
  const count = trees.reduce((sum, { feature }) => sum + feature.length, 0);
  const nodes: Nodes = {
    roots: new Int32Array(trees.length),
    feature: new Int16Array(count).fill(-1),
    threshold: new Float32Array(count),
    left: new Int32Array(count),
    value: new Float64Array(count),
  };
  let next = 0;
  trees.forEach((tree, index) => {
    nodes.roots[index] = next;
    next = placeTree(tree, nodes, next);
  });
  return nodes;
}

/** Places a tree's nodes from `root` on, brothers side by side; returns where the next tree begins. */
function placeTree({ feature, threshold, left, right, value }: Tree, nodes: Nodes, root: number): number {
  const order = [0];
  for (let at = 0; at < order.length; at += 1) {
    const node = order[at] ?? 0;
    const tested = feature[node] ?? -1;
    nodes.feature[root + at] = tested;
    nodes.value[root + at] = value[node] ?? 0;
    if (tested < 0) continue;
    nodes.threshold[root + at] = threshold[node] ?? 0;
    nodes.left[root + at] = root + order.length;
    order.push(left[node] ?? 0, right[node] ?? 0);
  }
  return root + order.length;
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

  /**
   * Log-odds of each row.
   * @param rows `featureCount` numbers a row
   */
  scores(rows: Float32Array): Float64Array {
    const { featureCount } = this;
    const { roots, feature, threshold, left, value } = this.nodes;
    const scores = new Float64Array(rows.length / featureCount).fill(this.bias);
    for (let start = 0; start < scores.length; start += BLOCK_ROWS) {
      const end = Math.min(scores.length, start + BLOCK_ROWS);
      for (const root of roots) {
        for (let row = start; row < end; row += 1) {
          const offset = row * featureCount;
          let node = root;
          for (let tested = feature[node] ?? -1; tested >= 0; tested = feature[node] ?? -1) {
            node = (left[node] ?? 0) + ((rows[offset + tested] ?? 0) <= (threshold[node] ?? 0) ? 0 : 1);
          }
          scores[row] = (scores[row] ?? 0) + (value[node] ?? 0);
        }
      }
    }
    return scores;
  }

  /**
   * What each feature adds to the log-odds of each row, along the paths that the row takes (A. Saabas, "Interpreting
   * random forests", 2014): `featureCount` numbers a row. Together with the base they add up to the score.
   */
  contributions(rows: Float32Array): { readonly base: number; readonly byFeature: Float64Array } {
    const { featureCount } = this;
    const { roots, feature, threshold, left, value } = this.nodes;
    const byFeature = new Float64Array(rows.length);
    const count = rows.length / featureCount;
    for (let start = 0; start < count; start += BLOCK_ROWS) {
      const end = Math.min(count, start + BLOCK_ROWS);
      for (const root of roots) {
        for (let row = start; row < end; row += 1) {
          const offset = row * featureCount;
          let node = root;
          for (let tested = feature[node] ?? -1; tested >= 0; tested = feature[node] ?? -1) {
            const at = offset + tested;
            const child = (left[node] ?? 0) + ((rows[at] ?? 0) <= (threshold[node] ?? 0) ? 0 : 1);
            byFeature[at] = (byFeature[at] ?? 0) + (value[child] ?? 0) - (value[node] ?? 0);
            node = child;
          }
        }
      }
    }
    return { base: Array.from(roots).reduce((sum, root) => sum + (value[root] ?? 0), this.bias), byFeature };
  }
}

export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
