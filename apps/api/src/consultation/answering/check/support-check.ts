import { splitSentences } from '../../../common/split-sentences.js';
import { normalizeText } from '../../../retrieval/text/normalize-text.js';
import { findQuantities, quantityKey } from '../../../retrieval/text/quantities.js';

/** Why a written answer isn't taken. */
export type SupportFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'uncited'; readonly sentence: string }
  | { readonly kind: 'no_such_record'; readonly sentence: string }
  | { readonly kind: 'unsupported_words'; readonly sentence: string }
  | { readonly kind: 'unsupported_number'; readonly sentence: string }
  | { readonly kind: 'turned_round'; readonly sentence: string };

/** Share of a sentence's terms that its source must hold. */
const LEAST_COVERAGE = 0.75;
const CITATION = /\[(\d+)\]/g;

/** Things said of a case that a rewording may not add, drop or turn: negation, duty, permission, prohibition, exemption. */
const POLARITY: readonly RegExp[] = [
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

/** Terms that carry a sentence's sense: neighbouring Hangul syllables, and English words cut to their stems. */
function termsOf(text: string): string[] {
  const plain = normalizeText(text.replace(CITATION, ' '));
  const bigrams = (plain.match(HANGUL) ?? []).flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  );
  const words = (plain.match(LATIN) ?? []).filter((word) => !LIGHT.has(word)).map((word) => word.slice(0, STEM_LENGTH));
  return [...bigrams, ...words];
}

function coverage(sentence: string, source: ReadonlySet<string>): number {
  const terms = termsOf(sentence);
  return terms.length === 0 ? 1 : terms.filter((term) => source.has(term)).length / terms.length;
}

const numbersOf = (text: string): string[] =>
  findQuantities(normalizeText(text.replace(CITATION, ' '))).map((quantity) => quantityKey(quantity));

const polarityOf = (text: string): string =>
  POLARITY.map((pattern) => (pattern.test(normalizeText(text)) ? '1' : '0')).join('');

/** The sentence of a source that a written one is nearest to. */
function nearest(sentence: string, source: string): string {
  const sentences = splitSentences(source);
  const scored = sentences.map((text) => ({ text, share: coverage(sentence, new Set(termsOf(text))) }));
  return scored.sort((a, b) => b.share - a.share)[0]?.text ?? '';
}

function faultOf(sentence: string, sources: readonly string[]): SupportFault | undefined {
  const cited = [...sentence.matchAll(CITATION)].map(([, number]) => sources[Number(number) - 1]);
  if (cited.length === 0) return { kind: 'uncited', sentence };
  if (cited.some((source) => source === undefined)) return { kind: 'no_such_record', sentence };
  const source = cited.join(' ');
  const numbers = new Set(numbersOf(source));
  if (numbersOf(sentence).some((number) => !numbers.has(number))) return { kind: 'unsupported_number', sentence };
  if (coverage(sentence, new Set(termsOf(source))) < LEAST_COVERAGE) return { kind: 'unsupported_words', sentence };
  if (polarityOf(sentence) !== polarityOf(nearest(sentence, source))) return { kind: 'turned_round', sentence };
  return undefined;
}

/** Citation marks stand after the full stop; they belong to the sentence before them. */
function citedSentences(text: string): string[] {
  return splitSentences(text.replace(/([.!?。])\s*((?:\[\d+\]\s*)+)/g, '$2$1 '));
}

/**
 * What of a written answer its sources don't support, sentence by sentence: every sentence must cite, use the cited
 * source's words and numbers, and say neither more nor less of what must, may or need not be done.
 * @param sources what `[1]`, `[2]` … stand for
 */
export function supportFaults(text: string, sources: readonly string[]): SupportFault[] {
  const sentences = citedSentences(text);
  if (sentences.length === 0) return [{ kind: 'empty' }];
  return sentences.flatMap((sentence) => faultOf(sentence, sources) ?? []);
}
