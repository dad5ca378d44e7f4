/** Keys by their values, the largest first; of equal ones the lower key. */
export interface Ranked {
  readonly keys: readonly number[];
  readonly values: readonly number[];
}

/** The largest of many numbers, kept in a heap whose top is the smallest of them. */
export class LargestKept {
  private readonly keys: Uint32Array;
  private readonly values: Float64Array;
  private size = 0;

  constructor(private readonly capacity: number) {
    this.keys = new Uint32Array(capacity);
    this.values = new Float64Array(capacity);
  }

  /** Numbers up to this are no longer kept. */
  get threshold(): number {
    return this.size < this.capacity ? -Infinity : (this.values[0] ?? Infinity);
  }

  offer(key: number, value: number): void {
    if (value <= this.threshold) return;
    if (this.size < this.capacity) {
      this.size += 1;
      this.rise(this.size - 1, key, value);
    } else {
      this.sink(key, value);
    }
  }

  private put(at: number, key: number, value: number): void {
    this.keys[at] = key;
    this.values[at] = value;
  }

  private rise(from: number, key: number, value: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.values[parent] ?? 0;
      if (above <= value) break;
      this.put(at, this.keys[parent] ?? 0, above);
      at = parent;
    }
    this.put(at, key, value);
  }

  /** Takes the place of the smallest. */
  private sink(key: number, value: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && (this.values[child + 1] ?? 0) < (this.values[child] ?? 0)) child += 1;
      const below = this.values[child] ?? 0;
      if (below >= value) break;
      this.put(at, this.keys[child] ?? 0, below);
      at = child;
    }
    this.put(at, key, value);
  }

  sorted(): Ranked {
    const order = new Uint32Array(this.size).map((_, at) => at);
    const { keys, values } = this;
    order.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || (keys[a] ?? 0) - (keys[b] ?? 0));
    return { keys: Array.from(order, (at) => keys[at] ?? 0), values: Array.from(order, (at) => values[at] ?? 0) };
  }
}
