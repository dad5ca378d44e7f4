import { type Batch } from './parse-batch.js';

/** Steps at which progress is told to a screen reader, in percent. */
const TOLD_EVERY_PERCENT = 25;

export const isAtWork = ({ state }: Pick<Batch, 'state'>): boolean => state === 'queued' || state === 'running';

type Counts = Pick<Batch, 'rowsDone' | 'rowsBad' | 'rowsTotal'>;

/** Whole percent of the rows that are through; 100 only when all are. */
export function percentDone({ rowsDone, rowsBad, rowsTotal }: Counts): number {
  return rowsTotal === 0 ? 0 : Math.floor((100 * (rowsDone + rowsBad)) / rowsTotal);
}

/** The percentage that was last worth telling: 0, 25, 50, 75 or 100. */
export function percentTold(counts: Counts): number {
  return percentDone(counts) - (percentDone(counts) % TOLD_EVERY_PERCENT);
}

/** Rows that nothing was done with yet. */
export function rowsPending({ rowsDone, rowsBad, rowsTotal }: Counts): number {
  return Math.max(0, rowsTotal - rowsDone - rowsBad);
}

/** A length of time in a unit that does not pretend to be exact. */
export function roughTime(seconds: number): { readonly unit: 'seconds' | 'minutes'; readonly count: number } {
  if (seconds > 90) return { unit: 'minutes', count: Math.ceil(seconds / 60) };
  const step = seconds > 20 ? 10 : 1;
  return { unit: 'seconds', count: Math.max(1, Math.ceil(seconds / step) * step) };
}
