import { type Scheme, SCHEMES } from '../transaction.js';
import { contextOf } from '../detection/context.js';
import { findCandidates } from '../detection/find-candidates.js';
import { outlierRowFeatures } from '../detection/patterns/outliers.js';
import { type FraudWeights } from '../fraud-model.js';
import { type GeneratedTrade } from '../generator/generate.js';
import { fitLogistic, type Logistic } from './logistic.js';
import { verdictOf } from './truth.js';

interface Examples {
  readonly rows: Readonly<Record<string, number>>[];
  readonly labels: boolean[];
}

export interface FraudTrainingOptions {
  /** Of the isolation forest. */
  readonly seed: number;
  readonly ridge: number;
  readonly leastCertainty: number;
  readonly leastCertaintyOf: FraudWeights['leastCertaintyOf'];
}

/** Mispricing between relatives is so hard to tell that a lower line finds more than it costs: F1 on tuning periods. */
export const FRAUD_OPTIONS: FraudTrainingOptions = {
  seed: 20_261_130,
  ridge: 3,
  leastCertainty: 0.3,
  leastCertaintyOf: { related_party_pricing: 0.2 },
};

/**
 * Learns how sure each pattern's alerts are from made-up trade whose truth is known. An alert about another scheme than
 * its own teaches nothing, it is neither right nor a false alarm; unless a rival for the same subject names that scheme.
 */
export function trainFraud(trades: Iterable<GeneratedTrade>, options: FraudTrainingOptions): FraudWeights {
  const examples = new Map<string, Examples>();
  const outlier: Examples = { rows: [], labels: [] };
  for (const { transactions, labels } of trades) {
    const context = contextOf(transactions, options.seed);
    const judged = findCandidates(context).map((candidate) => ({
      ...candidate,
      verdict: verdictOf(candidate.pattern, candidate.evidence.keys(), labels),
    }));
    const named = new Set(judged.flatMap(({ subject, verdict }) => (verdict === 'right' ? (subject ?? []) : [])));
    for (const { pattern, subject, features, verdict } of judged) {
      if (verdict === 'other_scheme' && !named.has(subject ?? '')) continue;
      const of = examples.get(pattern) ?? { rows: [], labels: [] };
      examples.set(pattern, of);
      of.rows.push(features);
      of.labels.push(verdict === 'right');
    }
    // One record in three is enough to weigh a handful of features.
    for (const entry of context.trade.entries.filter(({ row }) => row % 3 === 0)) {
      outlier.rows.push(outlierRowFeatures(entry, context));
      outlier.labels.push(labels[entry.row] !== undefined);
    }
  }
  const fitted = (of: Examples | undefined): Logistic => fitLogistic(of?.rows ?? [], of?.labels ?? [], options.ridge);
  return {
    seed: options.seed,
    patterns: Object.fromEntries(SCHEMES.map((scheme) => [scheme, fitted(examples.get(scheme))])) as Record<
      Scheme,
      Logistic
    >,
    outlier: fitted(outlier),
    leastCertainty: options.leastCertainty,
    leastCertaintyOf: options.leastCertaintyOf,
  };
}
