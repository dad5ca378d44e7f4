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
}

export const FRAUD_OPTIONS: FraudTrainingOptions = { seed: 20_261_130, ridge: 3, leastCertainty: 0.3 };

/**
 * Learns how sure each pattern's alerts are from made-up trade whose truth is known. An alert about another scheme than
 * its own teaches nothing: it is neither right nor a false alarm.
 */
export function trainFraud(trades: Iterable<GeneratedTrade>, options: FraudTrainingOptions): FraudWeights {
  const examples = new Map<string, Examples>();
  const outlier: Examples = { rows: [], labels: [] };
  for (const { transactions, labels } of trades) {
    const context = contextOf(transactions, options.seed);
    for (const { pattern, evidence, features } of findCandidates(context)) {
      const verdict = verdictOf(pattern, evidence.keys(), labels);
      if (verdict === 'other_scheme') continue;
      const of = examples.get(pattern) ?? { rows: [], labels: [] };
      examples.set(pattern, of);
      of.rows.push(features);
      of.labels.push(verdict === 'right');
    }
    for (const entry of context.trade.entries) {
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
  };
}
