import { describe, expect, it } from '@jest/globals';
import { fuseByRank, fuseByScore } from './fuse-scores.js';

const hits = (...ids: string[]) => ids.map((id, at) => ({ id, score: 10 - at }));

describe('fuseByRank', () => {
  it('puts what both lists rank high before what one ranks first', () => {
    const fused = fuseByRank([
      { name: 'lexical', weight: 1, hits: hits('a', 'b', 'c') },
      { name: 'dense', weight: 1, hits: hits('d', 'b', 'e') },
    ]);
    expect(fused[0]?.id).toBe('b');
    expect(fused[0]?.parts.lexical).toBeCloseTo(1 / 62, 6);
  });

  it('keeps the order of the only list', () => {
    expect(fuseByRank([{ name: 'lexical', weight: 1, hits: hits('a', 'b', 'c') }]).map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('lets a list of weight 0 change nothing', () => {
    const lists = [
      { name: 'lexical', weight: 1, hits: hits('a', 'b') },
      { name: 'dense', weight: 0, hits: hits('b', 'a') },
    ];
    expect(fuseByRank(lists).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('fuseByScore', () => {
  it('scales each list before it adds', () => {
    const fused = fuseByScore([
      {
        name: 'lexical',
        weight: 1,
        hits: [
          { id: 'a', score: 1000 },
          { id: 'b', score: 0 },
        ],
      },
      {
        name: 'dense',
        weight: 2,
        hits: [
          { id: 'b', score: 0.9 },
          { id: 'a', score: 0.1 },
        ],
      },
    ]);
    expect(fused.map(({ id, score }) => [id, score])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });

  it('gives a single hit the whole weight', () => {
    expect(fuseByScore([{ name: 'lexical', weight: 1, hits: hits('a') }])[0]?.score).toBe(1);
  });
});
