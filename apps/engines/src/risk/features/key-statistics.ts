/** Past inspections of declarations that share a key. */
export interface KeyCount {
  readonly inspected: number;
  readonly frauds: number;
}

/** Past inspections that an unseen key is given: as many as it takes for a rate of its own to count for half. */
const PRIOR_WEIGHT = 5;
const NONE: KeyCount = { inspected: 0, frauds: 0 };

/** Slots of the table for each key, so that a search ends after a step or two. */
const ROOM = 2;
/** What no hash is. */
const EMPTY = -1;

/**
 * How often declarations with a given key, as hashed by `hashesOf`, turned out fraudulent. Looked up dozens of times a
 * declaration among half a million keys, so in a table with open addressing over typed arrays: a Map of numbers that
 * are no small integers took as long as all trees together.
 */
export class KeyStatistics {
  private readonly mask: number;
  private readonly slots: Float64Array;
  /** Inspected and frauds of each slot. */
  private readonly slotCounts: Uint32Array;

  /**
   * @param hashes one per key, of all groups together
   * @param counts inspected and frauds of each key, two numbers a key
   * @param prior share of frauds among all inspected declarations
   */
  constructor(
    readonly hashes: Float64Array,
    readonly counts: Uint32Array,
    readonly prior: number,
  ) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length * ROOM)));
    this.mask = size - 1;
    this.slots = new Float64Array(size).fill(EMPTY);
    this.slotCounts = new Uint32Array(size * 2);
    hashes.forEach((hash, row) => {
      const slot = this.slotOf(hash);
      this.slots[slot] = hash;
      this.slotCounts[slot * 2] = counts[row * 2] ?? 0;
      this.slotCounts[slot * 2 + 1] = counts[row * 2 + 1] ?? 0;
    });
  }

  countOf(hash: number): KeyCount {
    const slot = this.slotOf(hash);
    if (this.slots[slot] === EMPTY) return NONE;
    return { inspected: this.slotCounts[slot * 2] ?? 0, frauds: this.slotCounts[slot * 2 + 1] ?? 0 };
  }

  /** Where the hash is, or the empty slot where it would be; its lower bits are well mixed. */
  private slotOf(hash: number): number {
    let slot = (hash >>> 0) & this.mask;
    while (this.slots[slot] !== EMPTY && this.slots[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** Share of frauds, drawn towards the overall share where there are few inspections. */
export function smoothedRate({ inspected, frauds }: KeyCount, prior: number): number {
  return (frauds + PRIOR_WEIGHT * prior) / (inspected + PRIOR_WEIGHT);
}

/** Counts outcomes key by key; can leave out a part of the declarations again. */
export class KeyCounter {
  private readonly counts = new Map<number, { inspected: number; frauds: number }>();

  add(hashes: Float64Array, fraud: boolean): void {
    for (const hash of hashes) {
      const count = this.counts.get(hash) ?? { inspected: 0, frauds: 0 };
      count.inspected += 1;
      count.frauds += fraud ? 1 : 0;
      this.counts.set(hash, count);
    }
  }

  countOf(hash: number): KeyCount {
    return this.counts.get(hash) ?? NONE;
  }

  statistics(prior: number): KeyStatistics {
    const keys = [...this.counts.keys()].sort((a, b) => a - b);
    const counts = keys.flatMap((key) => {
      const { inspected, frauds } = this.countOf(key);
      return [inspected, frauds];
    });
    return new KeyStatistics(Float64Array.from(keys), Uint32Array.from(counts), prior);
  }
}
