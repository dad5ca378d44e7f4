import { HashTable } from '../features/hash-table.js';
import type { TextFeatures } from '../features/text-features.js';
import type { Tariff } from '../model/tariff.js';
import {
  SparseSoftmax,
  softmaxOverSubheadings,
  weighTextFeatures,
  type KindWeights,
  type SparseVector,
} from '../views/sparse-softmax.js';
import { documentFrequencies } from './document-frequencies.js';
import { shuffleInPlace, type Random } from './random.js';

export interface TrainingExample {
  readonly features: TextFeatures;
  /** Index of the subheading. */
  readonly subheading: number;
  /** Chance to be visited in an epoch, 1 for a real case. */
  readonly weight: number;
}

export interface SparseSoftmaxOptions {
  readonly kindWeights: KindWeights;
  /** Features in fewer texts than this are not learned. */
  readonly minDocuments: number;
  /** At most so many nodes for one feature, those that it was seen with most. */
  readonly maxNodes: number;
  readonly epochs: number;
  /** AdaGrad step at the start; it falls linearly to a tenth. */
  readonly rate: number;
  /** Share of a text's features hidden at each step, so that no single one carries the decision. */
  readonly dropout: number;
  readonly progress?: (message: string) => void;
}

/** Gradients smaller than this are not worth a step. */
const GRADIENT_FLOOR = 2e-4;
const BIAS_RATE = 0.3;

/** Train by AdaGrad, one example at a time in shuffled order. Deterministic for a seeded `random`. */
export function trainSparseSoftmax(
  examples: readonly TrainingExample[],
  tariff: Tariff,
  options: SparseSoftmaxOptions,
  random: Random,
): SparseSoftmax {
  const texts = examples.map((example) => example.features);
  const { hashes, idf } = documentFrequencies(texts, options.kindWeights, options.minDocuments);
  const table = new HashTable(hashes);
  const vectors = examples.map((example) => weighTextFeatures(example.features, table, idf, options.kindWeights));
  const { offsets, nodes } = support(examples, vectors, hashes.length, tariff, options.maxNodes);
  options.progress?.(`${String(hashes.length)} features, ${String(nodes.length)} weights`);
  const weights = new Float32Array(nodes.length);
  const bias = new Float32Array(tariff.nodeCount);
  const model = new SparseSoftmax(
    { hashes, idf, kindWeights: options.kindWeights, offsets, nodes, weights, bias },
    tariff,
  );
  const learner = new Learner(model);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffleInPlace(order, random);
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    let loss = 0;
    let visited = 0;
    for (const index of order) {
      const example = examples[index];
      const vector = vectors[index];
      if (example === undefined || vector === undefined || random() >= example.weight) continue;
      loss += learner.step(thinned(vector, options.dropout, random), example.subheading, rate);
      visited += 1;
    }
    options.progress?.(`epoch ${String(epoch + 1)}: loss ${(loss / visited).toFixed(3)}`);
  }
  return model;
}

/** Where weights may be: the nodes that each feature was seen with, at most maxNodes of them by mass. */
function support(
  examples: readonly TrainingExample[],
  vectors: readonly SparseVector[],
  rowCount: number,
  tariff: Tariff,
  maxNodes: number,
): { offsets: Uint32Array; nodes: Uint16Array } {
  const occurrences = new Uint32Array(rowCount + 1);
  for (const { rows } of vectors) for (const row of rows) occurrences[row + 1] = (occurrences[row + 1] ?? 0) + 1;
  for (let row = 0; row < rowCount; row += 1)
    occurrences[row + 1] = (occurrences[row + 1] ?? 0) + (occurrences[row] ?? 0);
  const cursor = occurrences.slice(0, rowCount);
  const holders = new Uint32Array(occurrences[rowCount] ?? 0);
  vectors.forEach(({ rows }, index) => {
    for (const row of rows) {
      const at = cursor[row] ?? 0;
      holders[at] = index;
      cursor[row] = at + 1;
    }
  });
  const offsets = new Uint32Array(rowCount + 1);
  const chunks: Uint16Array[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const chosen = nodesOf(holders.subarray(occurrences[row], occurrences[row + 1]), examples, tariff, maxNodes);
    chunks.push(chosen);
    offsets[row + 1] = (offsets[row] ?? 0) + chosen.length;
  }
  const nodes = new Uint16Array(offsets[rowCount] ?? 0);
  chunks.forEach((chunk, row) => {
    nodes.set(chunk, offsets[row]);
  });
  return { offsets, nodes };
}

function nodesOf(
  holders: Uint32Array,
  examples: readonly TrainingExample[],
  tariff: Tariff,
  maxNodes: number,
): Uint16Array {
  const mass = new Map<number, number>();
  const add = (node: number, weight: number): void => {
    mass.set(node, (mass.get(node) ?? 0) + weight);
  };
  for (const index of holders) {
    const example = examples[index];
    if (example === undefined) continue;
    const heading = tariff.headingOfSubheading[example.subheading] ?? 0;
    add(example.subheading, example.weight);
    add(tariff.headingOffset + heading, example.weight);
    add(tariff.chapterOffset + (tariff.chapterOfHeading[heading] ?? 0), example.weight);
  }
  const entries = [...mass];
  const kept =
    entries.length <= maxNodes ? entries : entries.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, maxNodes);
  return Uint16Array.from(kept, ([node]) => node).sort();
}

/** One stochastic AdaGrad learner over a model's weights and biases. */
class Learner {
  private readonly scores: Float32Array;
  private readonly gradient: Float32Array;
  private readonly weightSquares: Float32Array;
  private readonly biasSquares: Float32Array;

  constructor(private readonly model: SparseSoftmax) {
    this.scores = new Float32Array(model.tariff.nodeCount);
    this.gradient = new Float32Array(model.tariff.nodeCount);
    this.weightSquares = new Float32Array(model.parts.weights.length).fill(1e-4);
    this.biasSquares = new Float32Array(model.tariff.nodeCount).fill(1e-4);
  }

  /** One step on one example; its loss before the step. */
  step(vector: SparseVector, subheading: number, rate: number): number {
    const { scores, gradient, model } = this;
    model.score(vector, scores);
    softmaxOverSubheadings(scores, gradient, model.tariff);
    const loss = -Math.log((gradient[subheading] ?? 0) + 1e-12);
    gradient[subheading] = (gradient[subheading] ?? 0) - 1;
    sumIntoParents(gradient, model.tariff);
    this.stepBias(rate);
    this.stepWeights(vector, rate);
    return loss;
  }

  private stepBias(rate: number): void {
    const { bias } = this.model.parts;
    for (let node = 0; node < bias.length; node += 1) {
      const slope = this.gradient[node] ?? 0;
      if (Math.abs(slope) < GRADIENT_FLOOR) continue;
      const square = (this.biasSquares[node] ?? 0) + slope * slope;
      this.biasSquares[node] = square;
      bias[node] = (bias[node] ?? 0) - (BIAS_RATE * rate * slope) / Math.sqrt(square);
    }
  }

  private stepWeights(vector: SparseVector, rate: number): void {
    const { gradient, weightSquares } = this;
    const { offsets, nodes, weights } = this.model.parts;
    for (let i = 0; i < vector.rows.length; i += 1) {
      const row = vector.rows[i] ?? 0;
      const value = vector.values[i] ?? 0;
      const end = offsets[row + 1] ?? 0;
      for (let at = offsets[row] ?? 0; at < end; at += 1) {
        const nodeSlope = gradient[nodes[at] ?? 0] ?? 0;
        if (nodeSlope < GRADIENT_FLOOR && nodeSlope > -GRADIENT_FLOOR) continue;
        const slope = nodeSlope * value;
        const square = (weightSquares[at] ?? 0) + slope * slope;
        weightSquares[at] = square;
        weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square);
      }
    }
  }
}

/** The vector without a random share of its features, stretched to keep its length. */
function thinned(vector: SparseVector, dropout: number, random: Random): SparseVector {
  if (dropout === 0) return vector;
  const rows: number[] = [];
  const values: number[] = [];
  const stretch = 1 / Math.sqrt(1 - dropout);
  for (let i = 0; i < vector.rows.length; i += 1) {
    if (random() < dropout) continue;
    rows.push(vector.rows[i] ?? 0);
    values.push((vector.values[i] ?? 0) * stretch);
  }
  return { rows: Int32Array.from(rows), values: Float32Array.from(values), known: vector.known };
}

/** Sum the subheadings' values into headings and chapters. */
function sumIntoParents(values: Float32Array, tariff: Tariff): void {
  const { headingOffset, chapterOffset, chapterOfHeading, headingOfSubheading } = tariff;
  values.fill(0, headingOffset);
  for (let s = 0; s < headingOfSubheading.length; s += 1) {
    const heading = headingOffset + (headingOfSubheading[s] ?? 0);
    values[heading] = (values[heading] ?? 0) + (values[s] ?? 0);
  }
  for (let h = 0; h < chapterOfHeading.length; h += 1) {
    const chapter = chapterOffset + (chapterOfHeading[h] ?? 0);
    values[chapter] = (values[chapter] ?? 0) + (values[headingOffset + h] ?? 0);
  }
}
