import { groupBy } from '../../common/group-by.js';
import { type Label } from '../generator/deals.js';
import { verdictOf } from '../learning/truth.js';
import { type Scheme } from '../transaction.js';
import { type RaisedAlert } from './methods.js';

/** Counts of one scheme that add up over periods. */
export interface SchemeCounts {
  readonly cases: number;
  /** Cases of which an alert of the right pattern holds a third of the rows; and an alert of any. */
  readonly found: number;
  readonly foundByAny: number;
  /** Alerts of the pattern: all, right, about another scheme. */
  readonly alerts: number;
  readonly right: number;
  readonly otherScheme: number;
  /** Records of the scheme; flagged by the pattern's alerts; both; flagged by any alert. */
  readonly rows: number;
  readonly flagged: number;
  readonly hits: number;
  readonly hitsByAny: number;
}

const FOUND_PART = 1 / 3;

/** @param outcome of all alerts that a method raised; those of pattern `outlier` count for every scheme when `nameless` */
export function countScheme(
  scheme: Scheme,
  alerts: readonly RaisedAlert[],
  labels: readonly (Label | undefined)[],
  nameless: boolean,
): SchemeCounts {
  const own = nameless ? alerts : alerts.filter(({ pattern }) => pattern === scheme);
  const schemeRows = labels.flatMap((label, row) => (label?.scheme === scheme ? [row] : []));
  const cases = [...groupBy(schemeRows, (row) => labels[row]?.case ?? '').values()];
  const verdicts = own.map(({ pattern, rows }) => verdictOf(pattern, rows, labels));
  const flagged = new Set(own.flatMap(({ rows }) => rows));
  const flaggedByAny = new Set(alerts.flatMap(({ rows }) => rows));
  return {
    cases: cases.length,
    found: cases.filter((rows) => isFound(rows, own)).length,
    foundByAny: cases.filter((rows) => isFound(rows, alerts)).length,
    alerts: own.length,
    right: verdicts.filter((verdict) => verdict === 'right').length,
    otherScheme: verdicts.filter((verdict) => verdict === 'other_scheme').length,
    rows: schemeRows.length,
    flagged: flagged.size,
    hits: schemeRows.filter((row) => flagged.has(row)).length,
    hitsByAny: schemeRows.filter((row) => flaggedByAny.has(row)).length,
  };
}

function isFound(caseRows: readonly number[], alerts: readonly RaisedAlert[]): boolean {
  const wanted = new Set(caseRows);
  return alerts.some(({ rows }) => rows.filter((row) => wanted.has(row)).length >= FOUND_PART * wanted.size);
}

/** Sums of counts. */
export const addCounts = (one: SchemeCounts, other: SchemeCounts): SchemeCounts =>
  Object.fromEntries(
    Object.entries(one).map(([name, count]: [string, number]) => [name, count + other[name as keyof SchemeCounts]]),
  ) as unknown as SchemeCounts;
