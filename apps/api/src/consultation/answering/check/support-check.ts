import { splitSentences } from '../../../common/split-sentences.js';
import {
  citedBy,
  citedSentences,
  marksIn,
  nearestSentences,
  numbersOf,
  POLARITY,
  shareHeld,
  termsOf,
} from './sentence-terms.js';

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

function faultOf(sentence: string, sources: readonly string[]): SupportFault | undefined {
  const cited = citedBy(sentence).map((place) => sources[place]);
  if (cited.length === 0) return { kind: 'uncited', sentence };
  if (cited.some((source) => source === undefined)) return { kind: 'no_such_record', sentence };
  const source = cited.join(' ');
  const numbers = new Set(numbersOf(source));
  if (numbersOf(sentence).some((number) => !numbers.has(number))) return { kind: 'unsupported_number', sentence };
  if (shareHeld(termsOf(sentence), new Set(termsOf(source))) < LEAST_COVERAGE)
    return { kind: 'unsupported_words', sentence };
  const [nearest = ''] = nearestSentences(sentence, splitSentences(source), 1);
  const turned = String(marksIn(sentence, POLARITY)) !== String(marksIn(nearest, POLARITY));
  return turned ? { kind: 'turned_round', sentence } : undefined;
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
