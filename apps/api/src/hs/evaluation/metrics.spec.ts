import { describe, expect, it } from '@jest/globals';
import { coverageAtPrecision, expectedCalibrationError, topAccuracies, type ScoredItem } from './metrics.js';

function item(gold: string, ranked: readonly [string, number][], lines: string[] = []): ScoredItem {
  return {
    gold,
    candidates: ranked.map(([code, probability]) => ({ code, probability })),
    lines,
    hangul: false,
    nearest: 0,
  };
}

const ITEMS = [
  item(
    '8517130000',
    [
      ['851713', 0.9],
      ['851714', 0.05],
    ],
    ['8517130000'],
  ),
  item('610910', [
    ['610990', 0.6],
    ['620520', 0.2],
    ['610910', 0.1],
  ]),
  item('640399', [['640299', 0.5]]),
  item('010121', [['010121', 0.8]]),
];

describe('topAccuracies', () => {
  it('compares at the digits asked for, headings once each', () => {
    expect(topAccuracies(ITEMS, 6)).toEqual([0.5, 0.75, 0.75, 0.75]);
    expect(topAccuracies(ITEMS, 4)).toEqual([0.75, 0.75, 0.75, 0.75]);
    expect(topAccuracies(ITEMS.slice(0, 1), 10)[0]).toBe(1);
  });
});

describe('expectedCalibrationError', () => {
  it('is the mean distance between stated and observed', () => {
    expect(expectedCalibrationError(ITEMS)).toBeCloseTo((0.1 + 0.6 + 0.5 + 0.2) / 4);
  });
});

describe('coverageAtPrecision', () => {
  it('answers the surest items as long as they are right often enough', () => {
    expect(coverageAtPrecision(ITEMS, 0.9)).toEqual({ share: 0.5, threshold: 0.8 });
  });
});
