import { describe, expect, it } from '@jest/globals';
import { runAtOnce, runInSlices, type Steps } from './work-in-slices.js';

function* countTo(end: number, seen: (at: number) => void = () => undefined): Steps<number> {
  for (let at = 1; at <= end; at += 1) {
    seen(at);
    yield;
  }
  return end;
}

describe('work in slices', () => {
  it('comes to the same result as at once', async () => {
    expect(runAtOnce(countTo(5))).toBe(5);
    expect(await runInSlices(countTo(5))).toBe(5);
  });

  it('lets other work come in between', async () => {
    let stepsBefore = 0;
    let steps = 0;
    setImmediate(() => {
      stepsBefore = steps;
    });
    await runInSlices(
      countTo(5, (at) => {
        steps = at;
      }),
      0,
    );
    expect(steps).toBe(5);
    expect(stepsBefore).toBeGreaterThan(0);
    expect(stepsBefore).toBeLessThan(5);
  });

  it('fails as the work fails', async () => {
    const fail = () => {
      throw new Error('step 1');
    };
    await expect(runInSlices(countTo(5, fail))).rejects.toThrow('step 1');
  });
});
