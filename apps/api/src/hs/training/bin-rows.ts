/** Feature values replaced by the number of the quantile they fall in. */
export interface BinnedRows {
  readonly bins: Uint8Array;
  readonly featureCount: number;
  /** Upper edge of each bin, by feature; values above the last edge fall in one more bin. */
  readonly edges: readonly Float32Array[];
}

export const MAX_BINS = 64;
/** Rows looked at to place the quantiles. */
const SAMPLE = 40_000;

/** Cut each feature into at most 64 bins of like size. */
export function binRows(rows: Float32Array, featureCount: number): BinnedRows {
  const rowCount = rows.length / featureCount;
  const edges = Array.from({ length: featureCount }, (_, feature) => quantileEdges(rows, featureCount, feature));
  const bins = new Uint8Array(rows.length);
  for (let row = 0; row < rowCount; row += 1) {
    for (let feature = 0; feature < featureCount; feature += 1) {
      const at = row * featureCount + feature;
      bins[at] = binOf(rows[at] ?? 0, edges[feature] ?? new Float32Array(0));
    }
  }
  return { bins, featureCount, edges };
}

function quantileEdges(rows: Float32Array, featureCount: number, feature: number): Float32Array {
  const rowCount = rows.length / featureCount;
  const stride = Math.max(1, Math.floor(rowCount / SAMPLE));
  const sample: number[] = [];
  for (let row = 0; row < rowCount; row += stride) sample.push(rows[row * featureCount + feature] ?? 0);
  const sorted = Float32Array.from(sample).sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < MAX_BINS; bin += 1) {
    edges.add(sorted[Math.floor((bin * sorted.length) / MAX_BINS)] ?? 0);
  }
  edges.delete(sorted[sorted.length - 1] ?? 0);
  return Float32Array.from(edges);
}

/** Number of edges below the value: bin b holds values in (edge b - 1, edge b]. */
function binOf(value: number, edges: Float32Array): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
