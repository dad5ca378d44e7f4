import { describe, expect, it } from '@jest/globals';
import { answersAt, withAnswers } from './narrowing-address.js';

const ANSWERS = [
  { questionId: 'between:8517-8518', option: 1 },
  { questionId: 'within:8518:0.1', option: null },
  { questionId: 'belongs:85:3', option: 0 },
];

describe('the answers in an address', () => {
  it('come back as they were put in, beside the item', () => {
    const search = withAnswers('?d=%EA%B0%80%EB%B0%A9', ANSWERS);
    expect(answersAt(search)).toEqual(ANSWERS);
    expect(new URLSearchParams(search).get('d')).toBe('가방');
  });

  it('tell begun from not begun', () => {
    expect(answersAt('?d=x')).toBeUndefined();
    expect(answersAt(withAnswers('?d=x', []))).toEqual([]);
    expect(withAnswers('?d=x&answers=', undefined)).toBe('?d=x');
    expect(withAnswers('?answers=', undefined)).toBe('');
  });

  it('leave out what is no answer', () => {
    expect(answersAt('?answers=within:8518~1,nonsense,within:8518,<b>~1')).toEqual([
      { questionId: 'within:8518', option: 1 },
    ]);
  });
});
