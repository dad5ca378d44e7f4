import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../training/random.js';
import { PostingSums } from './posting-sums.js';

const random = seededRandom(7);
const DOCUMENTS = 203;
const LISTS = Array.from({ length: 40 }, () =>
  Array.from({ length: DOCUMENTS }, (_, document) => document).filter(() => random() < 0.2),
);
const lengths = Float32Array.from({ length: DOCUMENTS }, () => 1 + random());
const starts = LISTS.map((_, list) => LISTS.slice(0, list).flat().length);
const values = LISTS.map(() => random());

/** The same in plain words: sums in single precision, all documents sorted. */
function ranking(end: number, floor: number): { document: number; similarity: number }[] {
  const sums = new Float32Array(DOCUMENTS);
  LISTS.forEach((list, at) => {
    for (const document of list) sums[document] = (sums[document] ?? 0) + (values[at] ?? 0);
  });
  return Array.from(sums, (sum, document) => ({ document, similarity: sum / (lengths[document] ?? 1) }))
    .filter(({ document, similarity }) => document < end && similarity > floor)
    .sort((a, b) => b.similarity - a.similarity || a.document - b.document);
}

describe('PostingSums', () => {
  const sut = new PostingSums(Uint32Array.from(LISTS.flat()), lengths);
  const add = (): void => {
    sut.clear();
    LISTS.forEach((list, at) => {
      sut.add(starts[at] ?? 0, (starts[at] ?? 0) + list.length, values[at] ?? 0);
    });
  };

  it.each([
    [10, DOCUMENTS, 0.05],
    [500, DOCUMENTS, 0],
    [10, 101, 0],
    [300, DOCUMENTS, 3],
  ])('ranks the %d documents before %d that are above %d, just as a plain sum does', (limit, end, floor) => {
    add();
    const found = sut.highest(limit, end, floor).ranked((document, similarity) => ({ document, similarity }));
    expect(found).toEqual(ranking(end, floor).slice(0, limit));
  });

  it('starts anew when cleared', () => {
    add();
    sut.clear();
    expect(sut.highest(10, DOCUMENTS, 0).ranked((document) => document)).toEqual([]);
  });

  it('keeps lists and lengths as they were given', () => {
    expect([...sut.documents]).toEqual(LISTS.flat());
    expect(sut.lengths).toEqual(lengths);
  });
});
