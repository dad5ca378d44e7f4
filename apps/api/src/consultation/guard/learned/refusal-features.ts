/** Buckets that features are hashed into. */
export const REFUSAL_BUCKETS = 16_384;
/** Letters in a row that are looked at, within a word and its ends. */
const SPANS = [2, 3, 4] as const;
const WORD = /[가-힣a-z0-9]+/g;

/** FNV-1a of UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/**
 * What is asked, as buckets of its words, pairs of neighbouring words and pieces of words: Korean endings and English forms are met by
 * the pieces, what is wanted with what by the pairs. Numbers are all alike.
 * @param text as `normalizeText` returns it
 * @returns each bucket once
 */
export function refusalFeatures(text: string): readonly number[] {
  const words = text.replace(/\d+/g, '0').match(WORD) ?? [];
  const found = new Set<number>();
  const add = (feature: string): void => void found.add(hash(feature) % REFUSAL_BUCKETS);
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
