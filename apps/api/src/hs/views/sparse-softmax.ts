import { HashTable } from '../features/hash-table.js';
import type { TextFeatures } from '../features/text-features.js';
import type { Tariff } from '../model/tariff.js';

/** A text as rows of a vocabulary with their values; the values have unit length together with what is unknown. */
export interface SparseVector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  /** Share of the text's weight that the vocabulary knows, 0 to 1. */
  readonly known: number;
}

/** Weight of each feature kind, by FEATURE_KIND number; a kind with weight 0 is not seen. */
export type KindWeights = readonly number[];

/** Inverse document frequency given to features that the vocabulary lacks: they lengthen the text, nothing more. */
const UNKNOWN_IDF = 6;
/** Unknown features count this much of a known one towards the length. */
const UNKNOWN_SHARE = 0.3;

export interface SparseSoftmaxParts {
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
  readonly kindWeights: KindWeights;
  /** Postings of row r: offsets[r] to offsets[r + 1]. */
  readonly offsets: Uint32Array;
  readonly nodes: Uint16Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/**
 * Multinomial logistic regression over hashed features whose weights exist only where a feature was seen with a node
 * of the tariff. A subheading's score is its own plus its heading's plus its chapter's, so that what is known of the
 * heading carries subheadings with few examples.
 */
export class SparseSoftmax {
  readonly table: HashTable;

  constructor(
    readonly parts: SparseSoftmaxParts,
    readonly tariff: Tariff,
  ) {
    this.table = new HashTable(parts.hashes);
  }

  vector(features: TextFeatures): SparseVector {
    return weighTextFeatures(features, this.table, this.parts.idf, this.parts.kindWeights);
  }

  /** Scores of all nodes into `scores` (length nodeCount): subheadings hold their full sum. */
  score(vector: SparseVector, scores: Float32Array): void {
    const { bias, offsets, nodes, weights } = this.parts;
    scores.set(bias);
    for (let i = 0; i < vector.rows.length; i += 1) {
      const row = vector.rows[i] ?? 0;
      const value = vector.values[i] ?? 0;
      const end = offsets[row + 1] ?? 0;
      for (let at = offsets[row] ?? 0; at < end; at += 1) {
        const node = nodes[at] ?? 0;
        scores[node] = (scores[node] ?? 0) + value * (weights[at] ?? 0);
      }
    }
    addParents(scores, this.tariff);
  }
}

/** Add each heading's chapter to it, then each subheading's heading. */
export function addParents(scores: Float32Array, tariff: Tariff): void {
  const { headingOffset, chapterOffset, chapterOfHeading, headingOfSubheading } = tariff;
  for (let h = 0; h < chapterOfHeading.length; h += 1) {
    scores[headingOffset + h] =
      (scores[headingOffset + h] ?? 0) + (scores[chapterOffset + (chapterOfHeading[h] ?? 0)] ?? 0);
  }
  for (let s = 0; s < headingOfSubheading.length; s += 1) {
    scores[s] = (scores[s] ?? 0) + (scores[headingOffset + (headingOfSubheading[s] ?? 0)] ?? 0);
  }
}

/** Below this distance from the best score a probability is taken as nought (e^-20). */
const NEGLIGIBLE = -20;

/** Probabilities of the subheadings from their scores, at the given temperature; other nodes are left alone. */
export function softmaxOverSubheadings(scores: Float32Array, out: Float32Array, tariff: Tariff, temperature = 1): void {
  const count = tariff.subheadings.length;
  let best = -Infinity;
  for (let s = 0; s < count; s += 1) best = Math.max(best, scores[s] ?? 0);
  let sum = 0;
  for (let s = 0; s < count; s += 1) {
    const distance = ((scores[s] ?? 0) - best) / temperature;
    const mass = distance < NEGLIGIBLE ? 0 : Math.exp(distance);
    out[s] = mass;
    sum += mass;
  }
  for (let s = 0; s < count; s += 1) out[s] = (out[s] ?? 0) / sum;
}

/** TF-IDF vector of a text over a vocabulary, cosine-normalised. */
export function weighTextFeatures(
  features: TextFeatures,
  table: HashTable,
  idf: Float32Array,
  kindWeights: KindWeights,
): SparseVector {
  const rows: number[] = [];
  const values: number[] = [];
  let knownSquare = 0;
  let unknownSquare = 0;
  for (let i = 0; i < features.hashes.length; i += 1) {
    const kindWeight = kindWeights[features.kinds[i] ?? 0] ?? 0;
    if (kindWeight === 0) continue;
    const row = table.rowOf(features.hashes[i] ?? 0);
    const value = (1 + Math.log(features.counts[i] ?? 1)) * kindWeight * (row < 0 ? UNKNOWN_IDF : (idf[row] ?? 0));
    if (row < 0) unknownSquare += value * value;
    else {
      knownSquare += value * value;
      rows.push(row);
      values.push(value);
    }
  }
  const length = Math.sqrt(knownSquare + UNKNOWN_SHARE * unknownSquare) || 1;
  return {
    rows: Int32Array.from(rows),
    values: Float32Array.from(values, (value) => value / length),
    known: knownSquare / (knownSquare + unknownSquare || 1),
  };
}
