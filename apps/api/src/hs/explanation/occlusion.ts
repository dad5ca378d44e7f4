import type { ItemClassifier } from '../classification/item-classifier.js';
import type { ItemDescription } from '../features/query-texts.js';
import { FIELDS, type ItemField } from './item-field.js';

/** A word of the input, or a few neighbouring ones of a long input, and what it did for a candidate. */
export interface WordEvidence {
  readonly text: string;
  readonly field: ItemField;
  /** Change of the candidate's log-odds by this word (natural logarithm); above 0 it speaks for, below against. */
  readonly effect: number;
}

/** Predictions spent on one explanation; a longer input is left out in phrases instead of words. */
export const OCCLUSION_BUDGET = 24;
/** Effects smaller than this are noise. */
const LEAST_EFFECT = 0.05;
/** Candidates looked through for the code; beyond them it counts as nearly impossible. */
const DEPTH = 50;
const LEAST_PROBABILITY = 1e-4;
/** Words that tie others together: to name one as a reason would explain nothing. */
const FUNCTION_WORDS = new Set(
  'a an and as at by for from in into is made of on or per the to with 및 또는 등 용'.split(' '),
);

/**
 * What each word did for a candidate: the item is predicted again without it (occlusion, Zeiler & Fergus 2014, as used
 * for text by Li et al. 2016, "Understanding neural networks through representation erasure").
 * @param code six digits
 */
export function wordEvidence(item: ItemDescription, code: string, classifier: ItemClassifier): WordEvidence[] {
  const phrases = phrasesOf(item);
  const [only] = phrases;
  // With nothing left there is nothing to predict: a single word speaks for all there is.
  if (phrases.length === 1 && only !== undefined) return [{ text: only.text, field: only.field, effect: 1 }];
  const whole = logOdds(probabilityOf(item, code, classifier));
  return phrases
    .map(({ text, field, without }) => ({
      text,
      field,
      effect: rounded(whole - logOdds(probabilityOf(without, code, classifier))),
    }))
    .filter(({ effect }) => Math.abs(effect) >= LEAST_EFFECT)
    .sort((a, b) => b.effect - a.effect);
}

/** Probability of a six-digit code for an item; 0 when it is none of the first candidates. */
export function probabilityOf(item: ItemDescription, code: string, classifier: ItemClassifier): number {
  const { candidates } = classifier.predict(item, DEPTH);
  return candidates.find((candidate) => candidate.code.replace('.', '') === code)?.probability ?? 0;
}

interface Phrase {
  readonly text: string;
  readonly field: ItemField;
  /** The item with the phrase left out. */
  readonly without: ItemDescription;
}

/** The words of each field, joined to equal phrases where there are more of them than the budget allows. */
function phrasesOf(item: ItemDescription): Phrase[] {
  const words = FIELDS.flatMap((field) => wordsOf(item[field]).map((text) => ({ text, field })));
  const size = Math.ceil(words.length / OCCLUSION_BUDGET);
  return FIELDS.flatMap((field) => {
    const own = wordsOf(item[field]);
    const starts = own.map((_, i) => i).filter((i) => i % size === 0);
    const phrases = starts.map((start) => ({
      text: own.slice(start, start + size).join(' '),
      field,
      without: { ...item, [field]: [...own.slice(0, start), ...own.slice(start + size)].join(' ') },
    }));
    return phrases.filter(({ text }) => !FUNCTION_WORDS.has(text.toLowerCase()));
  });
}

function wordsOf(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function logOdds(probability: number): number {
  const clamped = Math.min(Math.max(probability, LEAST_PROBABILITY), 1 - LEAST_PROBABILITY);
  return Math.log(clamped / (1 - clamped));
}

function rounded(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
