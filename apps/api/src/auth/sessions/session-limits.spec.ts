import { describe, expect, it } from '@jest/globals';
import { endsAt, isLive, isToBeConfirmed, type SessionLimits, steppedUpUntil } from './session-limits.js';

const MINUTE = 60_000;
const LIMITS: SessionLimits = {
  idleMs: 30 * MINUTE,
  absoluteMs: 600 * MINUTE,
  stepUpMs: 10 * MINUTE,
  refreshMs: 5 * MINUTE,
};
const START = new Date('2026-11-30T00:00:00Z');
const after = (minutes: number) => new Date(START.getTime() + minutes * MINUTE);
const TIMES = {
  signedInAt: START,
  lastSeenAt: START,
  askedAt: START,
  steppedUpAt: undefined,
  unconfirmedSince: undefined,
};

describe('an officer’s session', () => {
  it('ends when nothing was done for long enough', () => {
    expect(isLive(TIMES, after(29.9), LIMITS)).toBe(true);
    expect(isLive(TIMES, after(30), LIMITS)).toBe(false);
    expect(isLive({ ...TIMES, lastSeenAt: after(20) }, after(49), LIMITS)).toBe(true);
  });

  it('ends after its longest time, whatever is done', () => {
    const busy = { ...TIMES, lastSeenAt: after(590) };
    expect(endsAt(busy, LIMITS)).toEqual(after(600));
    expect(isLive({ ...TIMES, lastSeenAt: after(599) }, after(600), LIMITS)).toBe(false);
  });

  it('asks the issuer again from time to time, and ends when that has not answered for three times as long', () => {
    expect(isToBeConfirmed(TIMES, after(4.9), LIMITS)).toBe(false);
    expect(isToBeConfirmed(TIMES, after(5), LIMITS)).toBe(true);
    const silent = { ...TIMES, lastSeenAt: after(24), unconfirmedSince: after(10) };
    expect(isLive(silent, after(24.9), LIMITS)).toBe(true);
    expect(isLive(silent, after(25), LIMITS)).toBe(false);
  });

  it('remembers a renewed proof for some minutes', () => {
    expect(steppedUpUntil(TIMES, START, LIMITS)).toBeUndefined();
    const proved = { ...TIMES, steppedUpAt: START };
    expect(steppedUpUntil(proved, after(9), LIMITS)).toEqual(after(10));
    expect(steppedUpUntil(proved, after(10), LIMITS)).toBeUndefined();
  });
});
