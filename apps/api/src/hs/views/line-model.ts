import { HashTable } from '../features/hash-table.js';
import type { TextFeatures } from '../features/text-features.js';
import type { Tariff } from '../model/tariff.js';
import { weighTextFeatures, type SparseSoftmaxParts, type SparseVector } from './sparse-softmax.js';

/**
 * Which Korean line inside a subheading: logistic regression among the lines of the same subheading, over the same kind
 * of hashed features. `nodes` and `bias` are by line index.
 */
export class LineModel {
  private readonly table: HashTable;
  private readonly scores: Float32Array;

  constructor(
    readonly parts: SparseSoftmaxParts,
    tariff: Tariff,
  ) {
    this.table = new HashTable(parts.hashes);
    this.scores = new Float32Array(tariff.lines.length);
  }

  vector(features: TextFeatures): SparseVector {
    return weighTextFeatures(features, this.table, this.parts.idf, this.parts.kindWeights);
  }

  /** Scores of all lines; only those of one subheading may be compared. The array is used again by the next call. */
  score(vector: SparseVector): Float32Array {
    const { bias, offsets, nodes, weights } = this.parts;
    const scores = this.scores;
    scores.set(bias);
    for (let i = 0; i < vector.rows.length; i += 1) {
      const row = vector.rows[i] ?? 0;
      const value = vector.values[i] ?? 0;
      const end = offsets[row + 1] ?? 0;
      for (let at = offsets[row] ?? 0; at < end; at += 1) {
        const line = nodes[at] ?? 0;
        scores[line] = (scores[line] ?? 0) + value * (weights[at] ?? 0);
      }
    }
    return scores;
  }
}

/** Softmax of a few scores. */
export function softmax(scores: Float64Array): Float64Array {
  const best = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const masses = scores.map((score) => Math.exp(score - best));
  const sum = masses.reduce((a, b) => a + b, 0);
  return masses.map((mass) => mass / sum);
}
