/** Where a training text comes from; sources are weighted apart. */
export type TextSource =
  | 'declared'
  | 'lexicon-title'
  | 'lexicon-term'
  | 'line-title'
  | 'narrowing'
  | 'ruling'
  | 'hsk-korean'
  | 'hsk-english'
  | 'hsk-nature'
  | 'hs-nomenclature'
  | 'us-tariff'
  | 'uk-reference';

/** A text that names goods of a code (six or ten digits). */
export interface TrainingDocument {
  readonly text: string;
  readonly code: string;
  readonly source: TextSource;
}

/**
 * Chance of a text to be visited in an epoch. Official texts are many and repeat each other, so they are visited less
 * than the words that people use.
 */
export const VISITS: Readonly<Record<TextSource, number>> = {
  declared: 1,
  'lexicon-title': 0.6,
  'lexicon-term': 0.6,
  'line-title': 0.35,
  narrowing: 0.5,
  ruling: 1,
  'hsk-korean': 0.35,
  'hsk-english': 0.35,
  'hsk-nature': 0.1,
  'hs-nomenclature': 0.5,
  'us-tariff': 0.35,
  'uk-reference': 0.7,
};

/** Sources whose texts are names of goods, fit to be looked up as they stand. */
export const NAMING_SOURCES: ReadonlySet<TextSource> = new Set([
  'lexicon-title',
  'lexicon-term',
  'line-title',
  'narrowing',
  'uk-reference',
  'hs-nomenclature',
]);
