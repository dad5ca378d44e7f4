import { describe, expect, it } from '@jest/globals';
import { certaintyOf, digitsOf, writtenLine } from './certainty.js';

describe('certaintyOf', () => {
  it.each([
    [0.5, false, 'likely'],
    [0.49, false, 'low'],
    [0.9, true, 'vague'],
  ])('with probability %d, vague %s, it is %s', (probability, vague, certainty) => {
    expect(certaintyOf({ candidates: [{ code: '8517.13', probability }], vague })).toBe(certainty);
  });

  it('is low without any candidate', () => {
    expect(certaintyOf({ candidates: [], vague: false })).toBe('low');
  });
});

describe('codes', () => {
  it('are written as people write them, and addressed by digits', () => {
    expect(writtenLine('8517130000')).toBe('8517.13-0000');
    expect(digitsOf('8517.13')).toBe('851713');
  });
});
