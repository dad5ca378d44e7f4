import { type AskedTerms } from './asked-terms.js';
import { KIND_COUNT, type Bm25Options, type PostingData } from './posting-index.js';

/** idf of Robertson and Spärck Jones, kept above zero as in Lucene. */
export function inverseDocumentFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/**
 * BM25 over the units of one field, kept apart by kind of term so that kinds can be weighed. Laid out by unit: which units are worth
 * a look is found elsewhere, and only these are read.
 */
export class FieldIndex {
  /** BM25 weight of each posting without the question's weight, in the order of the postings. */
  readonly impacts: Float32Array;
  private readonly idf: Float32Array;
  /** Sum of idf over a unit's distinct terms, [unit * KIND_COUNT + kind]. */
  private readonly unitMass: Float32Array;
  private readonly unknownIdf: number;
  /** Units of owner o are [firstUnits[o], firstUnits[o + 1]). */
  private readonly firstUnits: Uint32Array;
  /** Terms of unit u with their impacts are at [rows[u], rows[u + 1]). */
  private readonly rows: Uint32Array;
  private readonly rowTerms: Uint32Array;
  private readonly rowImpacts: Float32Array;

  /** @param data its units in order of their owners, as they are built */
  constructor(
    readonly data: PostingData,
    private readonly termKinds: Uint8Array,
    owners: number,
    options: Bm25Options,
  ) {
    this.idf = new Float32Array(data.offsets.length - 1);
    this.impacts = new Float32Array(data.units.length);
    this.unitMass = new Float32Array(data.owners.length * KIND_COUNT);
    this.unknownIdf = inverseDocumentFrequency(owners, 0);
    this.weighPostings(owners, options);
    this.firstUnits = startsOf(data.owners, owners);
    this.rows = startsOf(data.units, data.owners.length);
    this.rowTerms = new Uint32Array(data.units.length);
    this.rowImpacts = new Float32Array(data.units.length);
    this.layOutByUnit();
  }

  get unitCount(): number {
    return this.data.owners.length;
  }

  /** Units of an owner: from the first up to the second, which is not one. */
  unitsOf(owner: number): readonly [number, number] {
    return [this.firstUnits[owner] ?? 0, this.firstUnits[owner + 1] ?? 0];
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

  /**
   * What a unit has of a question.
   * @param scores filled with BM25 by kind of term
   * @param covered filled with the sum of idf of the question's terms that the unit holds, by kind
   * @returns false when it shares no term with the question
   */
  match(unit: number, question: AskedTerms, scores: Float64Array, covered: Float64Array): boolean {
    scores.fill(0);
    covered.fill(0);
    const { rowTerms, rowImpacts, idf } = this;
    const { places, terms } = question;
    let met = false;
    const end = this.rows[unit + 1] ?? 0;
    for (let at = this.rows[unit] ?? 0; at < end; at += 1) {
      const term = rowTerms[at] ?? 0;
      const place = places[term] ?? 0;
      if (place === 0) continue;
      const asked = terms[place - 1];
      if (asked === undefined) continue;
      met = true;
      add(scores, asked.kind, asked.weight * (rowImpacts[at] ?? 0));
      add(covered, asked.kind, asked.weight * (idf[term] ?? 0));
    }
    return met;
  }

  /** BM25 of each of the question's terms in a unit, weighed as the question weighs it, in the order of its terms. */
  termScores(unit: number, { places, terms }: AskedTerms): Float64Array {
    const scores = new Float64Array(terms.length);
    const end = this.rows[unit + 1] ?? 0;
    for (let at = this.rows[unit] ?? 0; at < end; at += 1) {
      const place = places[this.rowTerms[at] ?? 0] ?? 0;
      if (place > 0) scores[place - 1] = (terms[place - 1]?.weight ?? 0) * (this.rowImpacts[at] ?? 0);
    }
    return scores;
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
      const owner = this.data.owners[this.data.units[at] ?? 0] ?? 0;
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

  private layOutByUnit(): void {
    const { offsets, units } = this.data;
    const next = this.rows.slice();
    for (let term = 0; term + 1 < offsets.length; term += 1) {
      const end = offsets[term + 1] ?? 0;
      for (let at = offsets[term] ?? 0; at < end; at += 1) {
        const unit = units[at] ?? 0;
        const place = next[unit] ?? 0;
        next[unit] = place + 1;
        this.rowTerms[place] = term;
        this.rowImpacts[place] = this.impacts[at] ?? 0;
      }
    }
  }
}

/** Where each group begins once its members lie side by side; the end of the last one closes the list. */
function startsOf(groups: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < count; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  return starts;
}

function add(array: Float32Array | Float64Array, at: number, value: number): void {
  array[at] = (array[at] ?? 0) + value;
}
