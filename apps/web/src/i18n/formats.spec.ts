import { describe, expect, it } from '@jest/globals';
import { formatAsOf, formatNumber, formatPercent } from './formats.js';

describe('formatAsOf', () => {
  it.each([
    ['2026-06', 'ko', '2026년 6월'],
    ['2026-06', 'en', 'June 2026'],
    ['2026-06-30', 'ko', '2026년 6월 30일'],
    ['2026-06-30', 'en', '30 June 2026'],
    ['last year', 'en', 'last year'],
  ] as const)('%s in %s is %s', (asOf, language, shown) => {
    expect(formatAsOf(asOf, language)).toBe(shown);
  });
});

describe('formatNumber', () => {
  it('keeps a decimal of small numbers only', () => {
    expect([0.44, 564.4, 1234.5].map((value) => formatNumber(value, 'en'))).toEqual(['0.4', '564', '1,235']);
  });
});

describe('formatPercent', () => {
  it('never says 100 % of what is not certain', () => {
    expect([0.6149, 0.9999, 1].map((share) => formatPercent(share, 'ko'))).toEqual(['61%', '99%', '100%']);
  });
});
