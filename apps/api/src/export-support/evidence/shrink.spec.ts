import { describe, expect, it } from '@jest/globals';
import { shrunkMeans, shrunkRates } from './shrink.js';

describe('shrunkRates', () => {
  it('believes large groups and hardly moves for small ones', () => {
    const large = [
      { observed: 200, expected: 100 },
      { observed: 50, expected: 100 },
      { observed: 2, expected: 1 },
    ];
    const [high = 0, low = 0, small = 0] = shrunkRates(large);
    expect(high).toBeGreaterThan(1.5);
    expect(low).toBeLessThan(0.6);
    expect(Math.abs(small - 1)).toBeLessThan(high - 1);
  });

  it('gives the estimate of Marshall’s formula', () => {
    // m = 1, s² = (100·1 + 100·0.25 + …)/… worked by hand: E = 10 each, O = 16, 4.
    // m = 1, s² = 0.36, Ē = 10, A = 0.36 − 0.1 = 0.26, trust = 0.26/(0.26 + 0.1) = 0.7222
    const [first, second] = shrunkRates([
      { observed: 16, expected: 10 },
      { observed: 4, expected: 10 },
    ]);
    expect(first).toBeCloseTo(1 + 0.7222 * 0.6, 3);
    expect(second).toBeCloseTo(1 - 0.7222 * 0.6, 3);
  });

  it('finds no difference where groups differ no more than by chance, and none where nothing happened', () => {
    expect(
      shrunkRates([
        { observed: 9, expected: 10 },
        { observed: 11, expected: 10 },
      ]),
    ).toEqual([1, 1]);
    expect(shrunkRates([{ observed: 0, expected: 0 }])).toEqual([1]);
  });
});

describe('shrunkMeans', () => {
  it('draws a mean of few towards the others', () => {
    const [many = 0, few = 0] = shrunkMeans([
      { count: 400, mean: 0.4, variance: 1 },
      { count: 4, mean: 0.9, variance: 1 },
      { count: 400, mean: 0, variance: 1 },
    ]);
    expect(many).toBeGreaterThan(0.35);
    expect(few).toBeLessThan(0.5);
  });

  it('gives all the same where they differ by chance only', () => {
    const [one, other] = shrunkMeans([
      { count: 20, mean: 0.12, variance: 1 },
      { count: 20, mean: 0.08, variance: 1 },
    ]);
    expect(one).toBeCloseTo(0.1, 10);
    expect(other).toBeCloseTo(0.1, 10);
    expect(shrunkMeans([])).toEqual([]);
  });
});
