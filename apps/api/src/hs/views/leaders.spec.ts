import { describe, expect, it } from '@jest/globals';
import { Leaders } from './leaders.js';

function leadersOf(values: readonly number[], limit: number, above: number): number[] {
  const leaders = new Leaders(limit, above);
  values.forEach((value, number) => {
    leaders.offer(number, value);
  });
  return leaders.ranked((number) => number);
}

describe('Leaders', () => {
  it('holds the highest values, highest first', () => {
    expect(leadersOf([0.3, 0.9, 0.1, 0.7, 0.8], 3, 0)).toEqual([1, 4, 3]);
  });

  it('prefers what was offered first among equal values', () => {
    expect(leadersOf([0.5, 0.7, 0.5, 0.7, 0.5], 3, 0)).toEqual([1, 3, 0]);
  });

  it('holds fewer when the rest is not above what is asked', () => {
    expect(leadersOf([0.05, 0.04, 0.06], 3, 0.05)).toEqual([2]);
    expect(leadersOf([1, 2], 0, 0)).toEqual([]);
  });

  it('tells what a value must exceed', () => {
    const leaders = new Leaders(2, 0.1);
    leaders.offer(4, 0.5);
    expect(leaders.floor).toBe(0.1);
    leaders.offer(5, 0.4);
    expect(leaders.floor).toBe(0.4);
  });
});
