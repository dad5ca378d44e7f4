import { groupBy } from '../../common/group-by.js';
import { type MonitoredDeclaration } from './screening.repository.js';

/** Population stability index above which scores are said to have drifted (a rule of thumb in credit scoring, Siddiqi 2006). */
export const DRIFT_LIMIT = 0.2;
/** Declarations that a month must have to be compared. */
const LEAST = 200;
const TENTHS = 10;

export interface DriftMonth {
  /** For example `2021-03`. */
  readonly month: string;
  readonly declarations: number;
  readonly meanScore: number;
  /** Against the first month; undefined where there are too few declarations. */
  readonly stabilityIndex: number | undefined;
}

export interface HitRates {
  /** Inspected because of their score, and because the lot fell on them. */
  readonly chosen: { readonly inspected: number; readonly frauds: number; readonly expected: number };
  readonly drawn: { readonly inspected: number; readonly frauds: number; readonly expected: number };
}

export interface SelectionShare {
  readonly of: string;
  readonly declarations: number;
  /** Share sent to inspection. */
  readonly selected: number;
  /** Share of frauds among the inspected whose outcome is known; undefined when there is none. */
  readonly hitRate: number | undefined;
}

/** Whether scores are spread as they were in the first month: a model must be looked at again when they no longer are. */
export function driftByMonth(declarations: readonly MonitoredDeclaration[]): DriftMonth[] {
  const months = groupBy(
    [...declarations].sort((a, b) => (a.date < b.date ? -1 : 1)),
    ({ date }) => date.slice(0, 7),
  );
  const [first = []] = months.values();
  const cuts = tenthsOf(first.map(({ score }) => score));
  const reference = sharesOf(first, cuts);
  return [...months].map(([month, own]) => ({
    month,
    declarations: own.length,
    meanScore: own.reduce((sum, { score }) => sum + score, 0) / own.length,
    stabilityIndex:
      own.length < LEAST || first.length < LEAST ? undefined : stabilityIndex(reference, sharesOf(own, cuts)),
  }));
}

/** What inspections found beside what the scores had promised, for those chosen and for those drawn by lot. */
export function hitRates(declarations: readonly MonitoredDeclaration[]): HitRates {
  const known = declarations.filter(({ outcome }) => outcome !== null);
  const rateOf = (rows: readonly MonitoredDeclaration[]) => ({
    inspected: rows.length,
    frauds: rows.filter(({ outcome }) => outcome !== 'clean').length,
    expected: rows.reduce((sum, { score }) => sum + score, 0),
  });
  return { chosen: rateOf(known.filter(({ drawn }) => !drawn)), drawn: rateOf(known.filter(({ drawn }) => drawn)) };
}

/** Whom inspections fall on. Kinds with few declarations are left out: their shares say nothing. */
export function selectionBy(declarations: readonly MonitoredDeclaration[], by: 'office' | 'origin'): SelectionShare[] {
  return [...groupBy(declarations, (each) => each[by])]
    .filter(([, rows]) => rows.length >= TENTHS * 2)
    .map(([of, rows]) => {
      const selected = rows.filter(({ decision }) => decision === 'inspect');
      const known = rows.filter(({ outcome }) => outcome !== null);
      const frauds = known.filter(({ outcome }) => outcome !== 'clean').length;
      return {
        of,
        declarations: rows.length,
        selected: selected.length / rows.length,
        hitRate: known.length === 0 ? undefined : frauds / known.length,
      };
    })
    .sort((a, b) => b.declarations - a.declarations);
}

function tenthsOf(scores: readonly number[]): number[] {
  const sorted = [...scores].sort((a, b) => a - b);
  return Array.from({ length: TENTHS - 1 }, (_, cut) => sorted[Math.floor((sorted.length * (cut + 1)) / TENTHS)] ?? 1);
}

function sharesOf(declarations: readonly MonitoredDeclaration[], cuts: readonly number[]): number[] {
  const shares = new Array<number>(TENTHS).fill(0);
  for (const { score } of declarations) {
    const tenth = cuts.filter((cut) => score >= cut).length;
    shares[tenth] = (shares[tenth] ?? 0) + 1 / declarations.length;
  }
  return shares;
}

/** Σ (actual − expected) · ln(actual / expected); an empty tenth counts as one in ten thousand. */
function stabilityIndex(expected: readonly number[], actual: readonly number[]): number {
  return expected.reduce((sum, share, tenth) => {
    const [before, now] = [Math.max(share, 1e-4), Math.max(actual[tenth] ?? 0, 1e-4)];
    return sum + (now - before) * Math.log(now / before);
  }, 0);
}
