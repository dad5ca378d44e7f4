import { describe, expect, it } from '@jest/globals';
import { HashTable } from './hash-table.js';

describe('HashTable', () => {
  it('finds each hash at its row and nothing else, also where slots collide', () => {
    const hashes = Uint32Array.from([8, 16, 24, 32, 4294967295, 0]);
    const table = new HashTable(hashes);
    hashes.forEach((hash, row) => {
      expect(table.rowOf(hash)).toBe(row);
    });
    expect(table.rowOf(40)).toBe(-1);
  });

  it('may be empty', () => {
    expect(new HashTable(new Uint32Array(0)).rowOf(1)).toBe(-1);
  });
});
