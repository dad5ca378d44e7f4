import { type Term } from '../text/text-analyzer.js';
import { Vocabulary } from '../lexical/posting-index.js';

/**
 * Two vectors for every known term: as it is used in questions and as it is used in texts that answer them, so that 얼마 in a question
 * may lie near 달러 in a text. `asked` and `told` are [term * dimensions + dimension]; a vector's length is the term's weight.
 */
export interface TermVectorTable {
  readonly dimensions: number;
  /** Vocabulary keys in order of the rows. */
  readonly keys: readonly string[];
  readonly asked: Float32Array;
  readonly told: Float32Array;
}

type Role = 'asked' | 'told';

/** Vectors of questions and texts as sums of their terms' vectors at unit length. */
export class TermVectors {
  private readonly rows: ReadonlyMap<string, number>;

  constructor(readonly table: TermVectorTable) {
    this.rows = new Map(table.keys.map((key, row) => [key, row]));
  }

  get dimensions(): number {
    return this.table.dimensions;
  }

  rowOf(key: string): number | undefined {
    return this.rows.get(key);
  }

  /** @returns null when no term is known */
  questionVector(terms: readonly Term[]): Float32Array | null {
    const counts = new Map<number, number>();
    for (const term of terms) {
      const row = this.rows.get(Vocabulary.keyOf(term));
      if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1);
    }
    const vector = new Float32Array(this.dimensions);
    for (const [row, count] of counts) this.add('asked', row, count, vector, 0);
    return toUnitLength(vector, 0, this.dimensions) ? vector : null;
  }

  /** Adds a term that occurs `count` times to the vector that starts at `offset`. */
  add(role: Role, row: number, count: number, into: Float32Array, offset: number): void {
    const table = this.table[role];
    const weight = frequencyWeight(count);
    const start = row * this.dimensions;
    for (let at = 0; at < this.dimensions; at += 1) {
      into[offset + at] = (into[offset + at] ?? 0) + weight * (table[start + at] ?? 0);
    }
  }
}

/** Terms repeated count less each time. */
export const frequencyWeight = (count: number): number => 1 + Math.log(count);

/** @returns false when the vector is zero, which it then stays */
export function toUnitLength(vector: Float32Array, offset: number, dimensions: number): boolean {
  let square = 0;
  for (let at = offset; at < offset + dimensions; at += 1) square += (vector[at] ?? 0) ** 2;
  if (square === 0) return false;
  const scale = 1 / Math.sqrt(square);
  for (let at = offset; at < offset + dimensions; at += 1) vector[at] = (vector[at] ?? 0) * scale;
  return true;
}
