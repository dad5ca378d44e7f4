import { describe, expect, it } from '@jest/globals';
import { percentDone, percentTold, roughTime, rowsPending } from './batch-progress.js';

const counts = (rowsDone: number, rowsBad: number, rowsTotal: number) => ({ rowsDone, rowsBad, rowsTotal });

describe('progress of a batch', () => {
  it('counts bad rows as through, and says 100 only at the end', () => {
    expect(percentDone(counts(40, 10, 100))).toBe(50);
    expect(percentDone(counts(9_999, 0, 10_000))).toBe(99);
    expect(percentDone(counts(0, 0, 0))).toBe(0);
    expect(rowsPending(counts(40, 10, 100))).toBe(50);
  });

  it('is told at quarters only', () => {
    expect([0, 24, 25, 49, 74, 99, 100].map((done) => percentTold(counts(done, 0, 100)))).toEqual([
      0, 0, 25, 25, 50, 75, 100,
    ]);
  });
});

describe('roughTime', () => {
  it.each([
    [0, 'seconds', 1],
    [7, 'seconds', 7],
    [32, 'seconds', 40],
    [90, 'seconds', 90],
    [91, 'minutes', 2],
    [600, 'minutes', 10],
  ] as const)('%d seconds are about %s %d', (seconds, unit, count) => {
    expect(roughTime(seconds)).toEqual({ unit, count });
  });
});
