import { z } from 'zod';
import { type Alert } from './alert.js';
import { type Pattern } from './alert-figures.js';
import { type Candidate, withoutRivals } from './detection/candidate.js';
import { type Context, contextOf } from './detection/context.js';
import { findCandidates } from './detection/find-candidates.js';
import { outlierCandidates, outlierRowFeatures } from './detection/patterns/outliers.js';
import { type PriceBand } from './detection/price-bands.js';
import { type Logistic, logisticSchema, probability } from './learning/logistic.js';
import { withoutEchoes } from './without-echoes.js';
import { SCHEMES, type Transaction } from './transaction.js';

/** What is learned, as it is stored. */
export const fraudWeightsSchema = z.object({
  /** Of the isolation forest. */
  seed: z.int(),
  /** Certainty of each pattern's alerts from their features. */
  patterns: z.record(z.enum(SCHEMES), logisticSchema),
  /** Chance that a record belongs to a scheme, from the isolation forest alone. */
  outlier: logisticSchema,
  /** Alerts less certain than this aren't raised; for some patterns it is another. */
  leastCertainty: z.number().min(0).max(1),
  leastCertaintyOf: z.partialRecord(z.enum(SCHEMES), z.number().min(0).max(1)).default({}),
});
export type FraudWeights = Readonly<z.infer<typeof fraudWeightsSchema>>;

export interface Detection {
  /** How unusual each transaction is, 0 to 1. */
  readonly scores: Float64Array;
  /** The surest first. */
  readonly alerts: readonly Alert[];
  /** Usual prices, by row of a declaration. */
  readonly bands: ReadonlyMap<number, PriceBand>;
}

/** Finds schemes in a period's transactions: rules propose, learned weights say how sure each alert is. */
export class FraudModel {
  constructor(readonly weights: FraudWeights) {}

  detect(transactions: readonly Transaction[]): Detection {
    const context = contextOf(transactions, this.weights.seed);
    const rated = findCandidates(context).map((candidate) => ({ candidate, alert: this.judged(candidate) }));
    const judged = withoutRivals(
      rated,
      ({ candidate }) => candidate.subject,
      ({ alert }) => alert.certainty,
    ).map(({ alert }) => alert);
    const outliers = outlierChances(context, this.weights.outlier);
    const raised = withoutEchoes(judged.filter((alert) => alert.certainty >= this.leastFor(alert.pattern)));
    const explained = new Set(raised.flatMap(({ evidence }) => [...evidence.keys()]));
    const unexplained = outlierCandidates(context, explained).map(({ evidence }): Alert => {
      const certainty = Math.max(...Array.from(evidence.keys(), (row) => outliers[row] ?? 0));
      return { pattern: 'outlier', certainty, evidence };
    });
    const alerts = [...raised, ...unexplained.filter(({ certainty }) => certainty >= this.weights.leastCertainty)];
    return {
      scores: combined(outliers, judged),
      alerts: alerts.sort((a, b) => b.certainty - a.certainty),
      bands: context.bands,
    };
  }

  private leastFor(pattern: Pattern): number {
    const { leastCertainty, leastCertaintyOf } = this.weights;
    return (pattern === 'outlier' ? undefined : leastCertaintyOf[pattern]) ?? leastCertainty;
  }

  private judged({ pattern, evidence, features }: Candidate): Alert {
    const weights = pattern === 'outlier' ? this.weights.outlier : this.weights.patterns[pattern];
    return { pattern, certainty: probability(weights, features), evidence };
  }
}

const outlierChances = (context: Context, weights: Logistic): Float64Array =>
  Float64Array.from(context.trade.entries, (entry) => probability(weights, outlierRowFeatures(entry, context)));

/** Chance that a row belongs to any scheme, as if alerts and forest knew nothing of each other ("noisy or"). */
function combined(outliers: Float64Array, alerts: readonly Alert[]): Float64Array {
  const surest = new Float64Array(outliers.length);
  for (const { certainty, evidence } of alerts) {
    for (const row of evidence.keys()) surest[row] = Math.max(surest[row] ?? 0, certainty);
  }
  return outliers.map((chance, row) => 1 - (1 - chance) * (1 - (surest[row] ?? 0)));
}
