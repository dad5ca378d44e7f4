import { describe, expect, it } from '@jest/globals';
import { citedPieces, leadLength, withoutCitations } from './cited-text.js';

describe('citedPieces', () => {
  it('cuts an answer at its citations', () => {
    expect(citedPieces('면세됩니다. [1] 신고합니다. [2][1]', 2)).toEqual([
      { words: '면세됩니다. ' },
      { record: 1 },
      { words: ' 신고합니다. ' },
      { record: 2 },
      { record: 1 },
    ]);
  });

  it('leaves numbers in brackets that are no citation as they are', () => {
    expect(citedPieces('서식 [0] [3] [phone]', 2)).toEqual([{ words: '서식 [0] [3] [phone]' }]);
    expect(citedPieces('', 2)).toEqual([]);
  });
});

describe('leadLength', () => {
  const leadOf = (words: string) => words.slice(0, leadLength(words));

  it.each([
    ['한도는 800달러입니다. 넘으면 신고하십시오.', '한도는 800달러입니다.'],
    ['아니요. 안 됩니다. 신고하십시오.', '아니요. 안 됩니다.'],
    ['No. You may not. Ask customs.', 'No. You may not.'],
    ['The rate is 3.5%. Ask.', 'The rate is 3.5%.'],
    ['한도는 800달러입니다.', ''],
    [`${'길'.repeat(150)}. 짧다.`, ''],
  ])('finds the direct answer of "%.30s"', (words, lead) => {
    expect(leadOf(words)).toBe(lead);
  });
});

describe('withoutCitations', () => {
  it('reads as if none had been there', () => {
    expect(withoutCitations('면세됩니다. [1] 신고합니다 [2].', 2)).toBe('면세됩니다.  신고합니다.');
  });
});
