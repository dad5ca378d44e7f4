import { areaUnderCurve } from '../../risk/evaluation/ranking-figures.js';
import { type FraudModel } from '../fraud-model.js';
import { type GeneratedTrade } from '../generator/generate.js';
import { type Scheme, SCHEMES } from '../transaction.js';
import { type Curve, curveOf, meanCurve } from './curves.js';
import { askMethods, type Method, METHODS, type MethodResult } from './methods.js';
import { addCounts, countScheme, type SchemeCounts } from './scheme-counts.js';

/** How well rows of schemes are put before honest ones, a figure a period. */
export interface RankingOfPeriods {
  /** Areas under the ROC and the precision–recall curve (average precision). */
  readonly auc: number[];
  readonly averagePrecision: number[];
  /** Mean over the periods. */
  readonly curve: Curve;
}

export interface FraudEvaluation {
  readonly periods: number;
  readonly transactions: number;
  readonly schemeRows: number;
  readonly ranking: Readonly<Record<Method, RankingOfPeriods>>;
  /** Of each scheme's rows against honest ones, by the same order of all; mean over the periods. */
  readonly curves: Readonly<Record<Method, Readonly<Record<Scheme, Curve>>>>;
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
    curves: byMethod((method) => schemeCurves(judged, method)),
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
  const curves = each.map(({ scores, truth }) => curveOf(scores, Int8Array.from(truth)));
  return {
    auc: each.map(({ scores, truth }) => areaUnderCurve(scores, truth)),
    averagePrecision: curves.map(({ averagePrecision }) => averagePrecision),
    curve: meanCurve(curves),
  };
}

const schemeCurves = (judged: readonly Judged[], method: Method): Record<Scheme, Curve> =>
  Object.fromEntries(
    SCHEMES.map((scheme) => {
      const truthOf = ({ trade }: Judged) =>
        Int8Array.from(trade.labels, (label) => (label === undefined ? 0 : label.scheme === scheme ? 1 : -1));
      return [scheme, meanCurve(judged.map((each) => curveOf(each.results[method].scores, truthOf(each))))];
    }),
  ) as Record<Scheme, Curve>;

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
