import { FEATURE_KIND, textFeatures, type TextFeatures } from '../features/text-features.js';
import { labelOfCase } from '../model/case-label.js';
import type { Tariff } from '../model/tariff.js';
import type { PredictorParts } from '../prediction/hs-predictor.js';
import { caseLines, casePriors } from '../prediction/load-predictor.js';
import type { CaseIndex } from '../views/case-index.js';
import type { LineModel } from '../views/line-model.js';
import type { KindWeights, SparseSoftmax } from '../views/sparse-softmax.js';
import { buildCaseIndex } from './build-case-index.js';
import { seededRandom } from './random.js';
import { trainLineModel } from './train-line-model.js';
import { trainSparseSoftmax } from './train-sparse-softmax.js';
import { NAMING_SOURCES, VISITS, type TrainingDocument } from './training-document.js';

/** The views and the line model, without what is fitted on top of them. */
export type TrainedViews = Pick<PredictorParts, 'views' | 'lines' | 'linePriors'>;

export interface ViewOptions {
  readonly seed: number;
  readonly epochs: number;
  readonly progress: (message: string) => void;
}

/** A training text with its features and the index of its subheading. */
export interface PreparedText extends TrainingDocument {
  readonly features: TextFeatures;
  readonly subheading: number;
}

/** Weights of words, pairs, n-grams, Hangul n-grams, model numbers and numbers; the best of a few tried for nearest neighbours. */
const KIND_WEIGHTS: KindWeights = kindTable({ word: 1, pair: 0.7, gram: 0.5, hangulGram: 0.5, code: 0.8, number: 0.3 });
/** In how many texts a feature must be to be indexed: n-grams and pairs of one text only lengthen the index. */
const INDEX_MINIMUM = kindTable({ word: 1, pair: 2, gram: 2, hangulGram: 2, code: 1, number: 1 });
const MIN_DOCUMENTS = 2;
const TEXT_SETTINGS = { rate: 0.4, dropout: 0, maxNodes: 150 } as const;
/** Past cases alone are few: they are gone through more often, with more features hidden against learning by heart. */
const PAST_SETTINGS = { rate: 0.8, dropout: 0.25, maxNodes: 150 } as const;
const PAST_MORE_EPOCHS = 3;
const LINE_SETTINGS = { rate: 0.4, epochs: 8 } as const;

/** Features of the documents; those whose subheading HS 2022 lacks are left out. */
export function prepareTexts(documents: readonly TrainingDocument[], tariff: Tariff): PreparedText[] {
  return documents.flatMap((document) => {
    const subheading = tariff.indexOfSubheading(document.code.slice(0, 6));
    return subheading === undefined ? [] : [{ ...document, subheading, features: textFeatures(document.text) }];
  });
}

/** Linear model of cases and texts together, or of texts alone. */
export function trainTextView(
  name: string,
  texts: readonly PreparedText[],
  tariff: Tariff,
  options: ViewOptions,
): SparseSoftmax {
  return linearView(name, texts, tariff, options, { ...TEXT_SETTINGS, epochs: options.epochs });
}

/** Linear model of past cases alone. */
export function trainPastView(cases: readonly PreparedText[], tariff: Tariff, options: ViewOptions): SparseSoftmax {
  return linearView('cases', cases, tariff, options, { ...PAST_SETTINGS, epochs: options.epochs + PAST_MORE_EPOCHS });
}

/** Which line inside a subheading, from everything that states ten digits. */
export function trainLineView(texts: readonly PreparedText[], tariff: Tariff, options: ViewOptions): LineModel {
  const examples = texts.flatMap(({ code, features, source }) => {
    const line = tariff.indexOfLine(code);
    return line === undefined ? [] : [{ features, line, weight: VISITS[source] }];
  });
  const settings = { ...LINE_SETTINGS, kindWeights: KIND_WEIGHTS, minDocuments: MIN_DOCUMENTS };
  return trainLineModel(examples, tariff, { ...settings, progress: options.progress }, seededRandom(options.seed));
}

/** Index of past cases, the rulings after the declared names. */
export function indexCases(
  declared: readonly PreparedText[],
  rulings: readonly PreparedText[],
  tariff: Tariff,
): CaseIndex {
  const cases = [...declared, ...rulings];
  return buildCaseIndex(
    cases.map((text) => text.features),
    cases.map((text) => labelOfCase(tariff, text.code) ?? 0),
    { kindWeights: KIND_WEIGHTS, minDocuments: INDEX_MINIMUM, maxShare: 0.1, rulings: rulings.length },
  );
}

/** Index of the texts that are names of goods, by subheading. */
export function indexTerms(texts: readonly PreparedText[]): CaseIndex {
  const naming = texts.filter((text) => NAMING_SOURCES.has(text.source));
  return buildCaseIndex(
    naming.map((text) => text.features),
    naming.map((text) => text.subheading),
    { kindWeights: KIND_WEIGHTS, minDocuments: INDEX_MINIMUM, maxShare: 0.05 },
  );
}

/**
 * Train what depends on the past cases. The view of texts alone is given, as it is the same for fitting and for use:
 * the British references kept for the stacker stay out of it. Rulings are only looked up, beside the cases.
 */
export function trainViews(
  cases: readonly PreparedText[],
  rulings: readonly PreparedText[],
  texts: readonly PreparedText[],
  textView: SparseSoftmax,
  tariff: Tariff,
  options: ViewOptions,
): TrainedViews {
  const both = [...cases, ...texts];
  const index = indexCases(cases, rulings, tariff);
  return {
    views: {
      tariff,
      all: trainTextView('cases and texts', both, tariff, options),
      text: textView,
      past: trainPastView(cases, tariff, { ...options, seed: options.seed + 3 }),
      cases: index,
      terms: indexTerms(texts),
      withRulings: true,
      priors: casePriors(index, tariff),
    },
    lines: trainLineView(both, tariff, { ...options, seed: options.seed + 2 }),
    linePriors: caseLines(index, tariff),
  };
}

function linearView(
  name: string,
  texts: readonly PreparedText[],
  tariff: Tariff,
  options: ViewOptions,
  settings: { readonly rate: number; readonly dropout: number; readonly maxNodes: number; readonly epochs: number },
): SparseSoftmax {
  return trainSparseSoftmax(
    texts.map(({ features, subheading, source }) => ({ features, subheading, weight: VISITS[source] })),
    tariff,
    {
      ...settings,
      kindWeights: KIND_WEIGHTS,
      minDocuments: MIN_DOCUMENTS,
      progress: (message) => {
        options.progress(`${name}: ${message}`);
      },
    },
    seededRandom(options.seed),
  );
}

function kindTable(weights: Readonly<Record<keyof typeof FEATURE_KIND, number>>): number[] {
  return [
    0,
    ...Object.entries(FEATURE_KIND)
      .sort(([, a], [, b]) => a - b)
      .map(([name]) => weights[name as keyof typeof FEATURE_KIND]),
  ];
}
