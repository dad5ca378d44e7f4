import type { StaticEncoder } from '../../retrieval/dense/static-encoder.js';
import { Leaders } from './leaders.js';
import { RowProducts } from './row-products.js';

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

/** Cosine of a candidate that has no texts, of a text without a known piece, and of "none of the candidates". */
const NONE = -1;
/** A row of unit length times this is rounded to signed bytes, a query of unit length times that to 16 bits. */
const ROW_LENGTH = 127;
const QUERY_LENGTH = 32_767;

/** How near a text is, by the encoder, to what stands under a subheading; meanings meet where no word does. */
export class EncoderView {
  readonly parts: EncoderViewParts;
  private readonly rows: RowProducts<'cases' | 'terms' | 'past'>;
  private readonly empty: Readonly<Record<'cases' | 'terms', readonly number[]>>;

  constructor(
    readonly encoder: StaticEncoder,
    { cases, terms, past, pastOffsets }: EncoderViewParts,
  ) {
    this.rows = new RowProducts({ cases, terms, past }, encoder.dimensions);
    // The copies that were given may go.
    this.parts = { ...this.rows.blocks, pastOffsets };
    this.empty = { cases: emptyRows(cases, encoder.dimensions), terms: emptyRows(terms, encoder.dimensions) };
  }

  read(text: string): EncoderReading {
    const query = Int16Array.from(this.encoder.embed(text), (value) => Math.round(value * QUERY_LENGTH));
    const known = query.some((value) => value !== 0);
    return new EncoderReading(
      this.cosines(query, 'cases', known),
      this.cosines(query, 'terms', known),
      (subheading) => {
        const [from = 0, to = 0] = [this.parts.pastOffsets[subheading], this.parts.pastOffsets[subheading + 1]];
        const highest = known ? this.rows.highest(query, 'past', from, to) : undefined;
        return highest === undefined ? NONE : cosineOf(highest);
      },
    );
  }

  private cosines(query: Int16Array, block: 'cases' | 'terms', known: boolean): Float32Array {
    const products = this.rows.all(query, block);
    const cosines = new Float32Array(products.length).fill(NONE);
    if (!known) return cosines;
    for (let row = 0; row < products.length; row += 1) cosines[row] = cosineOf(products[row] ?? 0);
    for (const row of this.empty[block]) cosines[row] = NONE;
    return cosines;
  }
}

/** What the encoder says of one text; cosines, -1 to 1. */
export class EncoderReading {
  private readonly nearest = new Map<number, number>();

  /**
   * @param byCases cosine with the mean of each subheading's cases
   * @param byTerms cosine with the mean of each subheading's terms
   */
  constructor(
    private readonly byCases: Float32Array,
    private readonly byTerms: Float32Array,
    private readonly nearestOf: (subheading: number) => number,
  ) {}

  cases(subheading: number | undefined): number {
    return subheading === undefined ? NONE : (this.byCases[subheading] ?? NONE);
  }

  terms(subheading: number | undefined): number {
    return subheading === undefined ? NONE : (this.byTerms[subheading] ?? NONE);
  }

  /** With the most similar past case under the subheading. */
  nearestCase(subheading: number | undefined): number {
    if (subheading === undefined) return NONE;
    const known = this.nearest.get(subheading) ?? this.nearestOf(subheading);
    this.nearest.set(subheading, known);
    return known;
  }

  /** Subheadings nearest by the mean of their cases and, as many, by the mean of their terms. */
  named(count: number): number[] {
    return [...highest(this.byCases, count), ...highest(this.byTerms, count)];
  }
}

function cosineOf(product: number): number {
  return product / (ROW_LENGTH * QUERY_LENGTH);
}

/** The subheadings with the highest cosines, highest first; none without texts. */
function highest(cosines: Float32Array, limit: number): number[] {
  const leaders = new Leaders(limit, NONE);
  for (let subheading = 0; subheading < cosines.length; subheading += 1) {
    leaders.offer(subheading, cosines[subheading] ?? NONE);
  }
  return leaders.ranked((subheading) => subheading);
}

function emptyRows(rows: Int8Array, dimensions: number): number[] {
  return Array.from({ length: rows.length / dimensions }, (_, row) => row).filter((row) =>
    rows.subarray(row * dimensions, (row + 1) * dimensions).every((value) => value === 0),
  );
}

/** Rows brought to unit length times 127; zeros stay zeros. */
export function unitRows(rows: Float32Array, dimensions: number): Int8Array {
  const directions = new Int8Array(rows.length);
  for (let start = 0; start < rows.length; start += dimensions) {
    const row = rows.subarray(start, start + dimensions);
    const length = Math.sqrt(row.reduce((total, value) => total + value * value, 0));
    if (length === 0) continue;
    directions.set(
      Int8Array.from(row, (value) => Math.round((ROW_LENGTH * value) / length)),
      start,
    );
  }
  return directions;
}
