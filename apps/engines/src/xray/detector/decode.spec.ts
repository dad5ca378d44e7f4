import { describe, expect, it } from '@jest/globals';
import { ITEM_KINDS } from '../item-kinds.js';
import { decode, overlapOf } from './decode.js';

const [ROWS, COLUMNS] = [6, 8];
const CELLS = ROWS * COLUMNS;

type Heat = readonly [kind: number, row: number, column: number, heat: number];

/** Maps with these heats; every cell reaches 24 pixels each way. */
function mapsWith(heats: readonly Heat[]) {
  const heat = new Float32Array(ITEM_KINDS.length * CELLS);
  for (const [kind, row, column, value] of heats) heat[kind * CELLS + row * COLUMNS + column] = value;
  return { rows: ROWS, columns: COLUMNS, heat, reach: new Float32Array(4 * CELLS).fill(24) };
}
const read = (...heats: readonly Heat[]) =>
  decode(mapsWith(heats), 64, 48, 32).map(({ kind, confidence, box }) => [kind, confidence.toFixed(2), box]);

describe('decoding', () => {
  it('puts a box around the middle of a hot cell', () => {
    expect(read([2, 3, 4, 0.9])).toEqual([[2, '0.90', [12, 4, 60, 48]]]);
  });

  it('keeps boxes in the image', () => {
    expect(read([0, 0, 0, 0.5])).toEqual([[0, '0.50', [0, 0, 28, 28]]]);
  });

  it('tells one peak where neighbours are hot too, also on a plateau', () => {
    expect(read([1, 2, 2, 0.6], [1, 2, 3, 0.8], [1, 3, 3, 0.7])).toHaveLength(1);
    expect(read([1, 2, 2, 0.6], [1, 2, 3, 0.6])).toHaveLength(1);
  });

  it('tells of boxes of one kind that agree the surest, the surest first', () => {
    expect(read([1, 2, 2, 0.5], [1, 2, 4, 0.7], [4, 5, 7, 0.9]).map(([kind, heat]) => [kind, heat])).toEqual([
      [4, '0.90'],
      [1, '0.70'],
    ]);
  });

  it('lets an item of another kind lie on it, but not in the very place', () => {
    expect(read([1, 2, 2, 0.5], [3, 2, 4, 0.7])).toHaveLength(2);
    expect(read([1, 2, 2, 0.5], [3, 2, 2, 0.7])).toHaveLength(1);
  });

  it('tells nothing where nothing is hot', () => {
    expect(read([1, 2, 2, 0.01])).toEqual([]);
  });
});

describe('overlap', () => {
  it.each([
    [[0, 0, 10, 10], [0, 0, 10, 10], 1],
    [[0, 0, 10, 10], [5, 0, 15, 10], 1 / 3],
    [[0, 0, 10, 10], [10, 0, 20, 10], 0],
  ] as const)('of %j and %j', (a, b, share) => {
    expect(overlapOf(a, b)).toBeCloseTo(share, 12);
  });
});
