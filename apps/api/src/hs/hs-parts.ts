import type { TariffCatalogue } from './catalogue/tariff-catalogue.js';
import type { TariffSearch } from './catalogue/tariff-search.js';
import type { ItemClassifier, SurenessThresholds } from './classification/item-classifier.js';
import type { HsKnowledge } from './knowledge/hs-knowledge-schema.js';
import type { SimilarRulings } from './rulings/similar-rulings.js';

/** Injection token of {@link HsParts}, or of undefined where the knowledge is not in place. */
export const HS_PARTS = Symbol('HS_PARTS');

/** A trained classifier with what is known about it. */
export interface LoadedClassifier {
  readonly classifier: ItemClassifier;
  readonly thresholds: SurenessThresholds;
  /** First characters of the SHA-256 of the model's manifest; kept beside feedback. */
  readonly version: string;
}

/** What the HS service works with. Read-only once loaded. */
export interface HsParts {
  readonly knowledge: HsKnowledge;
  readonly catalogue: TariffCatalogue;
  readonly search: TariffSearch;
  readonly rulings: SimilarRulings;
  /** Undefined where models/hs is missing or can't be used: the tariff can be browsed, nothing is predicted. */
  readonly model: LoadedClassifier | undefined;
}

/** The answer where the part that is asked for is not in place. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly missing: 'model' | 'knowledge';
}
