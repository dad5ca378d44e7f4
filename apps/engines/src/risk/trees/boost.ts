import { binRows } from './bins.js';
import { Forest, sigmoid, type Tree } from './forest.js';
import { type Gradients, TreeGrower, type TreeOptions } from './grow-tree.js';
import { shuffled } from '../../common/random.js';

export interface BoostOptions extends TreeOptions {
  readonly trees: number;
  /** Share of the features that a tree may test. */
  readonly featureShare: number;
  readonly seed: number;
  readonly onTree?: (trees: number) => void;
}

/** Rows of numbers with a yes or no each. */
export interface LabelledRows {
  /** `featureCount` numbers a row. */
  readonly rows: Float32Array;
  readonly featureCount: number;
  readonly labels: Uint8Array;
}

/** Gradients of the logistic loss. */
function gradientsAt(scores: Float64Array, labels: Uint8Array, into: Gradients): void {
  for (let row = 0; row < labels.length; row += 1) {
    const p = sigmoid(scores[row] ?? 0);
    into.first[row] = p - (labels[row] ?? 0);
    into.second[row] = p * (1 - p);
  }
}

/**
 * Gradient boosting with the logistic loss (J. Friedman, "Greedy function approximation", 2001). Same options and data
 * give the same forest.
 */
export function boost({ rows, featureCount, labels }: LabelledRows, options: BoostOptions): Forest {
  const data = binRows(rows, featureCount);
  const grower = new TreeGrower(data, options);
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const bias = Math.log(positives / (labels.length - positives));
  const scores = new Float64Array(labels.length).fill(bias);
  const gradients: Gradients = { first: new Float64Array(labels.length), second: new Float64Array(labels.length) };
  const trees: Tree[] = [];
  const features = Array.from({ length: featureCount }, (_, feature) => feature);
  const taken = Math.max(1, Math.round(featureCount * options.featureShare));
  for (let index = 0; index < options.trees; index += 1) {
    gradientsAt(scores, labels, gradients);
    const tree = grower.grow(gradients, shuffled(features, options.seed + index).slice(0, taken));
    trees.push(tree);
    const step = new Forest(0, featureCount, [tree]).scores(rows);
    for (let row = 0; row < labels.length; row += 1) scores[row] = (scores[row] ?? 0) + (step[row] ?? 0);
    options.onTree?.(trees.length);
  }
  return new Forest(bias, featureCount, trees);
}
