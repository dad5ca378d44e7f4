import { describe, expect, it } from '@jest/globals';
import { latentSemantics, type SparseRow } from './latent-semantics.js';
import { MEANING, trainTermVectors } from './train-term-vectors.js';

const row = (...terms: number[]): SparseRow => ({
  terms: Int32Array.from(terms),
  values: Float32Array.from(terms, () => 1 / Math.sqrt(terms.length)),
});

const cosine = (a: Float32Array, b: Float32Array): number => {
  const dot = (x: Float32Array, y: Float32Array): number => x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
};

describe('latentSemantics', () => {
  it('gives terms of the same texts like vectors', () => {
    const table = latentSemantics([row(0, 1), row(0, 1), row(2, 3), row(2, 3)], 4, 2);
    const of = (term: number): Float32Array => table.subarray(term * 2, term * 2 + 2);
    expect(cosine(of(0), of(1))).toBeCloseTo(1, 3);
    expect(Math.abs(cosine(of(0), of(2)))).toBeLessThan(0.01);
  });
});

describe('trainTermVectors', () => {
  // Terms 0-3 stand in questions only, 4-7 in the texts that answer them.
  const keys = ['0q0', '0q1', '0q2', '0q3', '0t0', '0t1', '0t2', '0t3'];
  const weights = new Float32Array(keys.length).fill(1);
  const corpus = {
    batch: 8,
    texts: [row(4), row(5), row(6), row(7)],
    questions: [0, 1, 2, 3, 0, 1, 2, 3].map((text) => ({ row: row(text), text })),
  };

  it('learns which text answers a question that shares no term with it', () => {
    const { asked, told } = trainTermVectors(keys, weights, [corpus]);
    const { dimensions } = MEANING;
    const of = (table: Float32Array, term: number): Float32Array =>
      table.subarray(term * dimensions, (term + 1) * dimensions);
    for (let question = 0; question < 4; question += 1) {
      const near = [4, 5, 6, 7].map((term) => cosine(of(asked, question), of(told, term)));
      expect(near.indexOf(Math.max(...near))).toBe(question);
    }
  });

  it('gives the same vectors for the same data', () => {
    expect(trainTermVectors(keys, weights, [corpus])).toEqual(trainTermVectors(keys, weights, [corpus]));
  });
});
