import { groupBy } from '../../../common/group-by.js';
import { sorted } from '../../../common/order-statistics.js';
import { type Candidate, outlierFeatures, told } from '../candidate.js';
import { type Context } from '../context.js';
import { type Entry, pairOf } from '../trade.js';

/** Part of the records of a kind that are looked at as outliers, those with the highest scores. */
const PART = 0.005;

/** What the forest alone says of a record, for its weight to be learned from. */
export const outlierRowFeatures = ({ row, record }: Entry, { outliers }: Context): Record<string, number> => {
  const score = outliers[row] ?? 0.5;
  return { score, high: Math.max(0, score - 0.55), payment: record === 'payment' ? 1 : 0 };
};

/** Records that the isolation forest sets apart and that no alert explains yet, by pair. Rule: the highest half per cent. */
export function outlierCandidates(context: Context, explained: ReadonlySet<number>): Candidate<'outlier'>[] {
  const { trade, outliers } = context;
  return [trade.declarations, trade.payments].flatMap((entries) => {
    const scores = sorted(entries.map(({ row }) => outliers[row] ?? 0));
    const highest = scores[Math.floor(scores.length * (1 - PART))] ?? Infinity;
    const apart = entries.filter(({ row }) => (outliers[row] ?? 0) >= highest && !explained.has(row));
    return [...groupBy(apart, pairOf).values()].map((members): Candidate<'outlier'> => {
      const evidence = new Map(
        members.map(({ row, amount = 0 }) => {
          const score = outliers[row] ?? 0;
          const unusualThan = told(countBelow(scores, score) / scores.length);
          return [row, { amount, outlierScore: told(score), unusualThan, exposureUsd: amount }];
        }),
      );
      return { pattern: 'outlier', evidence, features: outlierFeatures(evidence.keys(), context), margin: 1 };
    });
  });
}

function countBelow(numbers: readonly number[], limit: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
