import { type BinnedRows } from './bins.js';
import { type Tree } from './forest.js';

/** How a tree is grown. */
export interface TreeOptions {
  readonly leaves: number;
  /** Rows that each side of a split keeps at least. */
  readonly leastRows: number;
  /** Weight that draws a leaf's value to zero (λ of XGBoost). */
  readonly shrinkage: number;
  /** What a leaf's value is multiplied with. */
  readonly learningRate: number;
}

/** First and second derivative of the loss, by row. */
export interface Gradients {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** A split of a leaf: rows whose bin of `feature` is at most `bin` go left. */
interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

/** A node that is not split yet: its rows are `order[start … end - 1]`. */
interface Leaf {
  readonly node: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly second: number;
  readonly histogram: Float64Array;
  readonly split: Split | undefined;
}

const BINS = 256;

/** A tree under construction. */
class GrowingTree {
  readonly tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] };

  add(value: number): number {
    this.tree.feature.push(-1);
    this.tree.threshold.push(0);
    this.tree.left.push(-1);
    this.tree.right.push(-1);
    return this.tree.value.push(value) - 1;
  }

  split(node: number, test: { feature: number; threshold: number; left: number; right: number }): void {
    this.tree.feature[node] = test.feature;
    this.tree.threshold[node] = test.threshold;
    this.tree.left[node] = test.left;
    this.tree.right[node] = test.right;
  }
}

/**
 * Grows one regression tree leaf by leaf, the most useful split first, on histograms of the gradients
 * (G. Ke et al., "LightGBM", NeurIPS 2017; T. Chen and C. Guestrin, "XGBoost", KDD 2016, for gain and leaf values).
 */
export class TreeGrower {
  private readonly order: Int32Array;
  private readonly moved: Int32Array;
  private readonly gathered: Gradients;
  private readonly spare: Float64Array[] = [];

  constructor(
    private readonly data: BinnedRows,
    private readonly options: TreeOptions,
  ) {
    this.order = new Int32Array(data.rowCount);
    this.moved = new Int32Array(data.rowCount);
    this.gathered = { first: new Float64Array(data.rowCount), second: new Float64Array(data.rowCount) };
  }

  /**
   * @param features the ones that this tree may test
   * @returns the tree; its values are multiplied with the learning rate already
   */
  grow(gradients: Gradients, features: readonly number[]): Tree {
    for (let row = 0; row < this.order.length; row += 1) this.order[row] = row;
    const growing = new GrowingTree();
    const root = this.leafOf({ start: 0, end: this.order.length, growing, gradients, features });
    const open = [root];
    for (let leaves = 1; leaves < this.options.leaves; leaves += 1) {
      const best = takeMostUseful(open);
      if (best?.split === undefined) break;
      open.push(...this.splitLeaf({ ...best, split: best.split }, { growing, gradients, features }));
    }
    for (const { histogram } of open) this.spare.push(histogram);
    return growing.tree;
  }

  private splitLeaf(
    leaf: Leaf & { readonly split: Split },
    context: { growing: GrowingTree; gradients: Gradients; features: readonly number[] },
  ): [Leaf, Leaf] {
    const { feature, bin } = leaf.split;
    const middle = this.partition(leaf, feature, bin);
    const leftIsSmaller = middle - leaf.start <= leaf.end - middle;
    const [start, end] = leftIsSmaller ? [leaf.start, middle] : [middle, leaf.end];
    const smaller = this.leafOf({ start, end, ...context });
    // What the smaller side has not, the other has.
    for (let i = 0; i < leaf.histogram.length; i += 1) {
      leaf.histogram[i] = (leaf.histogram[i] ?? 0) - (smaller.histogram[i] ?? 0);
    }
    const rest = leftIsSmaller ? { start: middle, end: leaf.end } : { start: leaf.start, end: middle };
    const larger = this.leafOf({ ...rest, ...context, histogram: leaf.histogram });
    const [left, right] = leftIsSmaller ? [smaller, larger] : [larger, smaller];
    const threshold = this.data.edges[feature]?.[bin] ?? 0;
    context.growing.split(leaf.node, { feature, threshold, left: left.node, right: right.node });
    return [left, right];
  }

  private leafOf(part: {
    start: number;
    end: number;
    growing: GrowingTree;
    gradients: Gradients;
    features: readonly number[];
    histogram?: Float64Array;
  }): Leaf {
    const { start, end, growing, gradients, features } = part;
    const [first, second] = this.gather(start, end, gradients);
    const histogram = part.histogram ?? this.histogramOf(start, end, features);
    const { learningRate, shrinkage } = this.options;
    const node = growing.add((-first / (second + shrinkage)) * learningRate);
    const split = this.bestSplit({ rows: end - start, first, second, histogram, features });
    return { node, start, end, first, second, histogram, split };
  }

  /** Copies the gradients of a leaf's rows to where a histogram reads them in order; returns their sums. */
  private gather(start: number, end: number, gradients: Gradients): [number, number] {
    let [first, second] = [0, 0];
    for (let i = start; i < end; i += 1) {
      const row = this.order[i] ?? 0;
      const g = gradients.first[row] ?? 0;
      const h = gradients.second[row] ?? 0;
      this.gathered.first[i] = g;
      this.gathered.second[i] = h;
      first += g;
      second += h;
    }
    return [first, second];
  }

  /** Sums of gradients and number of rows of every bin of every feature, three numbers a bin. */
  private histogramOf(start: number, end: number, features: readonly number[]): Float64Array {
    const { rowCount, featureCount, bins } = this.data;
    const histogram = this.spare.pop() ?? new Float64Array(featureCount * BINS * 3);
    histogram.fill(0);
    const { order, gathered } = this;
    for (const feature of features) {
      const column = feature * rowCount;
      const base = feature * BINS;
      for (let i = start; i < end; i += 1) {
        const at = (base + (bins[column + (order[i] ?? 0)] ?? 0)) * 3;
        histogram[at] = (histogram[at] ?? 0) + (gathered.first[i] ?? 0);
        histogram[at + 1] = (histogram[at + 1] ?? 0) + (gathered.second[i] ?? 0);
        histogram[at + 2] = (histogram[at + 2] ?? 0) + 1;
      }
    }
    return histogram;
  }

  private bestSplit(leaf: {
    rows: number;
    first: number;
    second: number;
    histogram: Float64Array;
    features: readonly number[];
  }): Split | undefined {
    const { leastRows, shrinkage } = this.options;
    const { rows, first, second, histogram } = leaf;
    if (rows < 2 * leastRows) return undefined;
    const worth = (g: number, h: number) => (g * g) / (h + shrinkage);
    const whole = worth(first, second);
    let best: Split | undefined;
    for (const feature of leaf.features) {
      const cuts = this.data.edges[feature]?.length ?? 0;
      let [g, h, n] = [0, 0, 0];
      for (let bin = 0; bin < cuts; bin += 1) {
        const at = (feature * BINS + bin) * 3;
        g += histogram[at] ?? 0;
        h += histogram[at + 1] ?? 0;
        n += histogram[at + 2] ?? 0;
        if (n < leastRows) continue;
        if (rows - n < leastRows) break;
        const gain = worth(g, h) + worth(first - g, second - h) - whole;
        if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin };
      }
    }
    return best;
  }

  /** Brings the rows that go left before those that go right, each side in its order; returns where right begins. */
  private partition({ start, end }: Leaf, feature: number, bin: number): number {
    const { bins, rowCount } = this.data;
    let left = start;
    let right = 0;
    for (let i = start; i < end; i += 1) {
      const row = this.order[i] ?? 0;
      if ((bins[feature * rowCount + row] ?? 0) <= bin) {
        this.order[left] = row;
        left += 1;
      } else {
        this.moved[right] = row;
        right += 1;
      }
    }
    this.order.set(this.moved.subarray(0, right), left);
    return left;
  }
}

/** Takes the leaf with the largest gain out of the list. */
function takeMostUseful(open: Leaf[]): Leaf | undefined {
  let best = -1;
  open.forEach(({ split }, index) => {
    if (split !== undefined && split.gain > (open[best]?.split?.gain ?? 0)) best = index;
  });
  return best < 0 ? undefined : open.splice(best, 1)[0];
}
