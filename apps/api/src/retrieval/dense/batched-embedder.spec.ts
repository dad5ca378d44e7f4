import { describe, expect, it } from '@jest/globals';
import { batchedEmbedder } from './batched-embedder.js';

describe('batchedEmbedder', () => {
  it('gives vectors in the order of the texts, whatever the order they were run in', async () => {
    const runs: (readonly string[])[] = [];
    const embedder = batchedEmbedder(1, (texts) => {
      runs.push(texts);
      return Promise.resolve(texts.map((text) => Float32Array.of(text.length)));
    });
    const texts = Array.from({ length: 150 }, (_, at) => 'x'.repeat((at * 37) % 101));
    const vectors = await embedder.embed(texts);
    expect(vectors.map(([value]) => value)).toEqual(texts.map((text) => text.length));
    expect(runs.map((run) => run.length)).toEqual([64, 64, 22]);
  });

  it('gives nothing for nothing', async () => {
    expect(await batchedEmbedder(4, () => Promise.reject(new Error('not to be run'))).embed([])).toEqual([]);
  });
});
