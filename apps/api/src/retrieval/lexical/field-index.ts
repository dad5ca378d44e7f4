import { KIND_COUNT, type Bm25Options, type PostingData, type QueryTerm } from './posting-index.js';

/** What a question finds in one field; arrays are indexed [unit * KIND_COUNT + kind] and hold only until the next question. */
export interface FieldMatch {
  /** Units with at least one of the question's terms. */
  readonly touched: readonly number[];
  readonly scores: Float32Array;
  /** Sum of idf of the question's terms that the unit holds. */
  readonly covered: Float32Array;
  /** The same sum over the whole question: what full coverage would be, by kind. */
  readonly mass: Float64Array;
}

/** idf of Robertson and Spärck Jones, kept above zero as in Lucene. */
export function inverseDocumentFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** BM25 over the units of one field, kept apart by kind of term so that kinds can be weighed. */
export class FieldIndex {
  private readonly idf: Float32Array;
  /** BM25 weight of each posting without the question's weight. */
  private readonly impacts: Float32Array;
  /** Sum of idf over a unit's distinct terms, [unit * KIND_COUNT + kind]. */
  private readonly unitMass: Float32Array;
  private readonly unknownIdf: number;
  private readonly scores: Float32Array;
  private readonly covered: Float32Array;
  private readonly seen: Uint8Array;
  private touched: number[] = [];

  constructor(
    readonly data: PostingData,
    private readonly termKinds: Uint8Array,
    owners: number,
    options: Bm25Options,
  ) {
    const size = data.owners.length * KIND_COUNT;
    this.idf = new Float32Array(data.offsets.length - 1);
    this.impacts = new Float32Array(data.units.length);
    this.unitMass = new Float32Array(size);
    this.scores = new Float32Array(size);
    this.covered = new Float32Array(size);
    this.seen = new Uint8Array(data.owners.length);
    this.unknownIdf = inverseDocumentFrequency(owners, 0);
    this.weighPostings(owners, options);
  }

  get unitCount(): number {
    return this.data.owners.length;
  }

  ownerOf(unit: number): number {
    return this.data.owners[unit] ?? 0;
  }

  /** Terms of a unit, all kinds together. */
  lengthOf(unit: number): number {
    let length = 0;
    for (let cell = unit * KIND_COUNT; cell < (unit + 1) * KIND_COUNT; cell += 1)
      length += this.data.lengths[cell] ?? 0;
    return length;
  }

  massOf(unit: number, kind: number): number {
    return this.unitMass[unit * KIND_COUNT + kind] ?? 0;
  }

  idfOf(term: number | null): number {
    return term === null ? this.unknownIdf : (this.idf[term] ?? this.unknownIdf);
  }

  private averageLengths(): Float64Array {
    const averages = new Float64Array(KIND_COUNT);
    for (const [cell, length] of this.data.lengths.entries()) add(averages, cell % KIND_COUNT, length);
    return averages.map((total) => Math.max(total / Math.max(this.unitCount, 1), 1));
  }

  /** Owners that hold a term; a term's postings come in order of their owners. */
  private holding(start: number, end: number): number {
    let holding = 0;
    let last = -1;
    for (let at = start; at < end; at += 1) {
      const owner = this.ownerOf(this.data.units[at] ?? 0);
      if (owner !== last) holding += 1;
      last = owner;
    }
    return holding;
  }

  private weighPostings(owners: number, { k1, b }: Bm25Options): void {
    const { offsets, units, frequencies, lengths } = this.data;
    const averages = this.averageLengths();
    for (let term = 0; term + 1 < offsets.length; term += 1) {
      const start = offsets[term] ?? 0;
      const end = offsets[term + 1] ?? start;
      const idf = inverseDocumentFrequency(owners, this.holding(start, end));
      this.idf[term] = idf;
      const kind = this.termKinds[term] ?? 0;
      const average = averages[kind] ?? 1;
      for (let at = start; at < end; at += 1) {
        const cell = (units[at] ?? 0) * KIND_COUNT + kind;
        const frequency = frequencies[at] ?? 0;
        const norm = k1 * (1 - b + (b * (lengths[cell] ?? 0)) / average);
        this.impacts[at] = (idf * frequency * (k1 + 1)) / (frequency + norm);
        add(this.unitMass, cell, idf);
      }
    }
  }

  private clear(): void {
    for (const unit of this.touched) {
      this.seen[unit] = 0;
      this.scores.fill(0, unit * KIND_COUNT, (unit + 1) * KIND_COUNT);
      this.covered.fill(0, unit * KIND_COUNT, (unit + 1) * KIND_COUNT);
    }
    this.touched = [];
  }

  /** Scores every unit that shares a term with the question: one pass over the terms' postings. */
  match(terms: readonly QueryTerm[]): FieldMatch {
    this.clear();
    const { offsets, units } = this.data;
    const mass = new Float64Array(KIND_COUNT);
    const known = offsets.length - 1;
    for (const { id, kind, weight } of terms) {
      const idf = this.idfOf(id) * weight;
      add(mass, kind, idf);
      if (id === null || id >= known) continue;
      const end = offsets[id + 1] ?? 0;
      for (let at = offsets[id] ?? 0; at < end; at += 1) {
        const unit = units[at] ?? 0;
        const cell = unit * KIND_COUNT + kind;
        if (this.seen[unit] === 0) {
          this.seen[unit] = 1;
          this.touched.push(unit);
        }
        add(this.scores, cell, weight * (this.impacts[at] ?? 0));
        add(this.covered, cell, idf);
      }
    }
    return { touched: this.touched, scores: this.scores, covered: this.covered, mass };
  }
}

function add(array: Float32Array | Float64Array, at: number, value: number): void {
  array[at] = (array[at] ?? 0) + value;
}
