import { describe, expect, it } from '@jest/globals';
import { poolVectors } from './pool-vectors.js';

/** Two texts of two pieces, of which the second text's last one is padding. */
const PIECES = { last_hidden_state: { dims: [2, 2, 2], data: Float32Array.of(3, 0, 3, 8, 0, 2, 9, 9) } };
const MASK = { dims: [2, 2], data: BigInt64Array.of(1n, 1n, 1n, 0n) };

describe('poolVectors', () => {
  it('takes the mean of the pieces that are no padding, at unit length', () => {
    const [first, second] = poolVectors(PIECES, MASK, 'mean');
    expect([...(first ?? [])]).toEqual([expect.closeTo(0.6, 6), expect.closeTo(0.8, 6)]);
    expect([...(second ?? [])]).toEqual([0, 1]);
  });

  it('takes the first piece where the encoder was trained so', () => {
    expect(poolVectors(PIECES, MASK, 'first').map((vector) => [...vector])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('prefers the vector that the model pools itself', () => {
    const own = { sentence_embedding: { dims: [1, 2], data: Float32Array.of(0, -5) } };
    expect(poolVectors({ ...PIECES, ...own }, MASK, 'mean').map((vector) => [...vector])).toEqual([[0, -1]]);
  });

  it('leaves a vector of zeros as it is', () => {
    const own = { sentence_embedding: { dims: [1, 2], data: new Float32Array(2) } };
    expect([...(poolVectors(own, undefined, 'mean')[0] ?? [])]).toEqual([0, 0]);
  });

  it('refuses a model that gives neither', () => {
    expect(() => poolVectors({ logits: PIECES.last_hidden_state }, MASK, 'mean')).toThrow('neither');
  });
});
