/** Terms of one text with their weights; `terms` are rows of the table that is learned. */
export interface SparseRow {
  readonly terms: Int32Array;
  readonly values: Float32Array;
}

const ROUNDS = 4;

/** Multiplicative congruential generator: repeatable, and random enough to start from. @returns numbers in -1..1 */
export function repeatableNoise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** Makes the columns orthonormal (modified Gram-Schmidt); `columns` are [dimension][term]. */
function orthonormalize(columns: readonly Float32Array[]): void {
  for (const [at, column] of columns.entries()) {
    for (let earlier = 0; earlier < at; earlier += 1) {
      const other = columns[earlier] ?? column;
      const shared = dot(column, other);
      for (let term = 0; term < column.length; term += 1) {
        column[term] = (column[term] ?? 0) - shared * (other[term] ?? 0);
      }
    }
    const scale = 1 / Math.max(Math.sqrt(dot(column, column)), Number.EPSILON);
    for (let term = 0; term < column.length; term += 1) column[term] = (column[term] ?? 0) * scale;
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** One column times the rows' Gram matrix. */
function throughRows(rows: readonly SparseRow[], column: Float32Array): Float32Array {
  const result = new Float32Array(column.length);
  for (const { terms, values } of rows) {
    let sum = 0;
    for (let at = 0; at < terms.length; at += 1) sum += (values[at] ?? 0) * (column[terms[at] ?? 0] ?? 0);
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      result[term] = (result[term] ?? 0) + sum * (values[at] ?? 0);
    }
  }
  return result;
}

/**
 * Latent semantic analysis: the leading right singular vectors of the rows, by orthogonal iteration (Halko, Martinsson & Tropp, 2011).
 * @returns [term * dimensions + dimension]; terms that occur together have like vectors
 */
export function latentSemantics(rows: readonly SparseRow[], termCount: number, dimensions: number): Float32Array {
  const noise = repeatableNoise(1);
  let columns: Float32Array[] = Array.from({ length: dimensions }, () =>
    Float32Array.from({ length: termCount }, noise),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    columns = columns.map((column) => throughRows(rows, column));
    orthonormalize(columns);
  }
  const table = new Float32Array(termCount * dimensions);
  for (const [dimension, column] of columns.entries()) {
    for (const [term, value] of column.entries()) table[term * dimensions + dimension] = value;
  }
  return table;
}
