import { readCatalogueKnowledge } from '../catalogue/read-catalogue-knowledge.js';
import { TariffCatalogue } from '../catalogue/tariff-catalogue.js';
import { TariffSearch } from '../catalogue/tariff-search.js';
import type { ItemClassifier } from '../classification/item-classifier.js';
import { textOf } from '../classification/read-item.js';
import type { ItemDescription } from '../features/query-texts.js';
import type { HsParts } from '../hs-parts.js';
import { readHsKnowledge } from '../knowledge/read-hs-knowledge.js';
import { dottedSubheading } from '../model/tariff.js';
import type { HsPrediction } from '../prediction/hs-predictor.js';
import { namesNoGoods } from '../prediction/vague-input.js';
import { SimilarRulings } from '../rulings/similar-rulings.js';

const FOLDER = 'knowledge/hs';

/** A stand-in for the trained model: probabilities from how well the lexicon's words are met. */
export class LexicalClassifier implements ItemClassifier {
  calls = 0;

  constructor(
    private readonly search: TariffSearch,
    private readonly catalogue: TariffCatalogue,
  ) {}

  predict(item: ItemDescription, top = 10): HsPrediction {
    this.calls += 1;
    const hits = this.search.search(textOf(item), 200).filter(({ node }) => node.level === 'subheading');
    const weights = hits.map(({ score }) => score ** 4);
    const total = weights.reduce((a, b) => a + b, 0);
    const ranked = hits
      .map(({ node }, i) => ({ code: node.code, probability: (0.95 * (weights[i] ?? 0)) / (total || 1) }))
      .slice(0, top);
    return {
      candidates: ranked.map(({ code, probability }) => ({ code: dottedSubheading(code), probability })),
      lines: ranked.map(({ code, probability }) => ({
        code: this.catalogue.children(code)[0]?.code ?? '',
        probability,
      })),
      vague: namesNoGoods(textOf(item)) || ranked.length === 0,
    };
  }
}

export interface HsTestParts extends HsParts {
  readonly classifier: LexicalClassifier;
}

/** The project's own knowledge under a classifier that needs no training. */
export function hsTestParts(): HsTestParts {
  const knowledge = readHsKnowledge(FOLDER);
  const catalogue = new TariffCatalogue(knowledge, readCatalogueKnowledge(FOLDER));
  const search = new TariffSearch(catalogue);
  const classifier = new LexicalClassifier(search, catalogue);
  return {
    knowledge,
    catalogue,
    search,
    rulings: new SimilarRulings(knowledge.rulings),
    classifier,
    model: { classifier, thresholds: { answer: 0.5, sure: 0.8 }, version: 'lexical' },
  };
}
