import { type Steps } from '../../common/work-in-slices.js';
import { TERM_KINDS, type Term, type TermKind } from '../text/text-analyzer.js';

/** One thing that is scored: a record's text, one of its questions, or all of it as one bag. `owner` is the record's position. */
export interface IndexUnit {
  readonly owner: number;
  readonly terms: readonly Term[];
}

/** BM25 constants (Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009): saturation k1, length normalisation b. */
export interface Bm25Options {
  readonly k1: number;
  readonly b: number;
}

/** A question's term with its weight before idf; `id` is null for a term that the vocabulary lacks. */
export interface QueryTerm {
  readonly id: number | null;
  readonly key: string;
  readonly kind: number;
  readonly weight: number;
  /** How much more than other terms it tells records apart, as learned; 1 where nothing was learned. */
  readonly telling: number;
}

/** Everything that a posting index is made of, as plain arrays: what a snapshot holds. */
export interface PostingData {
  readonly owners: Uint32Array;
  /** Terms in a unit by kind, [unit * kinds + kind]. */
  readonly lengths: Uint16Array;
  /** Postings of term t are at [offsets[t], offsets[t + 1]). */
  readonly offsets: Uint32Array;
  readonly units: Uint32Array;
  readonly frequencies: Uint8Array;
}

export const KIND_COUNT = TERM_KINDS.length;

const KIND_CODES = Object.fromEntries(TERM_KINDS.map((kind, code) => [kind, code])) as Record<TermKind, number>;
export const kindCode = (kind: TermKind): number => KIND_CODES[kind];

/** Terms to numbers, shared by the fields of an index. The kind is part of a term's identity: the word 통관 is not the bigram 통관. */
export class Vocabulary {
  private readonly ids: Map<string, number>;

  /** @param keys every term's key in order of its number; see {@link Vocabulary.keyOf} */
  constructor(keys: readonly string[] = []) {
    this.ids = new Map(keys.map((key, id) => [key, id]));
  }

  static keyOf(term: Term): string {
    return `${String(kindCode(term.kind))}${term.text}`;
  }

  get size(): number {
    return this.ids.size;
  }

  keys(): string[] {
    return [...this.ids.keys()];
  }

  find(term: Term): number | null {
    return this.ids.get(Vocabulary.keyOf(term)) ?? null;
  }

  add(term: Term): number {
    const key = Vocabulary.keyOf(term);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(key, id);
    return id;
  }
}

const MAX_FREQUENCY = 255;
const MAX_LENGTH = 65_535;

/** Where one term occurs: units, and how often in each. */
interface TermList {
  readonly units: number[];
  readonly frequencies: number[];
}

/** Terms that are laid out between two breaks. */
const TERMS_A_STEP = 1000;

/** Counts the units' terms into posting lists, adding unknown terms to the vocabulary. */
export function* postingSteps(units: readonly IndexUnit[], vocabulary: Vocabulary): Steps<PostingData> {
  const owners = new Uint32Array(units.length);
  const lengths = new Uint16Array(units.length * KIND_COUNT);
  const lists: TermList[] = [];
  for (const [unit, { owner, terms }] of units.entries()) {
    owners[unit] = owner;
    const counts = new Map<number, number>();
    for (const term of terms) {
      const at = unit * KIND_COUNT + kindCode(term.kind);
      lengths[at] = Math.min((lengths[at] ?? 0) + 1, MAX_LENGTH);
      const id = vocabulary.add(term);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const [id, count] of counts) {
      const list = (lists[id] ??= { units: [], frequencies: [] });
      list.units.push(unit);
      list.frequencies.push(Math.min(count, MAX_FREQUENCY));
    }
    yield;
  }
  return { owners, lengths, ...(yield* layOut(lists, vocabulary.size)) };
}

/** Lays the terms' lists side by side. */
function* layOut(
  lists: readonly (TermList | undefined)[],
  terms: number,
): Steps<Pick<PostingData, 'offsets' | 'units' | 'frequencies'>> {
  const offsets = new Uint32Array(terms + 1);
  for (let id = 0; id < terms; id += 1) offsets[id + 1] = (offsets[id] ?? 0) + (lists[id]?.units.length ?? 0);
  const units = new Uint32Array(offsets[terms] ?? 0);
  const frequencies = new Uint8Array(units.length);
  for (let id = 0; id < terms; id += 1) {
    units.set(lists[id]?.units ?? [], offsets[id]);
    frequencies.set(lists[id]?.frequencies ?? [], offsets[id]);
    if (id % TERMS_A_STEP === 0) yield;
  }
  return { offsets, units, frequencies };
}
