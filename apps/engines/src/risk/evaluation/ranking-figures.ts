/** How well scores put frauds first. */
export interface RankingFigures {
  /** Area under the ROC curve. */
  readonly auc: number;
  /** Share of frauds among the top 1 %, 5 % and 10 % of the scores. */
  readonly precisionAt: Readonly<Record<'1' | '5' | '10', number>>;
  /** Share of all frauds found among the top 1 %, 5 % and 10 %. */
  readonly recallAt: Readonly<Record<'1' | '5' | '10', number>>;
}

/** Rank of each score from 1, the mean of their ranks for equal ones. */
function ranksOf(scores: Float64Array): Float64Array {
  const order = Array.from(scores.keys()).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const ranks = new Float64Array(scores.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at] ?? 0] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** Chance that a fraud scores above a declaration that is none (Mann–Whitney); equal scores count half. */
export function areaUnderCurve(scores: Float64Array, frauds: Uint8Array): number {
  const ranks = ranksOf(scores);
  const positives = frauds.reduce((sum, fraud) => sum + fraud, 0);
  const rankSum = ranks.reduce((sum, rank, row) => sum + rank * (frauds[row] ?? 0), 0);
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (frauds.length - positives));
}

/** Frauds among the `share` highest scores; equal scores in the order of the rows. */
function fraudsAmong(order: readonly number[], frauds: Uint8Array, share: number): [found: number, looked: number] {
  const looked = Math.max(1, Math.round(order.length * share));
  return [order.slice(0, looked).reduce((sum, row) => sum + (frauds[row] ?? 0), 0), looked];
}

export function rankingFigures(scores: Float64Array, frauds: Uint8Array): RankingFigures {
  const order = Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const all = frauds.reduce((sum, fraud) => sum + fraud, 0);
  const at = (share: number) => fraudsAmong(order, frauds, share);
  const precision = ([found, looked]: [number, number]) => found / looked;
  const recall = ([found]: [number, number]) => found / all;
  return {
    auc: areaUnderCurve(scores, frauds),
    precisionAt: { 1: precision(at(0.01)), 5: precision(at(0.05)), 10: precision(at(0.1)) },
    recallAt: { 1: recall(at(0.01)), 5: recall(at(0.05)), 10: recall(at(0.1)) },
  };
}
