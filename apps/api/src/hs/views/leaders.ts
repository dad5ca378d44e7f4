/** The numbers with the highest values, of all that were offered; among equal values those offered first. */
export class Leaders {
  private readonly values: Float64Array;
  private readonly numbers: Int32Array;
  private held = 0;

  /** @param above what a value must exceed to be held at all */
  constructor(
    limit: number,
    private readonly above: number,
  ) {
    this.values = new Float64Array(limit);
    this.numbers = new Int32Array(limit);
  }

  /** What a value must exceed to be held now. */
  get floor(): number {
    return this.held < this.values.length ? this.above : (this.values[this.held - 1] ?? Infinity);
  }

  offer(number: number, value: number): void {
    if (value <= this.floor) return;
    if (this.held < this.values.length) this.held += 1;
    let place = this.held - 1;
    for (; place > 0 && (this.values[place - 1] ?? 0) < value; place -= 1) {
      this.values[place] = this.values[place - 1] ?? 0;
      this.numbers[place] = this.numbers[place - 1] ?? 0;
    }
    this.values[place] = value;
    this.numbers[place] = number;
  }

  /** Highest first. */
  ranked<Place>(place: (number: number, value: number) => Place): Place[] {
    return Array.from({ length: this.held }, (_, at) => place(this.numbers[at] ?? 0, this.values[at] ?? 0));
  }
}
