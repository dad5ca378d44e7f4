import { HashTable } from '../features/hash-table.js';
import type { TextFeatures } from '../features/text-features.js';
import { subheadingOfLabel } from '../model/case-label.js';
import type { Tariff } from '../model/tariff.js';
import { LineModel } from '../views/line-model.js';
import { weighTextFeatures, type KindWeights, type SparseVector } from '../views/sparse-softmax.js';
import { documentFrequencies } from './document-frequencies.js';
import { shuffleInPlace, type Random } from './random.js';

export interface LineExample {
  readonly features: TextFeatures;
  readonly line: number;
  /** Chance to be visited in an epoch. */
  readonly weight: number;
}

export interface LineModelOptions {
  readonly kindWeights: KindWeights;
  readonly minDocuments: number;
  readonly epochs: number;
  readonly rate: number;
  readonly progress?: (message: string) => void;
}

/** Train the choice among the lines of each subheading by AdaGrad. Subheadings of one line teach nothing and are skipped. */
export function trainLineModel(
  examples: readonly LineExample[],
  tariff: Tariff,
  options: LineModelOptions,
  random: Random,
): LineModel {
  const ranges = examples.map((example) => {
    const subheading = subheadingOfLabel(tariff, example.line);
    return [tariff.firstLine[subheading] ?? 0, tariff.firstLine[subheading + 1] ?? 0] as const;
  });
  const useful = examples
    .map((_, index) => index)
    .filter((index) => (ranges[index]?.[1] ?? 0) - (ranges[index]?.[0] ?? 0) > 1);
  const texts = useful.flatMap((index) => examples[index]?.features ?? []);
  const { hashes, idf } = documentFrequencies(texts, options.kindWeights, options.minDocuments);
  const table = new HashTable(hashes);
  const vectors = examples.map((example) => weighTextFeatures(example.features, table, idf, options.kindWeights));
  const { offsets, nodes } = linesOfFeatures(examples, vectors, useful, hashes.length);
  const model = new LineModel(
    {
      hashes,
      idf,
      kindWeights: options.kindWeights,
      offsets,
      nodes,
      weights: new Float32Array(nodes.length),
      bias: new Float32Array(tariff.lines.length),
    },
    tariff,
  );
  options.progress?.(`lines: ${String(hashes.length)} features, ${String(nodes.length)} weights`);
  const learner = new LineLearner(model);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffleInPlace(useful, random);
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    for (const index of useful) {
      const [example, vector, range] = [examples[index], vectors[index], ranges[index]];
      if (example === undefined || vector === undefined || range === undefined || random() >= example.weight) continue;
      learner.step(vector, example.line, range, rate);
    }
  }
  return model;
}

/** Lines that each feature was seen with, ascending. */
function linesOfFeatures(
  examples: readonly LineExample[],
  vectors: readonly SparseVector[],
  useful: readonly number[],
  rowCount: number,
): { offsets: Uint32Array; nodes: Uint16Array } {
  const lines = Array.from({ length: rowCount }, () => new Set<number>());
  for (const index of useful) for (const row of vectors[index]?.rows ?? []) lines[row]?.add(examples[index]?.line ?? 0);
  const offsets = new Uint32Array(rowCount + 1);
  lines.forEach((set, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + set.size;
  });
  const nodes = new Uint16Array(offsets[rowCount] ?? 0);
  lines.forEach((set, row) => {
    nodes.set(
      [...set].sort((a, b) => a - b),
      offsets[row],
    );
  });
  return { offsets, nodes };
}

class LineLearner {
  private readonly weightSquares: Float32Array;
  private readonly biasSquares: Float32Array;

  constructor(private readonly model: LineModel) {
    this.weightSquares = new Float32Array(model.parts.weights.length).fill(1e-4);
    this.biasSquares = new Float32Array(model.parts.bias.length).fill(1e-4);
  }

  step(vector: SparseVector, line: number, [first, last]: readonly [number, number], rate: number): void {
    const { bias, weights } = this.model.parts;
    const slopes = Float64Array.from(bias.subarray(first, last));
    this.eachWeight(vector, first, last, (at, choice, value) => {
      slopes[choice] = (slopes[choice] ?? 0) + value * (weights[at] ?? 0);
    });
    const best = slopes.reduce((a, b) => Math.max(a, b), -Infinity);
    const sum = slopes.reduce((a, b) => a + Math.exp(b - best), 0);
    slopes.forEach((score, choice) => {
      slopes[choice] = Math.exp(score - best) / sum - (first + choice === line ? 1 : 0);
    });
    slopes.forEach((slope, choice) => {
      const square = (this.biasSquares[first + choice] ?? 0) + slope * slope;
      this.biasSquares[first + choice] = square;
      bias[first + choice] = (bias[first + choice] ?? 0) - (0.3 * rate * slope) / Math.sqrt(square);
    });
    this.eachWeight(vector, first, last, (at, choice, value) => {
      const slope = (slopes[choice] ?? 0) * value;
      const square = (this.weightSquares[at] ?? 0) + slope * slope;
      this.weightSquares[at] = square;
      weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square);
    });
  }

  /** Visit the weights of the text's features for the lines in [first, last). */
  private eachWeight(
    vector: SparseVector,
    first: number,
    last: number,
    visit: (at: number, choice: number, value: number) => void,
  ): void {
    const { offsets, nodes } = this.model.parts;
    for (let i = 0; i < vector.rows.length; i += 1) {
      const row = vector.rows[i] ?? 0;
      const end = offsets[row + 1] ?? 0;
      for (let at = lowerBound(nodes, offsets[row] ?? 0, end, first); at < end; at += 1) {
        const line = nodes[at] ?? 0;
        if (line >= last) break;
        visit(at, line - first, vector.values[i] ?? 0);
      }
    }
  }
}

/** First position in [from, to) whose value is not below `target`. */
function lowerBound(values: Uint16Array, from: number, to: number, target: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
