import { describe, expect, it } from '@jest/globals';
import { hashingEmbedder } from '../testing/hashing-embedder.js';
import { DenseRecordSearch } from './dense-record-search.js';
import { createVectorIndex, loadHnsw } from './vector-index.js';

const TEXTS = Array.from({ length: 200 }, (_, at) => `customs record number ${at * 7919} about goods ${at % 13}`);

describe('createVectorIndex', () => {
  it('finds the vector itself first, exactly and without the native module', async () => {
    const vectors = await hashingEmbedder.embed(TEXTS);
    const index = createVectorIndex(vectors, hashingEmbedder.dimensions, null);
    expect(index.method).toBe('exact');
    const [first] = index.nearest(vectors[42] ?? new Float32Array(), 3);
    expect(first?.similarity).toBeCloseTo(1, 5);
  });

  it('agrees with the exact index where the native module is there', async () => {
    const hnsw = await loadHnsw();
    if (hnsw === null) return;
    const vectors = await hashingEmbedder.embed(TEXTS);
    const exact = createVectorIndex(vectors, hashingEmbedder.dimensions, null);
    const graph = createVectorIndex(vectors, hashingEmbedder.dimensions, hnsw);
    expect(graph.method).toBe('hnsw');
    for (const vector of vectors.slice(0, 20)) {
      const similarities = (index: typeof exact): number[] =>
        index.nearest(vector, 5).map(({ similarity }) => Math.round(similarity * 1e4));
      expect(similarities(graph)).toEqual(similarities(exact));
    }
  });

  it('bears no vectors, and a vector of nothing', () => {
    expect(createVectorIndex([], 4, null).nearest(new Float32Array(4), 3)).toEqual([]);
    expect(createVectorIndex([new Float32Array(4)], 4, null).nearest(new Float32Array(4), 3)).toEqual([
      { position: 0, similarity: 0 },
    ]);
  });
});

describe('DenseRecordSearch', () => {
  it('finds a record by the nearest of its questions', async () => {
    const search = await DenseRecordSearch.build(
      [
        { id: 'a', text: 'perfume allowance', questions: ['how much perfume may I bring'] },
        { id: 'b', text: 'moving goods', questions: ['what counts as moving goods', 'furniture from abroad'] },
      ],
      hashingEmbedder,
    );
    expect((await search.search('furniture from abroad', 2)).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
