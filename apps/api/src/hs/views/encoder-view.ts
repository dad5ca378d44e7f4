import type { StaticEncoder } from '../../retrieval/dense/static-encoder.js';
import type { Tariff } from '../model/tariff.js';

/** Vectors of unit length times 127, row after row. */
export interface EncoderViewParts {
  /** Mean direction of the past cases under each subheading, [subheadings x dimensions]; zeros where there are none. */
  readonly cases: Int8Array;
  /** The same of lexicon terms, titles and search references. */
  readonly terms: Int8Array;
  /** Every past case by itself; those of subheading s are rows pastOffsets[s] to pastOffsets[s + 1]. */
  readonly past: Int8Array;
  readonly pastOffsets: Uint32Array;
}

/** Cosine of a candidate that has no texts, and of "none of the candidates". */
const NONE = -1;
/** Headings whose subheadings are compared when candidates are named; all 5,612 would take several milliseconds. */
const HEADINGS = 12;

/** How near a text is, by the encoder, to what stands under a subheading; meanings meet where no word does. */
export class EncoderView {
  /** Mean direction of each heading's cases and of its terms. */
  private readonly headings: readonly Int8Array[];
  private readonly firstOfHeading: Uint32Array;

  constructor(
    readonly encoder: StaticEncoder,
    readonly parts: EncoderViewParts,
    tariff: Tariff,
  ) {
    this.headings = [parts.cases, parts.terms].map((rows) => headingDirections(rows, encoder.dimensions, tariff));
    this.firstOfHeading = new Uint32Array(tariff.headings.length + 1);
    for (const heading of tariff.headingOfSubheading) {
      this.firstOfHeading[heading + 1] = (this.firstOfHeading[heading + 1] ?? 0) + 1;
    }
    for (let h = 0; h < tariff.headings.length; h += 1) {
      this.firstOfHeading[h + 1] = (this.firstOfHeading[h + 1] ?? 0) + (this.firstOfHeading[h] ?? 0);
    }
  }

  read(text: string): EncoderReading {
    return new EncoderReading(this.encoder.embed(text), this.parts);
  }

  /** Subheadings nearest by the mean of their cases and, as many, by the mean of their terms. */
  named(reading: EncoderReading, count: number): number[] {
    return [this.parts.cases, this.parts.terms].flatMap((rows, kind) => {
      const headings = this.headings[kind] ?? new Int8Array(0);
      const nearest = highest(headings.length / this.encoder.dimensions, HEADINGS, (h) => reading.cosine(headings, h));
      const within = nearest.flatMap((heading) => {
        const first = this.firstOfHeading[heading] ?? 0;
        return Array.from({ length: (this.firstOfHeading[heading + 1] ?? 0) - first }, (_, i) => first + i);
      });
      return highest(within.length, count, (i) => reading.cosine(rows, within[i] ?? 0)).map((i) => within[i] ?? 0);
    });
  }
}

/** What the encoder says of one text; cosines, -1 to 1. */
export class EncoderReading {
  private readonly nearest = new Map<number, number>();

  constructor(
    private readonly vector: Float32Array,
    private readonly parts: EncoderViewParts,
  ) {}

  cases(subheading: number | undefined): number {
    return subheading === undefined ? NONE : this.cosine(this.parts.cases, subheading);
  }

  terms(subheading: number | undefined): number {
    return subheading === undefined ? NONE : this.cosine(this.parts.terms, subheading);
  }

  /** With the most similar past case under the subheading. */
  nearestCase(subheading: number | undefined): number {
    if (subheading === undefined) return NONE;
    const known = this.nearest.get(subheading);
    if (known !== undefined) return known;
    let best = NONE;
    const end = this.parts.pastOffsets[subheading + 1] ?? 0;
    for (let row = this.parts.pastOffsets[subheading] ?? 0; row < end; row += 1) {
      best = Math.max(best, this.cosine(this.parts.past, row));
    }
    this.nearest.set(subheading, best);
    return best;
  }

  /** With one row of directions. Only a row of zeros, which holds no text, or a text without a known piece gives exactly 0. */
  cosine(rows: Int8Array, row: number): number {
    const { vector } = this;
    const start = row * vector.length;
    let [even, odd] = [0, 0];
    // Two sums that don't wait for each other: this loop is a third of what a prediction costs.
    for (let at = 0; at < vector.length; at += 2) {
      even += (rows[start + at] ?? 0) * (vector[at] ?? 0);
      odd += (rows[start + at + 1] ?? 0) * (vector[at + 1] ?? 0);
    }
    const sum = even + odd;
    return sum === 0 ? NONE : sum / 127;
  }
}

/** The numbers below `count` with the highest values, highest first. */
function highest(count: number, limit: number, valueOf: (number: number) => number): number[] {
  return Array.from({ length: count }, (_, number) => ({ number, value: valueOf(number) }))
    .sort((a, b) => b.value - a.value || a.number - b.number)
    .slice(0, limit)
    .map(({ number }) => number);
}

function headingDirections(rows: Int8Array, dimensions: number, tariff: Tariff): Int8Array {
  const sums = new Float32Array(tariff.headings.length * dimensions);
  tariff.headingOfSubheading.forEach((heading, subheading) => {
    for (let at = 0; at < dimensions; at += 1) {
      const place = heading * dimensions + at;
      sums[place] = (sums[place] ?? 0) + (rows[subheading * dimensions + at] ?? 0);
    }
  });
  return unitRows(sums, dimensions);
}

/** Rows brought to unit length times 127; zeros stay zeros. */
export function unitRows(rows: Float32Array, dimensions: number): Int8Array {
  const directions = new Int8Array(rows.length);
  for (let start = 0; start < rows.length; start += dimensions) {
    const row = rows.subarray(start, start + dimensions);
    const length = Math.sqrt(row.reduce((total, value) => total + value * value, 0));
    if (length === 0) continue;
    directions.set(
      Int8Array.from(row, (value) => Math.round((127 * value) / length)),
      start,
    );
  }
  return directions;
}
