import { describe, expect, it } from '@jest/globals';
import { type Term } from '../text/text-analyzer.js';
import { FieldIndex, inverseDocumentFrequency } from './field-index.js';
import { buildPostings, KIND_COUNT, kindCode, Vocabulary, type IndexUnit, type QueryTerm } from './posting-index.js';

const word = (text: string): Term => ({ kind: 'word', text });
const unit = (owner: number, ...words: string[]): IndexUnit => ({ owner, terms: words.map(word) });
const WORD = kindCode('word');

function indexOf(
  owners: number,
  ...units: IndexUnit[]
): { index: FieldIndex; ask: (...words: string[]) => QueryTerm[] } {
  const vocabulary = new Vocabulary();
  const data = buildPostings(units, vocabulary);
  const kinds = Uint8Array.from(vocabulary.keys(), (key) => Number(key[0]));
  const index = new FieldIndex(data, kinds, owners, { k1: 1.2, b: 0.75 });
  const ask = (...words: string[]): QueryTerm[] =>
    words.map((text) => ({ id: vocabulary.find(word(text)), kind: WORD, weight: 1 }));
  return { index, ask };
}

describe('FieldIndex', () => {
  it('scores by BM25', () => {
    const { index, ask } = indexOf(2, unit(0, 'duty', 'duty', 'shoe'), unit(1, 'tax'));
    const { scores } = index.match(ask('duty'));
    // idf ln(1 + 1.5 / 1.5); tf 2, length 3, mean length 2: 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 1.5))
    expect(scores[WORD]).toBeCloseTo((Math.log(2) * 4.4) / (2 + 1.2 * 1.375), 4);
    expect(scores[KIND_COUNT + WORD]).toBe(0);
  });

  it('counts the records that hold a term, not their units', () => {
    const { index } = indexOf(3, unit(0, 'duty'), unit(0, 'duty'), unit(1, 'tax'), unit(2, 'tax'));
    expect(index.idfOf(0)).toBeCloseTo(inverseDocumentFrequency(3, 1), 5);
    expect(index.idfOf(1)).toBeCloseTo(inverseDocumentFrequency(3, 2), 5);
  });

  it('gives unknown terms the idf of a term that nobody holds', () => {
    const { index, ask } = indexOf(2, unit(0, 'duty'), unit(1, 'tax'));
    const { mass, touched } = index.match(ask('passport'));
    expect(mass[WORD]).toBeCloseTo(inverseDocumentFrequency(2, 0), 5);
    expect(touched).toEqual([]);
  });

  it('forgets one question before the next', () => {
    const { index, ask } = indexOf(2, unit(0, 'duty'), unit(1, 'tax'));
    index.match(ask('duty'));
    const second = index.match(ask('tax'));
    expect(second.touched).toEqual([1]);
    expect(second.scores[WORD]).toBe(0);
  });

  it('bears an index without units', () => {
    const { index, ask } = indexOf(0);
    expect(index.match(ask('duty')).touched).toEqual([]);
  });
});
