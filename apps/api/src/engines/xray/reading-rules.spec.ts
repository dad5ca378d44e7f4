import { describe, expect, it } from '@jest/globals';
import {
  disagreementsOf,
  faultOf,
  holdingReading,
  nextOrder,
  overlap,
  stateAfter,
  visibleReadings,
} from './reading-rules.js';
import { type EngineReading, type JudgedBox, type OfficerReading, type ReadingContent } from './xray-image.js';

const BOX = { left: 10, top: 10, right: 50, bottom: 50 };
const FAR = { left: 100, top: 100, right: 140, bottom: 140 };
const SIZE = { width: 192, height: 256 };

const engine = (...confidences: number[]): EngineReading => ({
  version: '1',
  inputHash: 'h',
  requestId: 'r',
  boxes: confidences.map((confidence) => ({ ...BOX, kind: 'pistol', confidence })),
});
const added: JudgedBox = { ...BOX, kind: 'pistol', verdict: 'added' };
const says = (over: Partial<ReadingContent>): ReadingContent => ({
  blind: false,
  boxes: [],
  conclusion: 'clear',
  asksSecond: false,
  note: '',
  ...over,
});
const reading = (order: 1 | 2 | 3, over: Partial<OfficerReading> = {}): OfficerReading => ({
  ...says({}),
  order,
  officerId: `officer-${String(order)}`,
  officerName: '',
  engineVersion: '1',
  disagreements: [],
  at: new Date(0),
  ...over,
});

describe('what a reading and the engine disagree on', () => {
  it('measures how far boxes are of the same thing', () => {
    expect(overlap(BOX, BOX)).toBe(1);
    expect(overlap(BOX, FAR)).toBe(0);
    expect(overlap(BOX, { ...BOX, right: 30 })).toBe(0.5);
  });

  it('is nothing when both clear, or both find the same', () => {
    expect(disagreementsOf(says({}), engine())).toEqual([]);
    expect(disagreementsOf(says({}), engine(0.4))).toEqual([]);
    expect(disagreementsOf(says({ conclusion: 'inspect', boxes: [added] }), engine(0.9))).toEqual([]);
  });

  it('is a sure box of the engine that the reader clears', () => {
    expect(disagreementsOf(says({}), engine(0.5))).toEqual(['cleared_sure']);
  });

  it('is what the reader finds and the engine missed, or wasn’t sure of', () => {
    const finds = says({ conclusion: 'inspect', boxes: [added] });
    expect(disagreementsOf(finds, engine())).toEqual(['engine_missed']);
    expect(disagreementsOf(finds, engine(0.3))).toEqual(['engine_missed']);
    const elsewhere = says({ conclusion: 'inspect', boxes: [{ ...added, ...FAR }] });
    expect(disagreementsOf(elsewhere, engine(0.9))).toEqual(['engine_missed']);
    expect(disagreementsOf(says({ conclusion: 'inspect', note: 'dense' }), engine())).toEqual(['engine_missed']);
  });

  it('is a clearing without any reading of the engine, which is not the same as nothing found', () => {
    expect(disagreementsOf(says({}), undefined)).toEqual(['engine_unread']);
    expect(disagreementsOf(says({ conclusion: 'inspect', boxes: [added] }), undefined)).toEqual([]);
  });

  it('is a wish of the reader', () => {
    expect(disagreementsOf(says({ asksSecond: true }), engine())).toEqual(['asked']);
  });
});

describe('what can’t stand', () => {
  it.each([
    ['clear_with_boxes', says({ boxes: [added] })],
    ['no_reason', says({ conclusion: 'inspect' })],
    ['bad_box', says({ conclusion: 'inspect', boxes: [{ ...added, right: 5 }] })],
    ['bad_box', says({ conclusion: 'inspect', boxes: [{ ...added, bottom: 300 }] })],
    ['bad_box', says({ conclusion: 'inspect', boxes: [{ ...added, left: NaN }] })],
    ['bad_box', says({ boxes: [{ ...added, verdict: 'rejected', engineBox: 3 }] })],
  ] as const)('%s', (fault, content) => {
    expect(faultOf(content, engine(0.9), SIZE, 1)).toBe(fault);
  });

  it('lets the others stand, and asks a supervisor for reasons', () => {
    expect(faultOf(says({ boxes: [{ ...added, verdict: 'rejected', engineBox: 0 }] }), engine(0.9), SIZE, 1)).toBe(
      undefined,
    );
    expect(faultOf(says({}), engine(), SIZE, 3)).toBe('no_reason');
    expect(faultOf(says({ note: 'seen in hand' }), engine(), SIZE, 3)).toBeUndefined();
  });
});

describe('where an image stands', () => {
  it('is concluded by one reader who agrees with the engine', () => {
    expect(stateAfter([])).toBe('to_read');
    expect(stateAfter([reading(1)])).toBe('cleared');
    expect(stateAfter([reading(1, { conclusion: 'inspect' })])).toBe('to_inspect');
  });

  it('takes a second reader on a disagreement, and a supervisor when two differ', () => {
    const first = reading(1, { disagreements: ['cleared_sure'] });
    expect(stateAfter([first])).toBe('second');
    expect(stateAfter([first, reading(2)])).toBe('cleared');
    const second = reading(2, { conclusion: 'inspect' });
    expect(stateAfter([first, second])).toBe('resolve');
    expect(stateAfter([first, second, reading(3, { conclusion: 'inspect' })])).toBe('to_inspect');
    expect([nextOrder('to_read'), nextOrder('second'), nextOrder('resolve'), nextOrder('cleared')]).toEqual([
      1,
      2,
      3,
      undefined,
    ]);
  });

  it('hides the first reading from others until they have read themselves', () => {
    const readings = [reading(1)];
    const other = { id: 'lee', mayResolve: false };
    expect(visibleReadings(readings, 'second', other)).toEqual([]);
    expect(visibleReadings(readings, 'second', { id: 'officer-1', mayResolve: false })).toHaveLength(1);
    expect(visibleReadings([reading(1), reading(2)], 'resolve', other)).toEqual([]);
    expect(visibleReadings([reading(1), reading(2)], 'resolve', { ...other, mayResolve: true })).toHaveLength(2);
    expect(visibleReadings(readings, 'cleared', other)).toHaveLength(1);
  });

  it('learns from the last reading, or from the reader whom the supervisor agrees with', () => {
    const first = reading(1);
    const second = reading(2, { conclusion: 'inspect', boxes: [added] });
    expect(holdingReading([])).toBeUndefined();
    expect(holdingReading([first, second])).toBe(second);
    expect(holdingReading([first, second, reading(3, { conclusion: 'inspect' })])).toBe(second);
    expect(holdingReading([first, second, reading(3)])?.order).toBe(3);
  });
});
