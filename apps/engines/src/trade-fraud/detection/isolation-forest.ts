import { seededRandom } from '../../common/random.js';

/** Rows of numbers, `width` a row. */
export interface Matrix {
  readonly values: Float64Array;
  readonly width: number;
}

interface Tree {
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  /** Left child; the right one follows it. */
  readonly child: Int32Array;
  /** Of a leaf: its depth and what an unfinished leaf would still take. */
  readonly length: Float64Array;
}

const TREES = 100;
const SAMPLE = 256;
const EULER = 0.5772156649;

/**
 * How easily each row is told from the others: 2^(−E(h) ÷ c(n)) over random trees, about 0.5 for ordinary rows, towards 1
 * for those that few random cuts set apart (F. Liu, K. Ting, Z. Zhou, "Isolation Forest", 2008; 100 trees of 256 rows as
 * there). The same seed gives the same scores.
 */
export function isolationScores(matrix: Matrix, seed: number): Float64Array {
  const { values, width } = matrix;
  const rows = width === 0 ? 0 : values.length / width;
  const sample = Math.min(SAMPLE, rows);
  if (sample < 2) return new Float64Array(rows).fill(0.5);
  const random = seededRandom(seed);
  const trees = Array.from({ length: TREES }, () => grow(matrix, sampleOf(rows, sample, random), random));
  const usual = averageLength(sample);
  return Float64Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (const tree of trees) sum += pathLength(tree, values, row * width);
    return 2 ** (-sum / TREES / usual);
  });
}

/** Mean depth of an unsuccessful search in a binary tree of so many rows: c(n). */
function averageLength(rows: number): number {
  if (rows < 2) return 0;
  return rows === 2 ? 1 : 2 * (Math.log(rows - 1) + EULER) - (2 * (rows - 1)) / rows;
}

function sampleOf(rows: number, count: number, random: () => number): Int32Array {
  const taken = new Set<number>();
  // R. Floyd's way to draw without replacement.
  for (let last = rows - count; last < rows; last += 1) {
    const drawn = Math.floor(random() * (last + 1));
    taken.add(taken.has(drawn) ? last : drawn);
  }
  return Int32Array.from(taken);
}

function grow({ values, width }: Matrix, sample: Int32Array, random: () => number): Tree {
  const most = 2 * sample.length;
  const tree: Tree = {
    feature: new Int32Array(most).fill(-1),
    threshold: new Float64Array(most),
    child: new Int32Array(most),
    length: new Float64Array(most),
  };
  const deepest = Math.ceil(Math.log2(sample.length));
  const open = [{ node: 0, from: 0, to: sample.length, depth: 0 }];
  let nodes = 1;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, from, to, depth } = next;
    const cut =
      depth < deepest && to - from > 1 ? randomCut(values, width, sample.subarray(from, to), random) : undefined;
    if (cut === undefined) {
      tree.length[node] = depth + averageLength(to - from);
      continue;
    }
    const middle = from + partition(sample.subarray(from, to), values, width, cut);
    tree.feature[node] = cut.feature;
    tree.threshold[node] = cut.threshold;
    tree.child[node] = nodes;
    open.push(
      { node: nodes, from, to: middle, depth: depth + 1 },
      { node: nodes + 1, from: middle, to, depth: depth + 1 },
    );
    nodes += 2;
  }
  return tree;
}

interface Cut {
  readonly feature: number;
  /** Rows below it go left. */
  readonly threshold: number;
}

/** A cut between the least and the largest value of a feature that isn't the same for all rows. */
function randomCut(values: Float64Array, width: number, rows: Int32Array, random: () => number): Cut | undefined {
  const start = Math.floor(random() * width);
  for (let tried = 0; tried < width; tried += 1) {
    const feature = (start + tried) % width;
    let [least, largest] = [Infinity, -Infinity];
    for (const row of rows) {
      const value = values[row * width + feature] ?? 0;
      if (value < least) least = value;
      if (value > largest) largest = value;
    }
    if (largest > least) return { feature, threshold: least + (largest - least) * (0.0001 + 0.9998 * random()) };
  }
  return undefined;
}

/** Moves rows below the cut to the front; how many they are. */
function partition(rows: Int32Array, values: Float64Array, width: number, { feature, threshold }: Cut): number {
  let below = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    if ((values[row * width + feature] ?? 0) >= threshold) continue;
    rows[at] = rows[below] ?? 0;
    rows[below] = row;
    below += 1;
  }
  return below;
}

function pathLength({ feature, threshold, child, length }: Tree, values: Float64Array, offset: number): number {
  let node = 0;
  for (let tested = feature[node] ?? -1; tested >= 0; tested = feature[node] ?? -1) {
    node = (child[node] ?? 0) + ((values[offset + tested] ?? 0) < (threshold[node] ?? 0) ? 0 : 1);
  }
  return length[node] ?? 0;
}
