import { Inject, Injectable } from '@nestjs/common';
import type { BothLanguages } from '../catalogue/catalogue-schema.js';
import { HS_PARTS, type HsParts } from '../hs-parts.js';
import type { SimilarRuling } from '../rulings/similar-rulings.js';
import { admitItem, type NotAdmitted } from './admit-item.js';
import { describePrediction, type DescribedPrediction } from './describe-prediction.js';
import { textOf, type GivenItem } from './read-item.js';
import { vagueKindOf, WHAT_TO_ADD, type VagueKind } from './vagueness.js';

const SIMILAR_RULINGS = 5;
/** Rulings less alike than this (cosine) say little about the goods at hand, whatever heading they are under. */
const WORTH_SHOWING = 0.3;
const DEFAULT_TOP = 10;
/** More candidates than this are never computed with care. */
export const MOST_CANDIDATES = 50;

export interface ItemPrediction extends DescribedPrediction {
  readonly kind: 'prediction';
  readonly similarRulings: readonly SimilarRuling[];
}

/** The description leaves the tariff open; what is guessed all the same is told apart from a prediction. */
export interface VagueItem extends DescribedPrediction {
  readonly kind: 'vague';
  readonly vague: VagueKind;
  readonly whatToAdd: BothLanguages;
}

export type ClassifyOutcome = ItemPrediction | VagueItem | NotAdmitted;

/** Predicts the HS code of one item, or says why it can't. */
@Injectable()
export class ClassifyItem {
  constructor(@Inject(HS_PARTS) private readonly parts: HsParts | undefined) {}

  classify(given: GivenItem, top = DEFAULT_TOP): ClassifyOutcome {
    const admitted = admitItem(given, this.parts);
    if (admitted.kind !== 'item') return admitted;
    const { item, model, parts } = admitted;
    const prediction = model.classifier.predict(item, Math.min(Math.max(top, 1), MOST_CANDIDATES));
    const described = describePrediction(prediction, parts.catalogue, model.thresholds);
    const text = textOf(item);
    if (prediction.vague) {
      const vague = vagueKindOf(text, parts.search.knowsAWordOf(text));
      return { kind: 'vague', vague, whatToAdd: WHAT_TO_ADD[vague], ...described };
    }
    const expected = (heading: string): number =>
      described.candidates.reduce(
        (sum, { code, probability }) => sum + (code.startsWith(heading) ? probability : 0),
        0,
      );
    const similarRulings = parts.rulings
      .find(text, SIMILAR_RULINGS, expected)
      .filter(({ similarity }) => similarity >= WORTH_SHOWING);
    return { kind: 'prediction', ...described, similarRulings };
  }
}
