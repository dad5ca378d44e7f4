/** Red: inspect. Yellow: look at the papers. Green: let pass. Waiting: no engine has judged it yet. */
export const RISK_LEVELS = ['red', 'yellow', 'green', 'waiting'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** How much an office can take on: shares of its open declarations, 0 to 1. */
export interface Capacity {
  readonly red: number;
  readonly yellow: number;
}

export interface Scored {
  readonly id: string;
  /** Undefined: not judged yet. */
  readonly score: number | undefined;
}

/** What inspecting a share of the declarations would come to. */
export interface CapacityPoint {
  readonly share: number;
  readonly inspected: number;
  /** Mean probability of fraud of those: the hit rate to expect; undefined when none would be inspected. */
  readonly expectedHitRate: number | undefined;
}

/** The level of what takes no place in an office's capacity: decided on already, or another office's. */
export const levelOutsideCapacity = (score: number | undefined): RiskLevel =>
  score === undefined ? 'waiting' : 'green';

const byScore = (a: Scored, b: Scored): number => (b.score ?? 0) - (a.score ?? 0) || (a.id < b.id ? -1 : 1);

/**
 * Levels by capacity, not by a fixed cut: the highest scores are red until the office's hands are full, the next ones
 * yellow. Equal scores in the order of their ids. A share is rounded down to whole declarations. What is not judged yet
 * takes no place and never reads as green.
 */
export function levelsByCapacity(declarations: readonly Scored[], { red, yellow }: Capacity): Map<string, RiskLevel> {
  const levels = new Map<string, RiskLevel>();
  for (const { id, score } of declarations) if (score === undefined) levels.set(id, 'waiting');
  const scored = declarations.filter(({ score }) => score !== undefined).sort(byScore);
  const lastRed = Math.floor(scored.length * red);
  const lastYellow = lastRed + Math.floor(scored.length * yellow);
  scored.forEach(({ id }, rank) => {
    levels.set(id, rank < lastRed ? 'red' : rank < lastYellow ? 'yellow' : 'green');
  });
  return levels;
}

/** What each share would come to, for an officer who sets the capacity. */
export function capacityCurve(declarations: readonly Scored[], shares: readonly number[]): CapacityPoint[] {
  const scores = declarations.flatMap(({ score }) => (score === undefined ? [] : [score])).sort((a, b) => b - a);
  return shares.map((share) => {
    const inspected = Math.floor(scores.length * share);
    const sum = scores.slice(0, inspected).reduce((total, score) => total + score, 0);
    return { share, inspected, expectedHitRate: inspected === 0 ? undefined : sum / inspected };
  });
}
