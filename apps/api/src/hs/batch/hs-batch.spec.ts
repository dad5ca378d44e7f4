import { describe, expect, it } from '@jest/globals';
import { progressOf } from './hs-batch.js';
import { aBatch } from './testing/a-batch.js';

const TEN_SECONDS_ON = new Date('2026-06-30T09:01:10Z');

describe('progressOf', () => {
  it('reckons speed and time left from the rows of the present run', () => {
    const batch = aBatch({ rowsTotal: 1_000, rowsDone: 390, rowsBad: 10, rowsAtClaim: 100 });
    expect(progressOf(batch, TEN_SECONDS_ON)).toEqual({ rate: 30, secondsLeft: 20 });
  });

  it('knows neither before the first rows are done', () => {
    expect(progressOf(aBatch(), TEN_SECONDS_ON)).toEqual({ rate: undefined, secondsLeft: undefined });
    expect(progressOf(aBatch({ state: 'uploaded', claimedAt: undefined }), TEN_SECONDS_ON).rate).toBeUndefined();
  });

  it('keeps the speed of a batch that has ended, with no time left to tell', () => {
    const ended = aBatch({ state: 'done', rowsDone: 100, finishedAt: TEN_SECONDS_ON });
    expect(progressOf(ended, new Date('2026-07-01T00:00:00Z'))).toEqual({ rate: 10, secondsLeft: undefined });
  });
});
