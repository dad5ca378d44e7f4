import { HashTable } from '../features/hash-table.js';
import type { TextFeatures } from '../features/text-features.js';
import { weighTextFeatures, type KindWeights } from './sparse-softmax.js';

/** A stored text that resembles the query; similarity is the cosine, 0 to 1. */
export interface Neighbour {
  readonly document: number;
  readonly similarity: number;
}

export interface CaseIndexParts {
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
  readonly kindWeights: KindWeights;
  /** Postings of row r: offsets[r] to offsets[r + 1]. */
  readonly offsets: Uint32Array;
  readonly documents: Uint32Array;
  /** Kind of the feature in each row, so that its weight in a document need not be stored. */
  readonly rowKinds: Uint8Array;
  /** Euclidean length of each document. */
  readonly lengths: Float32Array;
  /** What each document was filed under: a line, subheading, heading index, as the owner of the index means it. */
  readonly labels: Uint16Array;
  /** How many documents at the end are rulings of knowledge/hs; they can be left out of a search. */
  readonly rulings: number;
}

/**
 * Nearest stored texts by cosine over hashed TF-IDF features (term counts inside a stored text are not used). Only
 * hashes are kept: the texts themselves cannot be read back.
 */
export class CaseIndex {
  private readonly table: HashTable;
  private readonly accumulator: Float32Array;

  constructor(readonly parts: CaseIndexParts) {
    this.table = new HashTable(parts.hashes);
    this.accumulator = new Float32Array(parts.lengths.length);
  }

  labelOf(document: number): number {
    return this.parts.labels[document] ?? 0;
  }

  /** The `limit` most similar documents before number `end`, best first. */
  search(features: TextFeatures, limit: number, end = this.parts.labels.length): Neighbour[] {
    const { idf, kindWeights, offsets, documents, rowKinds, lengths } = this.parts;
    const sums = this.accumulator.fill(0);
    const vector = weighTextFeatures(features, this.table, idf, kindWeights);
    for (let i = 0; i < vector.rows.length; i += 1) {
      const row = vector.rows[i] ?? 0;
      const product = (vector.values[i] ?? 0) * (idf[row] ?? 0) * (kindWeights[rowKinds[row] ?? 0] ?? 0);
      const last = offsets[row + 1] ?? 0;
      for (let at = offsets[row] ?? 0; at < last; at += 1) {
        const document = documents[at] ?? 0;
        sums[document] = (sums[document] ?? 0) + product;
      }
    }
    return nearest(sums.subarray(0, end), lengths, limit);
  }
}

/** Cosines below this say nothing. */
const FLOOR = 0.05;

function nearest(sums: Float32Array, lengths: Float32Array, limit: number): Neighbour[] {
  let kept: Neighbour[] = [];
  let threshold = FLOOR;
  for (let document = 0; document < sums.length; document += 1) {
    const sum = sums[document] ?? 0;
    if (sum === 0) continue;
    const similarity = sum / (lengths[document] ?? 1);
    if (similarity < threshold) continue;
    kept.push({ document, similarity });
    if (kept.length < limit * 4) continue;
    kept = kept.sort(bySimilarity).slice(0, limit);
    threshold = kept[limit - 1]?.similarity ?? threshold;
  }
  return kept.sort(bySimilarity).slice(0, limit);
}

function bySimilarity(left: Neighbour, right: Neighbour): number {
  return right.similarity - left.similarity || left.document - right.document;
}
