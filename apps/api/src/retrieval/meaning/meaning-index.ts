import { type Steps } from '../../common/work-in-slices.js';
import { type PostingData } from '../lexical/posting-index.js';
import { type Term } from '../text/text-analyzer.js';
import { type TermVectors, toUnitLength } from './term-vectors.js';

/** How near a question is to a record's text, by the record's position: a cosine, -1..1; 0 where either says nothing known. */
export type Similarity = (owner: number) => number;

/** Records' texts as vectors, made from the postings of the text field, in which a record is one unit. */
export class MeaningIndex {
  private constructor(
    private readonly vectors: Float32Array,
    private readonly terms: TermVectors,
  ) {}

  /** @param keys the vocabulary's keys in order of the terms' numbers */
  static *steps(
    { owners, offsets, units, frequencies }: PostingData,
    keys: readonly string[],
    terms: TermVectors,
  ): Steps<MeaningIndex> {
    const { dimensions } = terms;
    const vectors = new Float32Array(owners.length * dimensions);
    for (let term = 0; term + 1 < offsets.length; term += 1) {
      const row = terms.rowOf(keys[term] ?? '');
      if (row === undefined) continue;
      const end = offsets[term + 1] ?? 0;
      for (let at = offsets[term] ?? 0; at < end; at += 1) {
        terms.add('told', row, frequencies[at] ?? 1, vectors, (units[at] ?? 0) * dimensions);
      }
      yield;
    }
    for (let unit = 0; unit < owners.length; unit += 1) toUnitLength(vectors, unit * dimensions, dimensions);
    return new MeaningIndex(vectors, terms);
  }

  similarityTo(question: readonly Term[]): Similarity {
    const asked = this.terms.questionVector(question);
    const { vectors } = this;
    const { dimensions } = this.terms;
    if (asked === null) return () => 0;
    return (owner) => {
      // Four sums at once, which don't wait for one another: twice as fast.
      let [a, b, c, d] = [0, 0, 0, 0];
      const start = owner * dimensions;
      for (let at = 0; at < dimensions; at += 4) {
        a += (asked[at] ?? 0) * (vectors[start + at] ?? 0);
        b += (asked[at + 1] ?? 0) * (vectors[start + at + 1] ?? 0);
        c += (asked[at + 2] ?? 0) * (vectors[start + at + 2] ?? 0);
        d += (asked[at + 3] ?? 0) * (vectors[start + at + 3] ?? 0);
      }
      return a + b + c + d;
    };
  }
}
