import { addLeaf, type Tree } from '../stacker/boosted-trees.js';
import { MAX_BINS, type BinnedRows } from './bin-rows.js';

export interface GrowthTarget {
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
  /** Rows that the tree is fitted to, and features it may use. */
  readonly rows: Int32Array;
  readonly features: readonly number[];
}

export interface GrowthOptions {
  readonly leaves: number;
  readonly minHessian: number;
  readonly lambda: number;
  readonly rate: number;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  readonly gradient: number;
  readonly hessian: number;
  readonly split: Split | undefined;
}

/** Grow one tree best leaf first, on second-order gains (Chen and Guestrin 2016), leaf values shrunk by the rate. */
export function growTree(binned: BinnedRows, target: GrowthTarget, options: GrowthOptions): Tree {
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] };
  const root = makeLeaf(addLeaf(tree), target.rows, histogramOf(binned, target, target.rows), target, options);
  const leaves: Leaf[] = [root];
  while (leaves.length < options.leaves) {
    const best = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    if (best.split === undefined) break;
    leaves.splice(leaves.indexOf(best), 1, ...splitLeaf(best, best.split, tree, binned, target, options));
  }
  for (const leaf of leaves) tree.value[leaf.node] = (-options.rate * leaf.gradient) / (leaf.hessian + options.lambda);
  return tree;
}

function splitLeaf(
  leaf: Leaf,
  split: Split,
  tree: Tree,
  binned: BinnedRows,
  target: GrowthTarget,
  options: GrowthOptions,
): [Leaf, Leaf] {
  const { featureCount, bins } = binned;
  const goesLeft = (row: number): boolean => (bins[row * featureCount + split.feature] ?? 0) <= split.bin;
  const leftRows = leaf.rows.filter(goesLeft);
  const rightRows = leaf.rows.filter((row) => !goesLeft(row));
  const leftNode = addLeaf(tree);
  const rightNode = addLeaf(tree);
  tree.feature[leaf.node] = split.feature;
  tree.threshold[leaf.node] = binned.edges[split.feature]?.[split.bin] ?? 0;
  tree.left[leaf.node] = leftNode;
  tree.right[leaf.node] = rightNode;
  const smallerIsLeft = leftRows.length <= rightRows.length;
  const smaller = histogramOf(binned, target, smallerIsLeft ? leftRows : rightRows);
  const larger = leaf.histogram.map((value, i) => value - (smaller[i] ?? 0));
  return [
    makeLeaf(leftNode, leftRows, smallerIsLeft ? smaller : larger, target, options),
    makeLeaf(rightNode, rightRows, smallerIsLeft ? larger : smaller, target, options),
  ];
}

function histogramOf(binned: BinnedRows, target: GrowthTarget, rows: Int32Array): Float64Array {
  const { bins, featureCount } = binned;
  const histogram = new Float64Array(target.features.length * MAX_BINS * 2);
  const features = Int32Array.from(target.features);
  for (const row of rows) {
    const gradient = target.gradients[row] ?? 0;
    const hessian = target.hessians[row] ?? 0;
    const start = row * featureCount;
    for (let i = 0; i < features.length; i += 1) {
      const at = (i * MAX_BINS + (bins[start + (features[i] ?? 0)] ?? 0)) * 2;
      histogram[at] = (histogram[at] ?? 0) + gradient;
      histogram[at + 1] = (histogram[at + 1] ?? 0) + hessian;
    }
  }
  return histogram;
}

function makeLeaf(
  node: number,
  rows: Int32Array,
  histogram: Float64Array,
  target: GrowthTarget,
  options: GrowthOptions,
): Leaf {
  let gradient = 0;
  let hessian = 0;
  for (let bin = 0; bin < MAX_BINS; bin += 1) {
    gradient += histogram[bin * 2] ?? 0;
    hessian += histogram[bin * 2 + 1] ?? 0;
  }
  return { node, rows, histogram, gradient, hessian, split: bestSplit(histogram, gradient, hessian, target, options) };
}

/** Smallest gain worth a split. */
const MIN_GAIN = 1e-6;

function bestSplit(
  histogram: Float64Array,
  gradient: number,
  hessian: number,
  target: GrowthTarget,
  options: GrowthOptions,
): Split | undefined {
  const quality = (g: number, h: number): number => (g * g) / (h + options.lambda);
  const whole = quality(gradient, hessian);
  let best: Split | undefined;
  target.features.forEach((feature, i) => {
    let leftGradient = 0;
    let leftHessian = 0;
    for (let bin = 0; bin + 1 < MAX_BINS; bin += 1) {
      const at = (i * MAX_BINS + bin) * 2;
      leftGradient += histogram[at] ?? 0;
      leftHessian += histogram[at + 1] ?? 0;
      if (leftHessian < options.minHessian) continue;
      if (hessian - leftHessian < options.minHessian) break;
      const gain = quality(leftGradient, leftHessian) + quality(gradient - leftGradient, hessian - leftHessian) - whole;
      if (gain > (best?.gain ?? MIN_GAIN)) best = { gain, feature, bin };
    }
  });
  return best;
}
