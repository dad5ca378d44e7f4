import { areaUnderCurve } from '../../risk/evaluation/ranking-figures.js';
import { type FraudModel } from '../fraud-model.js';
import { type GeneratedTrade } from '../generator/generate.js';
import { type Scheme, SCHEMES } from '../transaction.js';
import { askMethods, type Method, METHODS, type MethodResult } from './methods.js';
import { addCounts, countScheme, type SchemeCounts } from './scheme-counts.js';

/** How well rows of schemes are put before honest ones, a figure a period. */
export interface RankingOfPeriods {
  /** Areas under the ROC and the precision–recall curve (average precision). */
  readonly auc: number[];
  readonly averagePrecision: number[];
  /** True-positive rate of the first period at each {@link FALSE_RATES}. */
  readonly roc: readonly number[];
}

export interface FraudEvaluation {
  readonly periods: number;
  readonly transactions: number;
  readonly schemeRows: number;
  readonly ranking: Readonly<Record<Method, RankingOfPeriods>>;
  readonly counts: Readonly<Record<Method, Readonly<Record<Scheme, SchemeCounts>>>>;
  /** Mispriced declarations by how far their price is off, and the share of them in any alert. */
  readonly bySize: readonly SizeRow[];
  /** Alerts of the model by stated certainty, and how many were right. */
  readonly calibration: readonly { readonly alerts: number; readonly stated: number; readonly right: number }[];
}

export interface SizeRow {
  /** Times the honest price, or that part of it, from and to. */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly recall: Readonly<Record<Method, number>>;
}

export const FALSE_RATES: readonly number[] = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1];
const SIZES = [1, 1.25, 1.5, 2, 3, 10];
const CERTAINTIES = [0.3, 0.5, 0.7, 0.9, 1.0001];

type ByMethod<Value> = Record<Method, Value>;
const byMethod = <Value>(make: (method: Method) => Value): ByMethod<Value> =>
  Object.fromEntries(METHODS.map((method) => [method, make(method)])) as ByMethod<Value>;

/** A period with what each method made of it. */
interface Judged {
  readonly trade: GeneratedTrade;
  readonly results: ByMethod<MethodResult>;
}

/** Measures a model beside its baselines on made-up periods whose truth is known. */
export function evaluateFraud(trades: Iterable<GeneratedTrade>, model: FraudModel): FraudEvaluation {
  const judged = Array.from(trades, (trade): Judged => ({ trade, results: askMethods(trade, model) }));
  const labels = judged.flatMap(({ trade }) => trade.labels);
  return {
    periods: judged.length,
    transactions: labels.length,
    schemeRows: labels.filter((label) => label !== undefined).length,
    ranking: byMethod((method) => rankingOf(judged, method)),
    counts: byMethod((method) => countsOf(judged, method)),
    bySize: SIZES.slice(1).map((to, at) => sizeRow(judged, SIZES[at] ?? 1, to)),
    calibration: CERTAINTIES.slice(1).map((to, at) => calibrationRow(judged, CERTAINTIES[at] ?? 0, to)),
  };
}

function rankingOf(judged: readonly Judged[], method: Method): RankingOfPeriods {
  const each = judged.map(({ trade, results }) => ({
    scores: results[method].scores,
    truth: Uint8Array.from(trade.labels, (label) => (label === undefined ? 0 : 1)),
  }));
  const curves = each.map(({ scores, truth }) => curveOf(scores, truth));
  return {
    auc: each.map(({ scores, truth }) => areaUnderCurve(scores, truth)),
    averagePrecision: curves.map(({ averagePrecision }) => averagePrecision),
    roc: curves[0]?.roc ?? [],
  };
}

/** Equal scores are passed together, so that their order can't matter. */
function curveOf(scores: Float64Array, truth: Uint8Array): { averagePrecision: number; roc: number[] } {
  const order = Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const positives = truth.reduce((sum, each) => sum + each, 0);
  const negatives = truth.length - positives;
  let [hits, misses, averagePrecision] = [0, 0, 0];
  const points: [number, number][] = [[0, 0]];
  for (let from = 0; from < order.length;) {
    let to = from;
    const before = hits;
    for (const score = scores[order[from] ?? 0]; to < order.length && scores[order[to] ?? 0] === score; to += 1) {
      if (truth[order[to] ?? 0] === 1) hits += 1;
      else misses += 1;
    }
    averagePrecision += ((hits - before) / positives) * (hits / (hits + misses));
    points.push([misses / negatives, hits / positives]);
    from = to;
  }
  return { averagePrecision, roc: FALSE_RATES.map((rate) => points.findLast(([at]) => at <= rate)?.[1] ?? 0) };
}

const countsOf = (judged: readonly Judged[], method: Method): Record<Scheme, SchemeCounts> =>
  Object.fromEntries(
    SCHEMES.map((scheme) => {
      const nameless = method === 'outlier' || method === 'random';
      const counts = judged.map(({ trade, results }) =>
        countScheme(scheme, results[method].alerts, trade.labels, nameless),
      );
      return [scheme, counts.reduce(addCounts)];
    }),
  ) as Record<Scheme, SchemeCounts>;

function sizeRow(judged: readonly Judged[], from: number, to: number): SizeRow {
  const isOfSize = (times: number | undefined) => {
    const size = times === undefined ? 0 : Math.max(times, 1 / times);
    return size >= from && size < to;
  };
  const rowsOf = ({ trade }: Judged) => trade.labels.flatMap((label, row) => (isOfSize(label?.times) ? [row] : []));
  const rows = judged.map(rowsOf);
  const count = rows.reduce((sum, each) => sum + each.length, 0);
  const recall = byMethod((method) => {
    const hits = judged.map(({ results }, at) => {
      const flagged = new Set(results[method].alerts.flatMap((alert) => alert.rows));
      return rows[at]?.filter((row) => flagged.has(row)).length ?? 0;
    });
    return hits.reduce((sum, each) => sum + each, 0) / Math.max(1, count);
  });
  return { from, to, rows: count, recall };
}

function calibrationRow(judged: readonly Judged[], from: number, to: number) {
  const rated = judged.flatMap(({ trade, results }) =>
    results.model.alerts
      .filter(({ certainty, pattern }) => pattern !== 'outlier' && certainty >= from && certainty < to)
      .map(({ certainty, rows }) => {
        const inSchemes = rows.filter((row) => trade.labels[row] !== undefined).length;
        return { certainty, right: inSchemes >= rows.length / 2 };
      }),
  );
  const alerts = Math.max(1, rated.length);
  return {
    alerts: rated.length,
    stated: rated.reduce((sum, { certainty }) => sum + certainty, 0) / alerts,
    right: rated.filter(({ right }) => right).length / alerts,
  };
}
