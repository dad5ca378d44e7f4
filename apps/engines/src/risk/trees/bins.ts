/** Bins a feature is cut into at most; a bin's number fits a byte. */
export const MAX_BINS = 255;

/** Values of every feature by bin, feature by feature, so that a histogram reads along memory. */
export interface BinnedRows {
  readonly rowCount: number;
  readonly featureCount: number;
  /** `rowCount` bins of feature 0, then of feature 1 … */
  readonly bins: Uint8Array;
  /** Highest value of each bin but the last, by feature. */
  readonly edges: readonly Float32Array[];
}

/** Cuts between the distinct values of a feature into at most MAX_BINS bins of about equal size. */
function edgesOf(sorted: Float32Array): Float32Array {
  const edges: number[] = [];
  const step = Math.max(1, sorted.length / MAX_BINS);
  let due = step;
  for (let row = 0; row + 1 < sorted.length && edges.length < MAX_BINS - 1; row += 1) {
    const [value, next] = [sorted[row] ?? 0, sorted[row + 1] ?? 0];
    if (row + 1 < due || value === next) continue;
    edges.push(value);
    due = row + 1 + step;
  }
  return Float32Array.from(edges);
}

/** Index of the first edge that is not below the value; the number of edges when all are. */
function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** @param rows `featureCount` numbers a row */
export function binRows(rows: Float32Array, featureCount: number): BinnedRows {
  const rowCount = rows.length / featureCount;
  const bins = new Uint8Array(rows.length);
  const edges: Float32Array[] = [];
  const column = new Float32Array(rowCount);
  for (let feature = 0; feature < featureCount; feature += 1) {
    for (let row = 0; row < rowCount; row += 1) column[row] = rows[row * featureCount + feature] ?? 0;
    const cuts = edgesOf(Float32Array.from(column).sort());
    for (let row = 0; row < rowCount; row += 1) bins[feature * rowCount + row] = binOf(cuts, column[row] ?? 0);
    edges.push(cuts);
  }
  return { rowCount, featureCount, bins, edges };
}
