/** Two versions disagree on a row when their numbers are further apart than this. */
const APART = 0.1;

export interface ShadowFigures {
  readonly version: string;
  /** Rows that both versions judged. */
  readonly compared: number;
  readonly disagreeing: number;
  /** Mean distance of the two numbers; undefined before the first row. */
  readonly meanDifference: number | undefined;
  /** Requests that the shadow version failed at. */
  readonly failed: number;
}

/** How a second version's answers compare with those that count. */
export class ShadowComparison {
  private compared = 0;
  private disagreeing = 0;
  private sum = 0;
  private failed = 0;

  constructor(readonly version: string) {}

  /** Numbers of the same rows, first those that count. */
  compare(counting: readonly number[], shadow: readonly number[]): void {
    counting.forEach((value, row) => {
      const difference = Math.abs(value - (shadow[row] ?? NaN));
      this.compared += 1;
      this.sum += difference;
      if (difference > APART) this.disagreeing += 1;
    });
  }

  countFailure(): void {
    this.failed += 1;
  }

  figures(): ShadowFigures {
    const { version, compared, disagreeing, failed } = this;
    return { version, compared, disagreeing, failed, meanDifference: compared === 0 ? undefined : this.sum / compared };
  }
}
