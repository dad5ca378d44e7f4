import { type Evidence } from './use-alerts.js';

/** Lanes of the timeline, from above: goods, then money. */
export const LANES = ['import', 'export', 'out', 'in'] as const;
export type Lane = (typeof LANES)[number];

export interface TimelineMark {
  readonly id: string;
  readonly lane: Lane;
  /** Place between the first and the last day, 0 to 1. */
  readonly place: number;
  /** Radius against the greatest, 0 to 1, so that areas are as amounts. */
  readonly size: number;
}

type Dated = Pick<Evidence, 'id' | 'date' | 'direction' | 'amount'>;

/** Where each transaction stands on the timeline. Pure. */
export function timelinePlaces(evidence: readonly Dated[]): TimelineMark[] {
  const times = evidence.map(({ date }) => Date.parse(date));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const most = Math.max(1, ...evidence.map(({ amount }) => amount ?? 0));
  return evidence.flatMap(({ id, direction, amount }, at) => {
    const lane = LANES.find((name) => name === direction);
    const place = last === first ? 0.5 : ((times[at] ?? first) - first) / (last - first);
    return lane === undefined ? [] : [{ id, lane, place, size: Math.sqrt((amount ?? 0) / most) }];
  });
}
