import { describe, expect, it } from '@jest/globals';
import { BagOfWordsSearch, byHangulBigrams, byWhitespace } from './bag-of-words-search.js';

describe('BagOfWordsSearch', () => {
  const records = [
    { id: 'a', text: '향수 면세', questions: ['향수는 몇 ml까지'] },
    { id: 'b', text: '주류 면세', questions: [] },
  ];

  it('finds by whole words', () => {
    const search = new BagOfWordsSearch(records, byWhitespace);
    expect(search.search('향수').map(({ id }) => id)).toEqual(['a']);
    expect(search.search('향수를')).toEqual([]);
  });

  it('finds by Hangul bigrams', () => {
    expect(new BagOfWordsSearch(records, byHangulBigrams).search('향수를')[0]?.id).toBe('a');
  });
});
