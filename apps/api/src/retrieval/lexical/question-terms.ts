import { type AnalyzedText, type Term } from '../text/text-analyzer.js';
import { kindCode, type QueryTerm, Vocabulary } from './posting-index.js';

const HANGUL = /^[가-힣]+$/;
/** Shortest word that may be a compound, and the shortest first part of one, in syllables. */
const COMPOUND = 4;
const FIRST_PART = 2;

/** A compound that the records don't know, as two words that they know: 비비탄총 is 비비탄 and 총. The longest first part is taken. */
function knownParts({ kind, text }: Term, vocabulary: Vocabulary): readonly Term[] {
  if (kind !== 'word' || text.length < COMPOUND || !HANGUL.test(text)) return [];
  for (let at = text.length - 1; at >= FIRST_PART; at -= 1) {
    const parts = [text.slice(0, at), text.slice(at)].map((part): Term => ({ kind, text: part }));
    if (parts.every((part) => vocabulary.find(part) !== null)) return parts;
  }
  return [];
}

/**
 * What a question is searched by, each term once. A number or unit that no record holds says nothing of which record is meant, nor that
 * none is: what a person states of their own case is rarely the law's figure. Such terms are left out.
 * @param weights how little a term says when it stands in a question, by vocabulary key
 * @param telling how far a term tells records apart, by vocabulary key
 */
export function questionTerms(
  { terms }: AnalyzedText,
  vocabulary: Vocabulary,
  weights: Readonly<Record<string, number>>,
  telling: Readonly<Record<string, number>>,
): readonly QueryTerm[] {
  const asked = new Map<string, QueryTerm>();
  const add = (term: Term): void => {
    const key = Vocabulary.keyOf(term);
    if (asked.has(key)) return;
    asked.set(key, {
      id: vocabulary.find(term),
      key,
      kind: kindCode(term.kind),
      weight: weights[key] ?? 1,
      telling: telling[key] ?? 1,
    });
  };
  for (const term of terms) {
    const isKnown = vocabulary.find(term) !== null;
    if (!isKnown && term.kind === 'quantity') continue;
    const parts = isKnown ? [] : knownParts(term, vocabulary);
    for (const part of parts.length === 0 ? [term] : parts) add(part);
  }
  return [...asked.values()];
}
