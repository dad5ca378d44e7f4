import { describe, expect, it } from '@jest/globals';
import { formatAsOf } from './formats.js';

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
