/** Past inspections of declarations that share a key. */
export interface KeyCount {
  readonly inspected: number;
  readonly frauds: number;
}

/** Past inspections that an unseen key is given: as many as it takes for a rate of its own to count for half. */
const PRIOR_WEIGHT = 5;
const NONE: KeyCount = { inspected: 0, frauds: 0 };

/** How often declarations with a given key, as hashed by `hashesOf`, turned out fraudulent. */
export class KeyStatistics {
  private readonly rowOf = new Map<number, number>();

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
    hashes.forEach((hash, row) => this.rowOf.set(hash, row));
  }

  countOf(hash: number): KeyCount {
    const row = this.rowOf.get(hash);
    if (row === undefined) return NONE;
    return { inspected: this.counts[row * 2] ?? 0, frauds: this.counts[row * 2 + 1] ?? 0 };
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
