/** Red: inspect. Yellow: look at the papers. Green: let pass, but for random inspections. */
export const RISK_LEVELS = ['red', 'yellow', 'green'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** How much an office can take on: shares of the declarations, 0 to 1. */
export interface Capacity {
  readonly red: number;
  readonly yellow: number;
}

/**
 * Levels by capacity, not by a fixed cut: the highest scores are red until the office's hands are full, the next ones
 * yellow. Equal scores in the order of the declarations. A share is rounded down to whole declarations, so that the
 * capacity is never exceeded.
 */
export function levelsByCapacity(scores: Float64Array, { red, yellow }: Capacity): RiskLevel[] {
  const order = Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const lastRed = Math.floor(scores.length * red);
  const lastYellow = lastRed + Math.floor(scores.length * yellow);
  const levels = Array.from(scores, (): RiskLevel => 'green');
  order.forEach((row, rank) => {
    if (rank < lastRed) levels[row] = 'red';
    else if (rank < lastYellow) levels[row] = 'yellow';
  });
  return levels;
}
