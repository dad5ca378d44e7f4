/** Shares of honest records flagged at which curves are read off. */
export const FALSE_RATES: readonly number[] = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1];
/** Shares of scheme records found at which precision is read off. */
export const RECALLS: readonly number[] = Array.from({ length: 20 }, (_, at) => (at + 1) / 20);

/** How an order puts scheme records before honest ones. */
export interface Curve {
  readonly averagePrecision: number;
  /** Share of scheme records found at each of {@link FALSE_RATES}. */
  readonly roc: readonly number[];
  /** Share of scheme records among the flagged once each of {@link RECALLS} is reached. */
  readonly precision: readonly number[];
}

/**
 * Equal scores are passed together, so that their order can't matter.
 * @param truth 1 for records of schemes, 0 for honest ones; -1 leaves a record out
 */
export function curveOf(scores: Float64Array, truth: Int8Array): Curve {
  const order = Array.from(scores.keys())
    .filter((row) => truth[row] !== -1)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const positives = truth.reduce((sum, each) => sum + (each === 1 ? 1 : 0), 0);
  const negatives = order.length - positives;
  let [hits, misses, averagePrecision] = [0, 0, 0];
  const points: [flagged: number, found: number, precision: number][] = [[0, 0, 1]];
  for (let from = 0; from < order.length;) {
    let to = from;
    const before = hits;
    for (const score = scores[order[from] ?? 0]; to < order.length && scores[order[to] ?? 0] === score; to += 1) {
      if (truth[order[to] ?? 0] === 1) hits += 1;
      else misses += 1;
    }
    const precision = hits / (hits + misses);
    averagePrecision += ((hits - before) / positives) * precision;
    points.push([misses / negatives, hits / positives, precision]);
    from = to;
  }
  return {
    averagePrecision,
    roc: FALSE_RATES.map((rate) => points.findLast(([flagged]) => flagged <= rate)?.[1] ?? 0),
    precision: RECALLS.map((recall) => points.find(([, found]) => found >= recall - 1e-9)?.[2] ?? 0),
  };
}

/** The mean of curves, point by point. */
export function meanCurve(curves: readonly Curve[]): Curve {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  return {
    averagePrecision: mean(curves.map(({ averagePrecision }) => averagePrecision)),
    roc: FALSE_RATES.map((_, at) => mean(curves.map(({ roc }) => roc[at] ?? 0))),
    precision: RECALLS.map((_, at) => mean(curves.map(({ precision }) => precision[at] ?? 0))),
  };
}
