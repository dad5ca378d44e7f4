import type { AnalyzedText } from './text/text-analyzer.js';
import { type Language } from '../common/language.js';

/**
 * What is searched. A bilingual record is two of these with the same id, one a language; results are by id.
 * `questions` are all the questions known to ask for the record; they are indexed one by one.
 */
export interface SearchableRecord {
  readonly id: string;
  readonly questions: readonly string[];
  readonly text: string;
  /** Found by script when absent. */
  readonly language?: Language;
}

export interface SearchOptions {
  /** Hits wanted; 10 when absent. */
  readonly top?: number;
  /** Searches only records of this language. Normally absent: a question finds the side that fits it. */
  readonly language?: Language;
}

export interface Hit {
  readonly id: string;
  /** 0..1, the share of the question's chances that falls to this record; comparable within one result only. */
  readonly score: number;
  /** Language of the side that matched. */
  readonly language: Language;
  /** The record's own question nearest to what was asked; null when none shares a term with it. */
  readonly matchedQuestion: string | null;
  /** What the ranking is made of, by name. */
  readonly parts: Readonly<Record<string, number>>;
}

/** How far the records hold an answer to the question at all; comparable between questions. */
export interface Evidence {
  /** 0..1, calibrated. */
  readonly score: number;
  /** Share of the question's information (idf) that the first hit holds, 0..1. */
  readonly coverage: number;
  /** Share of the question's information whose words occur anywhere in the records, 0..1. */
  readonly known: number;
  /** Lead of the first hit over the second, 0..1; 1 when there is only one. */
  readonly margin: number;
  /** Content words of the question. */
  readonly words: number;
  readonly parts: Readonly<Record<string, number>>;
}

export interface RetrievalResult {
  readonly question: AnalyzedText;
  /** Best first. */
  readonly hits: readonly Hit[];
  readonly evidence: Evidence;
}
