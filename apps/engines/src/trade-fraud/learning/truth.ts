import { type Label } from '../generator/deals.js';
import { type Pattern } from '../alert-figures.js';

/** What an alert turns out to be about: its own pattern's scheme, another scheme, or honest trade. */
export type Verdict = 'right' | 'other_scheme' | 'false';

/** Part of an alert's rows that must belong to schemes. */
const AT_LEAST = 0.5;

/** An alert is right when at least half of its rows belong to cases of its pattern's scheme. */
export function verdictOf(pattern: Pattern, rows: Iterable<number>, labels: readonly (Label | undefined)[]): Verdict {
  const found = Array.from(rows, (row) => labels[row]);
  const share = (holds: (label: Label) => boolean) =>
    found.filter((label) => label !== undefined && holds(label)).length / found.length;
  if (share(({ scheme }) => scheme === pattern) >= AT_LEAST) return 'right';
  if (share(() => true) < AT_LEAST) return 'false';
  return pattern === 'outlier' ? 'right' : 'other_scheme';
}
