import { type NumericRange } from '../../knowledge/programmes/criterion.js';

/** Kleene's three values. Unknown is its own value: what isn't told is never a refusal. */
export type Verdict = 'met' | 'unmet' | 'unknown';

export function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('unmet')) return 'unmet';
  return verdicts.includes('unknown') ? 'unknown' : 'met';
}

export function any(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('met')) return 'met';
  return verdicts.includes('unknown') ? 'unknown' : 'unmet';
}

export function not(verdict: Verdict): Verdict {
  if (verdict === 'unknown') return 'unknown';
  return verdict === 'met' ? 'unmet' : 'met';
}

export function verdictOf(answer: boolean | undefined): Verdict {
  if (answer === undefined) return 'unknown';
  return answer ? 'met' : 'unmet';
}

/**
 * Holds each limit of a range against a value by `compare(limit)`: below 0 where the value is smaller than the limit, 0
 * where it is exactly that, above 0 where it is larger.
 */
export function within(range: NumericRange, compare: (limit: number) => number): boolean {
  const { atLeast, above, atMost, below } = range;
  return (
    (atLeast === undefined || compare(atLeast) >= 0) &&
    (above === undefined || compare(above) > 0) &&
    (atMost === undefined || compare(atMost) <= 0) &&
    (below === undefined || compare(below) < 0)
  );
}
