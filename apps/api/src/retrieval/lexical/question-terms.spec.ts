import { describe, expect, it } from '@jest/globals';
import { type Term } from '../text/text-analyzer.js';
import { kindCode, Vocabulary } from './posting-index.js';
import { questionTerms } from './question-terms.js';

const word = (text: string): Term => ({ kind: 'word', text });
const quantity = (text: string): Term => ({ kind: 'quantity', text });
const vocabulary = new Vocabulary(
  [word('비비탄'), word('총'), word('직구'), quantity('150usd')].map((term) => Vocabulary.keyOf(term)),
);
const ask = (...terms: Term[]) =>
  questionTerms({ text: '', language: 'ko', terms, quantities: [], domainConcepts: [] }, vocabulary, {}, {});

describe('questionTerms', () => {
  it('takes a compound that no record holds as two words that records hold', () => {
    expect(ask(word('비비탄총'))).toEqual(ask(word('비비탄'), word('총')));
  });

  it('leaves out numbers that no record holds, since they tell nothing apart', () => {
    expect(ask(word('직구'), quantity('137usd'), quantity('150usd'))).toEqual(ask(word('직구'), quantity('150usd')));
  });

  it('keeps an unknown word, which says that the records may not cover the question, and each term once', () => {
    expect(ask(word('축구'), word('축구'))).toEqual([
      { id: null, key: '0축구', kind: kindCode('word'), weight: 1, telling: 1 },
    ]);
  });
});
