import { WISH_CONCEPTS } from './wish-concepts.js';

/** Buckets that words and their pieces are hashed into. */
const WORD_BUCKETS = 16_384;
const CONCEPTS = Object.values(WISH_CONCEPTS);
/** One place for each concept and each pair of two. */
const CONCEPT_PLACES = (CONCEPTS.length * (CONCEPTS.length + 1)) / 2;
/** Places of all features: words first, then concepts. */
export const REFUSAL_PLACES = WORD_BUCKETS + CONCEPT_PLACES;
/** How much a concept counts beside a piece of a word: there are few of them, and unseen wordings share little else. */
const CONCEPT_VALUE = 2;

/** Letters in a row that are looked at, within a word and its ends. */
const SPANS = [2, 3, 4] as const;
const WORD = /[가-힣a-z0-9]+/g;

/** What a text is judged by: places of its features, and what each counts. Words count 1, concepts more. */
export interface RefusalFeatures {
  readonly places: readonly number[];
  readonly values: readonly number[];
  /** Length of the vector of values; at least 1. */
  readonly length: number;
}

/** FNV-1a of UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/**
 * What is asked, as its words, pairs of neighbouring words, pieces of words, and what is spoken of with what: Korean endings and English
 * forms are met by the pieces, unseen wordings in either language by the concepts and their pairs. Numbers are all alike.
 * @param text as `normalizeText` returns it
 */
export function refusalFeatures(text: string): RefusalFeatures {
  const words = wordPlaces(text);
  const concepts = conceptPlaces(text);
  return {
    places: [...words, ...concepts],
    values: [...words.map(() => 1), ...concepts.map(() => CONCEPT_VALUE)],
    length: Math.sqrt(Math.max(1, words.length + concepts.length * CONCEPT_VALUE ** 2)),
  };
}

function wordPlaces(text: string): readonly number[] {
  const words = text.replace(/\d+/g, '0').match(WORD) ?? [];
  const found = new Set<number>();
  const add = (feature: string): void => void found.add(hash(feature) % WORD_BUCKETS);
  for (const [at, word] of words.entries()) {
    add(`w${word}`);
    if (at > 0) add(`p${words[at - 1] ?? ''} ${word}`);
    const ended = `_${word}_`;
    for (const span of SPANS) {
      for (let from = 0; from + span <= ended.length; from += 1) add(ended.slice(from, from + span));
    }
  }
  return [...found];
}

/** Which concepts a text speaks of, by their place in the list. @param text as `normalizeText` returns it */
export const conceptsIn = (text: string): readonly number[] =>
  CONCEPTS.flatMap((pattern, at) => (pattern.test(text) ? [at] : []));

/** Row by row through the upper half of the table of concepts, the diagonal being each by itself. */
function conceptPlaces(text: string): readonly number[] {
  const spoken = conceptsIn(text);
  return spoken.flatMap((one, at) =>
    spoken.slice(at).map((other) => WORD_BUCKETS + one * CONCEPTS.length - (one * (one - 1)) / 2 + other - one),
  );
}
