import { describe, expect, it } from '@jest/globals';
import { runAtOnce } from '../../common/work-in-slices.js';
import { postingSteps, Vocabulary } from '../lexical/posting-index.js';
import { type Term } from '../text/text-analyzer.js';
import { MeaningIndex } from './meaning-index.js';
import { decodeTermVectors, encodeTermVectors } from './term-vector-file.js';
import { TermVectors, type TermVectorTable } from './term-vectors.js';

const word = (text: string): Term => ({ kind: 'word', text });
const TABLE: TermVectorTable = {
  dimensions: 2,
  keys: ['0얼마', '0달러', '0서류'],
  asked: Float32Array.from([1, 0, 0.5, 0, 0, 1]),
  told: Float32Array.from([0, 0, 2, 0.1, 0, 3]),
};

function indexOf(texts: readonly (readonly string[])[], table = TABLE): MeaningIndex {
  const vocabulary = new Vocabulary();
  const units = texts.map((words, owner) => ({ owner, terms: words.map(word) }));
  const postings = runAtOnce(postingSteps(units, vocabulary));
  return runAtOnce(MeaningIndex.steps(postings, vocabulary.keys(), new TermVectors(table)));
}

describe('MeaningIndex', () => {
  it('brings a question near the text that answers it though they share no term', () => {
    const similarity = indexOf([['서류'], ['달러']]).similarityTo([word('얼마')]);
    expect(similarity(1)).toBeCloseTo(1, 1);
    expect(similarity(0)).toBeCloseTo(0, 5);
  });

  it('finds nothing near when the question or the text holds no known term', () => {
    const index = indexOf([['달러'], ['날씨'], []]);
    expect(index.similarityTo([word('날씨')])(0)).toBe(0);
    expect(index.similarityTo([word('얼마')])(1)).toBe(0);
    expect(index.similarityTo([word('얼마')])(2)).toBe(0);
  });
});

describe('term vector file', () => {
  it('keeps keys and, to an eighth bit, every vector', () => {
    const read = decodeTermVectors(encodeTermVectors(TABLE));
    expect(read.keys).toEqual(TABLE.keys);
    for (const role of ['asked', 'told'] as const) {
      for (const [at, value] of TABLE[role].entries()) expect(read[role][at]).toBeCloseTo(value, 1);
    }
  });

  it('works from bytes at any offset of a larger buffer', () => {
    const bytes = encodeTermVectors(TABLE);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodeTermVectors(shifted.subarray(3)).keys).toEqual(TABLE.keys);
  });

  it('is refused when it is something else or cut short', () => {
    const bytes = encodeTermVectors(TABLE);
    expect(() => decodeTermVectors(Buffer.from('something else'))).toThrow('not a file of term vectors');
    expect(() => decodeTermVectors(new Uint8Array(2))).toThrow('not a file of term vectors');
    expect(() => decodeTermVectors(bytes.subarray(0, bytes.length - 4))).toThrow('cut short');
  });
});
