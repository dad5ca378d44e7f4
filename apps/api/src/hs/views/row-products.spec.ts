import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../training/random.js';
import { RowProducts } from './row-products.js';

const DIMENSIONS = 48;
const random = seededRandom(11);
const rowsOf = (count: number): Int8Array =>
  Int8Array.from({ length: count * DIMENSIONS }, () => Math.round((random() * 2 - 1) * 127));
const queryOf = (): Int16Array => Int16Array.from({ length: DIMENSIONS }, () => Math.round((random() * 2 - 1) * 8_000));

/** The same in plain words: what the kernel must come to exactly. */
function productsOf(query: Int16Array, rows: Int8Array): number[] {
  return Array.from({ length: rows.length / DIMENSIONS }, (_, row) =>
    query.reduce((sum, value, at) => sum + value * (rows[row * DIMENSIONS + at] ?? 0), 0),
  );
}

describe('RowProducts', () => {
  const blocks = { few: rowsOf(3), many: rowsOf(70) };
  const sut = new RowProducts(blocks, DIMENSIONS);

  it('multiplies a query with every row of a block, exactly', () => {
    for (const query of [queryOf(), queryOf()]) {
      expect([...sut.all(query, 'few')]).toEqual(productsOf(query, blocks.few));
      expect([...sut.all(query, 'many')]).toEqual(productsOf(query, blocks.many));
    }
  });

  it('finds the highest product among some rows', () => {
    const [one, other] = [queryOf(), queryOf()];
    for (const [from, to] of [
      [0, 70],
      [12, 13],
      [69, 70],
    ] as const) {
      for (const query of [one, other]) {
        const expected = Math.max(...productsOf(query, blocks.many).slice(from, to));
        expect(sut.highest(query, 'many', from, to)).toBe(expected);
      }
    }
    expect(sut.highest(one, 'many', 5, 5)).toBeUndefined();
  });

  it('is exact for the longest vectors there are', () => {
    const rows = new Int8Array(2 * DIMENSIONS).fill(-127);
    rows[0] = 127;
    const query = new Int16Array(DIMENSIONS).fill(-4_000);
    query[0] = 32_767;
    expect([...new RowProducts({ rows }, DIMENSIONS).all(query, 'rows')]).toEqual(productsOf(query, rows));
  });

  it('keeps the rows as they were given', () => {
    expect(sut.blocks).toEqual(blocks);
  });

  it('refuses rows that the kernel would read beyond', () => {
    expect(() => new RowProducts({ rows: new Int8Array(40) }, 20)).toThrow(RangeError);
  });
});
