import { describe, expect, it } from '@jest/globals';
import { measureQuestion, QUESTION_LIMIT } from './question-length.js';

describe('measureQuestion', () => {
  it('does not count blanks around the question', () => {
    expect(measureQuestion('  \n ')).toEqual({ state: 'empty' });
    expect(measureQuestion(` ${'가'.repeat(QUESTION_LIMIT)} `)).toEqual({ state: 'near', count: 0 });
  });

  it('counts only near the limit, and what is too much beyond it', () => {
    expect(measureQuestion('통관')).toEqual({ state: 'short' });
    expect(measureQuestion('a'.repeat(QUESTION_LIMIT - 200))).toEqual({ state: 'near', count: 200 });
    expect(measureQuestion('a'.repeat(QUESTION_LIMIT + 3))).toEqual({ state: 'over', count: 3 });
  });
});
