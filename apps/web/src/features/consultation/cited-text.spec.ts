import { describe, expect, it } from '@jest/globals';
import { citedPieces, withoutCitations } from './cited-text.js';

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

describe('withoutCitations', () => {
  it('reads as if none had been there', () => {
    expect(withoutCitations('면세됩니다. [1] 신고합니다 [2].', 2)).toBe('면세됩니다.  신고합니다.');
  });
});
