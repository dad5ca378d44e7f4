import { describe, expect, it } from '@jest/globals';
import { type Term } from '../text/text-analyzer.js';
import { runAtOnce } from '../../common/work-in-slices.js';
import { AskedTerms } from './asked-terms.js';
import { BestOwners } from './best-owners.js';
import { FieldIndex, inverseDocumentFrequency } from './field-index.js';
import { KIND_COUNT, kindCode, postingSteps, Vocabulary, type IndexUnit, type QueryTerm } from './posting-index.js';

const word = (text: string): Term => ({ kind: 'word', text });
const unit = (owner: number, ...words: string[]): IndexUnit => ({ owner, terms: words.map(word) });
const WORD = kindCode('word');

function indexOf(owners: number, ...units: IndexUnit[]) {
  const vocabulary = new Vocabulary();
  const data = runAtOnce(postingSteps(units, vocabulary));
  const kinds = Uint8Array.from(vocabulary.keys(), (key) => Number(key[0]));
  const index = new FieldIndex(data, kinds, owners, { k1: 1.2, b: 0.75 });
  const asked = new AskedTerms(vocabulary.size);
  const terms = (...words: string[]): QueryTerm[] =>
    words.map((text) => ({
      id: vocabulary.find(word(text)),
      key: Vocabulary.keyOf(word(text)),
      kind: WORD,
      weight: 1,
      telling: 1,
    }));
  const scores = new Float64Array(KIND_COUNT);
  const covered = new Float64Array(KIND_COUNT);
  const match = (at: number, ...words: string[]) => {
    asked.set(terms(...words));
    const met = index.match(at, asked, scores, covered);
    return { met, score: scores[WORD], covered: covered[WORD] };
  };
  const best = (count: number, words: readonly string[], isAllowed: (owner: number) => boolean = () => true) =>
    new BestOwners(data, index.impacts, kinds, [1]).find(terms(...words), count, isAllowed).keys;
  return { index, match, best };
}

describe('FieldIndex', () => {
  it('scores by BM25', () => {
    const { match } = indexOf(2, unit(0, 'duty', 'duty', 'shoe'), unit(1, 'tax'));
    // idf ln(1 + 1.5 / 1.5); tf 2, length 3, mean length 2: 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 1.5))
    expect(match(0, 'duty').score).toBeCloseTo((Math.log(2) * 4.4) / (2 + 1.2 * 1.375), 4);
    expect(match(1, 'duty')).toEqual({ met: false, score: 0, covered: 0 });
  });

  it('counts the records that hold a term, not their units', () => {
    const { index } = indexOf(3, unit(0, 'duty'), unit(0, 'duty'), unit(1, 'tax'), unit(2, 'tax'));
    expect(index.idfOf(0)).toBeCloseTo(inverseDocumentFrequency(3, 1), 5);
    expect(index.idfOf(1)).toBeCloseTo(inverseDocumentFrequency(3, 2), 5);
  });

  it('gives unknown terms the idf of a term that nobody holds', () => {
    const { index, match } = indexOf(2, unit(0, 'duty'), unit(1, 'tax'));
    expect(index.idfOf(null)).toBeCloseTo(inverseDocumentFrequency(2, 0), 5);
    expect(match(0, 'passport').met).toBe(false);
  });

  it('forgets one question before the next', () => {
    const { match } = indexOf(2, unit(0, 'duty'), unit(1, 'tax'));
    match(0, 'duty');
    expect(match(0, 'tax').met).toBe(false);
    expect(match(1, 'tax').met).toBe(true);
  });

  it("tells an owner's units apart from the next one's", () => {
    const { index } = indexOf(3, unit(0, 'duty'), unit(0, 'tax'), unit(2, 'duty'));
    expect([0, 1, 2].map((owner) => index.unitsOf(owner))).toEqual([
      [0, 2],
      [2, 2],
      [2, 3],
    ]);
  });

  it('bears an index without units', () => {
    expect(indexOf(0).match(0, 'duty').met).toBe(false);
  });
});

describe('BestOwners', () => {
  const units = [unit(0, 'duty', 'shoe'), unit(1, 'duty'), unit(2, 'tax'), unit(3, 'duty', 'tax')];

  it('finds those with the most of the question, the best first', () => {
    expect(indexOf(4, ...units).best(2, ['duty', 'tax'])).toEqual([3, 2]);
  });

  it('leaves out those that share no term or are not allowed', () => {
    const { best } = indexOf(4, ...units);
    expect(best(9, ['shoe', 'passport'])).toEqual([0]);
    expect(best(9, ['duty'], (owner) => owner !== 1)).toEqual([0, 3]);
  });
});
