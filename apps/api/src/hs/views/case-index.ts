import { HashTable } from '../features/hash-table.js';
import type { TextFeatures } from '../features/text-features.js';
import { PostingSums } from './posting-sums.js';
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
  readonly parts: CaseIndexParts;
  private readonly table: HashTable;
  private readonly sums: PostingSums;

  constructor(parts: CaseIndexParts) {
    this.table = new HashTable(parts.hashes);
    this.sums = new PostingSums(parts.documents, parts.lengths);
    // The copies that were given may go.
    this.parts = { ...parts, documents: this.sums.documents, lengths: this.sums.lengths };
  }

  labelOf(document: number): number {
    return this.parts.labels[document] ?? 0;
  }

  /** The `limit` most similar documents before number `end`, best first. */
  search(features: TextFeatures, limit: number, end = this.parts.labels.length): Neighbour[] {
    const { idf, kindWeights, offsets, rowKinds } = this.parts;
    const vector = weighTextFeatures(features, this.table, idf, kindWeights);
    this.sums.clear();
    for (let i = 0; i < vector.rows.length; i += 1) {
      const row = vector.rows[i] ?? 0;
      const product = (vector.values[i] ?? 0) * (idf[row] ?? 0) * (kindWeights[rowKinds[row] ?? 0] ?? 0);
      this.sums.add(offsets[row] ?? 0, offsets[row + 1] ?? 0, product);
    }
    return this.sums.highest(limit, end, FLOOR).ranked((document, similarity) => ({ document, similarity }));
  }
}

/** Cosines up to this say nothing. */
const FLOOR = 0.05;
