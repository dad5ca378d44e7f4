import { splitSentences } from '../../../common/split-sentences.js';
import { normalizeText } from '../../../retrieval/text/normalize-text.js';
import { findQuantities, quantityKey } from '../../../retrieval/text/quantities.js';

/** Things said of a case that a rewording may not add, drop or turn: negation, duty, permission, prohibition, exemption. */
export const POLARITY: readonly RegExp[] = [
  /않|없|아니|못하|안\s?(?:되|됩|내|해)|\b(?:not|no|never|without|cannot|can't|don't|doesn't|isn't|aren't|won't|nor)\b/,
  /(?:해야|내야|받아야|있어야|하여야|적어야|이어야|여야)|\b(?:must|have to|has to|required|need(?:s|ed)? to|shall)\b/,
  /면제|면세|무세|\b(?:exempt|duty[- ]free|tax[- ]free|free of (?:duty|tax))/,
  /금지|\b(?:prohibit|banned|forbidden|illegal)/,
];

const HANGUL = /[가-힣]+/g;
const LATIN = /[a-z][a-z'-]{2,}/g;
const LIGHT = new Set(
  'the and for are is was with from that this you your they them its will can may any all have has not which when where what who how into than then also only per each of'.split(
    ' ',
  ),
);
const STEM_LENGTH = 5;
export const CITATION = /\[(\d+)\]/g;

const plainOf = (text: string): string => normalizeText(text.replace(CITATION, ' '));

/** Terms that carry a sentence's sense: neighbouring Hangul syllables, and English words cut to their stems. */
export function termsOf(text: string): string[] {
  const plain = plainOf(text);
  const bigrams = (plain.match(HANGUL) ?? []).flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  );
  const words = (plain.match(LATIN) ?? []).filter((word) => !LIGHT.has(word)).map((word) => word.slice(0, STEM_LENGTH));
  return [...bigrams, ...words];
}

/** Share of terms that a source holds; 1 where there are none. */
export function shareHeld(terms: readonly string[], source: ReadonlySet<string>): number {
  return terms.length === 0 ? 1 : terms.filter((term) => source.has(term)).length / terms.length;
}

/** Amounts, periods, rates and articles of a text, with their units. */
export const numbersOf = (text: string): string[] =>
  findQuantities(plainOf(text)).map((quantity) => quantityKey(quantity));

/** Which of these patterns a text holds, by their places. */
export function marksIn(text: string, patterns: readonly RegExp[]): number[] {
  const plain = plainOf(text);
  return patterns.flatMap((pattern, at) => (pattern.test(plain) ? [at] : []));
}

/** The sentences nearest to a given one, nearest first: those that hold most of it, and of these those that say least else. */
export function nearestSentences(sentence: string, among: readonly string[], most: number): string[] {
  const terms = termsOf(sentence);
  const own = new Set(terms);
  return among
    .map((text) => {
      const others = termsOf(text);
      return { text, share: shareHeld(terms, new Set(others)) + shareHeld(others, own) / 2 };
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ text }) => text);
}

/** The sentences of a written answer, each with its citations, which stand after the full stop. */
export function citedSentences(text: string): string[] {
  return splitSentences(text.replace(/([.!?。])\s*((?:\[\d+\]\s*)+)/g, '$2$1 '));
}

/** What a sentence cites, as places in the sources from 0. */
export const citedBy = (sentence: string): number[] =>
  [...sentence.matchAll(CITATION)].map(([, number]) => Number(number) - 1);
