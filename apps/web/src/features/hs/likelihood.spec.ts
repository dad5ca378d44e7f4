import { describe, expect, it } from '@jest/globals';
import { formatPercent, likelihoodOf } from './likelihood.js';

describe('likelihoodOf', () => {
  it.each([
    [0.95, 'verySure'],
    [0.5, 'likely'],
    [0.2, 'possible'],
    [0.05, 'unlikely'],
    [0.001, 'remote'],
  ])('calls %d %s', (probability, word) => {
    expect(likelihoodOf(probability)).toBe(word);
  });
});

describe('formatPercent', () => {
  it('gives whole percentages, never a hundred, and none under one', () => {
    expect(formatPercent(0.8227, 'ko')).toBe('82%');
    expect(formatPercent(0.9999, 'en')).toBe('99%');
    expect(formatPercent(0.004, 'en')).toBeUndefined();
  });
});
