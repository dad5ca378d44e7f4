import { describe, expect, it } from '@jest/globals';
import { areaUnderCurve, rankingFigures } from './ranking-figures.js';

describe('areaUnderCurve', () => {
  it.each([
    ['a perfect order', [0.9, 0.8, 0.2, 0.1], 1],
    ['the wrong way round', [0.1, 0.2, 0.8, 0.9], 0],
    ['one pair of four wrong', [0.9, 0.3, 0.4, 0.1], 0.75],
    ['all the same', [0.5, 0.5, 0.5, 0.5], 0.5],
  ])('measures %s', (_, scores, area) => {
    expect(areaUnderCurve(Float64Array.from(scores), Uint8Array.of(1, 1, 0, 0))).toBeCloseTo(area);
  });
});

describe('rankingFigures', () => {
  it('measures the top shares', () => {
    const scores = Float64Array.from({ length: 100 }, (_, row) => 1 - row / 100);
    const frauds = Uint8Array.from({ length: 100 }, (_, row) => (row < 4 || row === 50 ? 1 : 0));
    const { precisionAt, recallAt } = rankingFigures(scores, frauds);
    expect(precisionAt).toEqual({ 1: 1, 5: 0.8, 10: 0.4 });
    expect(recallAt).toEqual({ 1: 0.2, 5: 0.8, 10: 0.8 });
  });
});
