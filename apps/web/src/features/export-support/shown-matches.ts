import { type Match } from './queries.js';

export const STATUSES = ['ELIGIBLE', 'TO_CONFIRM', 'NOT_NOW', 'CLOSED'] as const;
export const KINDS = [
  'money',
  'consulting',
  'insurance',
  'finance',
  'training',
  'market-entry',
  'logistics',
  'procedure',
] as const;
export const ORDERS = ['useful', 'deadline', 'name'] as const;

export interface Choice {
  readonly status: (typeof STATUSES)[number] | 'all';
  readonly kind: (typeof KINDS)[number] | 'all';
  readonly order: (typeof ORDERS)[number];
}

/** A kind that this page has words for; what a newer server adds goes without. */
export function kindOf(kind: string): (typeof KINDS)[number] | undefined {
  return KINDS.find((known) => known === kind);
}

/** The results that were chosen, in the order that was chosen; the server's order is by usefulness. */
export function shownMatches(matches: readonly Match[], { status, kind, order }: Choice): readonly Match[] {
  const chosen = matches.filter(
    (match) => (status === 'all' || match.status === status) && (kind === 'all' || match.programme.kind === kind),
  );
  if (order === 'useful') return chosen;
  const key = ({ programme }: Match) =>
    order === 'name' ? programme.name : (programme.window.closes ?? programme.window.nextOpens ?? '9999');
  return [...chosen].sort((left, right) => key(left).localeCompare(key(right)));
}

/** How many criteria stand where. */
export function countVerdicts({ criteria }: Pick<Match, 'criteria'>) {
  const count = (wanted: Match['criteria'][number]['verdict']) =>
    criteria.filter(({ verdict }) => verdict === wanted).length;
  return { total: criteria.length, met: count('MET'), unmet: count('UNMET'), unknown: count('UNKNOWN') };
}
