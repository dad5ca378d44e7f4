/** How well rankings put the right record first. All are shares of the questions, 0..1. */
export interface RankFigures {
  readonly questions: number;
  readonly accuracyAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  /** Mean reciprocal rank. */
  readonly mrr: number;
}

/** @param ranks place of the right record for each question, 0 the first; null when it is not among the hits */
export function rankFigures(ranks: readonly (number | null)[]): RankFigures {
  const share = (test: (rank: number) => boolean): number =>
    ranks.filter((rank) => rank !== null && test(rank)).length / Math.max(ranks.length, 1);
  const reciprocal = ranks.reduce<number>((sum, rank) => sum + (rank === null ? 0 : 1 / (rank + 1)), 0);
  return {
    questions: ranks.length,
    accuracyAt1: share((rank) => rank === 0),
    recallAt5: share((rank) => rank < 5),
    recallAt10: share((rank) => rank < 10),
    mrr: reciprocal / Math.max(ranks.length, 1),
  };
}

/**
 * Area under the ROC curve: the chance that a positive scores above a negative, ties counting half (Mann-Whitney).
 * @returns 0..1; NaN when either list is empty
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.score === all[start]?.score) end += 1;
    const rank = (start + 1 + end) / 2;
    rankSum += rank * all.slice(start, end).filter(({ positive }) => positive).length;
    start = end;
  }
  const pairs = positives.length * negatives.length;
  return pairs === 0 ? NaN : (rankSum - (positives.length * (positives.length + 1)) / 2) / pairs;
}

/** Value below which a share of the values lies, nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.ceil(share * sorted.length), sorted.length) - 1] ?? NaN;
}
