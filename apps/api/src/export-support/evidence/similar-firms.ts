import { type FirmTrace, type Likeness, likenessOfTrace } from './firm-trace.js';
import { sumOf } from './shrink.js';

/** Months over which support received is counted. */
const RECENT = 24;

/** From narrow to wide; the narrowest group that is large enough is "firms like this one". */
const GROUPS: readonly ((of: Likeness) => readonly (string | undefined)[])[] = [
  ({ hs4, stage, size, destination }) => ['hs4', hs4, stage, size, destination],
  ({ hs4, stage, size }) => ['hs4', hs4, stage, size],
  ({ hs4, stage }) => ['hs4', hs4, stage],
  ({ hs4, stage, size }) => ['hs2', hs4?.slice(0, 2), stage, size],
  ({ hs4, stage }) => ['hs2', hs4?.slice(0, 2), stage],
  ({ stage, size }) => ['all', stage, size],
  ({ stage }) => ['all', stage],
  ({ size }) => ['size', size],
];

export interface FirmGroup {
  readonly firms: number;
  /** Firms of the group that received a programme lately, by its id. */
  readonly received: ReadonlyMap<string, number>;
}

export type FirmGroups = ReadonlyMap<string, FirmGroup>;

/** Groups of fewer than `fewest` firms aren't kept at all. */
export function groupFirms(traces: readonly FirmTrace[], fewest: number): FirmGroups {
  const groups = new Map<string, { firms: number; received: Map<string, number> }>();
  for (const trace of traces) {
    const { monthly, awards } = trace;
    const likeness = likenessOfTrace(trace, sumOf(monthly.slice(-12)));
    const lately = new Set(
      awards.filter(({ month }) => month >= monthly.length - RECENT).map(({ programme }) => programme),
    );
    for (const name of namesOf(likeness)) {
      const group = groups.get(name) ?? { firms: 0, received: new Map<string, number>() };
      groups.set(name, group);
      group.firms += 1;
      for (const id of lately) group.received.set(id, (group.received.get(id) ?? 0) + 1);
    }
  }
  return new Map([...groups].filter(([, { firms }]) => firms >= fewest));
}

export function firmsLike(groups: FirmGroups, likeness: Likeness): FirmGroup | undefined {
  for (const name of namesOf(likeness)) {
    const group = groups.get(name);
    if (group !== undefined) return group;
  }
  return undefined;
}

/** Names of the groups that a firm belongs to, narrow first; those that turn on something unknown are left out. */
function namesOf(likeness: Likeness): string[] {
  return GROUPS.flatMap((of) => {
    const parts = of(likeness);
    return parts.includes(undefined) ? [] : [parts.join('/')];
  });
}
