/**
 * Fixed set of 32-bit hashes, each with its row number; open addressing over typed arrays, a quarter to half full.
 * Rows follow the order of the given hashes.
 */
export class HashTable {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(private readonly hashes: Uint32Array) {
    let size = 4;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    for (let row = 0; row < hashes.length; row += 1) {
      let slot = (hashes[row] ?? 0) & this.mask;
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = row;
    }
  }

  get size(): number {
    return this.hashes.length;
  }

  /** Row of the hash, or -1. */
  rowOf(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const row = this.slots[slot] ?? -1;
      if (row < 0 || this.hashes[row] === hash) return row;
      slot = (slot + 1) & this.mask;
    }
  }
}
