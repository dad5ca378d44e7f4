import { seededRandom } from '../../common/random.js';
import { type Pattern } from '../alert-figures.js';
import { type Candidate, withoutRivals } from '../detection/candidate.js';
import { contextOf } from '../detection/context.js';
import { findCandidates } from '../detection/find-candidates.js';
import { groupBy } from '../../common/group-by.js';
import { type FraudModel } from '../fraud-model.js';
import { type GeneratedTrade } from '../generator/generate.js';

export const METHODS = ['model', 'rules', 'outlier', 'random'] as const;
export type Method = (typeof METHODS)[number];

export interface RaisedAlert {
  readonly pattern: Pattern;
  readonly certainty: number;
  readonly rows: readonly number[];
}

/** What a method makes of a period's transactions. */
export interface MethodResult {
  readonly alerts: readonly RaisedAlert[];
  /** By row; the higher, the more suspicious. */
  readonly scores: Float64Array;
}

/**
 * The model and what it must be shown beside: the rules alone at their own thresholds, the isolation forest alone, and
 * chance; the last two flag as many records as the model does, put together by firm and partner.
 */
export function askMethods({ transactions }: GeneratedTrade, model: FraudModel): Record<Method, MethodResult> {
  const { scores, alerts } = model.detect(transactions);
  const flagged = new Set(alerts.flatMap(({ evidence }) => [...evidence.keys()])).size;
  const context = contextOf(transactions, model.weights.seed);
  const pairOf = (row: number) => `${transactions[row]?.firm ?? ''}|${transactions[row]?.partner ?? ''}`;
  const random = seededRandom(1);
  return {
    model: {
      scores,
      alerts: alerts.map(({ pattern, certainty, evidence }) => ({ pattern, certainty, rows: [...evidence.keys()] })),
    },
    rules: ruleResult(bestByRule(findCandidates(context)), transactions.length),
    outlier: highest(context.outliers, flagged, pairOf),
    random: highest(context.outliers.map(random), flagged, pairOf),
  };
}

const bestByRule = (candidates: readonly Candidate[]): Candidate[] =>
  withoutRivals(
    candidates,
    ({ subject }) => subject,
    ({ margin }) => margin,
  );

function ruleResult(candidates: readonly Candidate[], count: number): MethodResult {
  const scores = new Float64Array(count);
  const alerts: RaisedAlert[] = [];
  for (const { pattern, evidence, margin } of candidates) {
    for (const row of evidence.keys()) scores[row] = Math.max(scores[row] ?? 0, margin);
    if (margin >= 1) alerts.push({ pattern, certainty: margin, rows: [...evidence.keys()] });
  }
  return { scores, alerts };
}

function highest(scores: Float64Array, count: number, pairOf: (row: number) => string): MethodResult {
  const rows = Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const together = [...groupBy(rows.slice(0, count), pairOf).values()];
  const alerts = together.map((of): RaisedAlert => ({
    pattern: 'outlier',
    certainty: scores[of[0] ?? 0] ?? 0,
    rows: of,
  }));
  return { scores, alerts };
}
