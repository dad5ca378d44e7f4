import { describe, expect, it } from '@jest/globals';
import { LargestKept } from './largest-kept.js';

function largest(values: readonly number[], count: number): readonly number[] {
  const kept = new LargestKept(count);
  for (const [key, value] of values.entries()) kept.offer(key, value);
  return kept.sorted().keys;
}

describe('LargestKept', () => {
  it('keeps what sorting would put first', () => {
    const values = Array.from({ length: 500 }, (_, at) => (at * 7919) % 1009);
    const sorted = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    expect(largest(values, 20)).toEqual(sorted.slice(0, 20));
  });

  it('keeps all where there is room, negative ones too', () => {
    expect(largest([-3, 5, -1], 9)).toEqual([1, 2, 0]);
  });

  it('keeps the earlier of equal ones, and nothing without room', () => {
    expect(largest([1, 1, 1], 2)).toEqual([0, 1]);
    expect(largest([1, 2], 0)).toEqual([]);
  });
});
