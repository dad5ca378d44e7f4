import { FEATURE_KIND, textFeatures, type TextFeatures } from '../features/text-features.js';
import { labelOfCase } from '../model/case-label.js';
import type { Tariff } from '../model/tariff.js';
import type { PredictorParts } from '../prediction/hs-predictor.js';
import { caseLines, casePriors } from '../prediction/load-predictor.js';
import type { CaseIndex } from '../views/case-index.js';
import { LineModel } from '../views/line-model.js';
import { SparseSoftmax, type KindWeights, type SparseSoftmaxParts } from '../views/sparse-softmax.js';
import type { StaticEncoder } from '../../retrieval/dense/static-encoder.js';
import { buildEncoderView } from './build-encoder-view.js';
import { buildCaseIndex } from './build-case-index.js';
import { seededRandom } from './random.js';
import { trainLineModel } from './train-line-model.js';
import { trainSparseSoftmax } from './train-sparse-softmax.js';
import { NAMING_SOURCES, VISITS, type TrainingDocument } from './training-document.js';
import type { StageDocuments } from './training-splits.js';

/** The views and the line model, without what is fitted on top of them. */
export type TrainedViews = Pick<PredictorParts, 'views' | 'lines' | 'linePriors'>;

export interface ViewOptions {
  readonly seed: number;
  readonly epochs: number;
  readonly progress: (message: string) => void;
}

/** A training text with its features and the index of its subheading. */
interface PreparedText extends TrainingDocument {
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
function prepareTexts(documents: readonly TrainingDocument[], tariff: Tariff): PreparedText[] {
  return documents.flatMap((document) => {
    const subheading = tariff.indexOfSubheading(document.code.slice(0, 6));
    return subheading === undefined ? [] : [{ ...document, subheading, features: textFeatures(document.text) }];
  });
}

/** Linear model of cases and texts together, or of texts alone. */
function trainTextView(
  name: string,
  texts: readonly PreparedText[],
  tariff: Tariff,
  options: ViewOptions,
): SparseSoftmax {
  return linearView(name, texts, tariff, options, { ...TEXT_SETTINGS, epochs: options.epochs });
}

/** Linear model of past cases alone. */
function trainPastView(cases: readonly PreparedText[], tariff: Tariff, options: ViewOptions): SparseSoftmax {
  return linearView('cases', cases, tariff, options, { ...PAST_SETTINGS, epochs: options.epochs + PAST_MORE_EPOCHS });
}

/** Which line inside a subheading, from everything that states ten digits. */
function trainLineView(texts: readonly PreparedText[], tariff: Tariff, options: ViewOptions): LineModel {
  const examples = texts.flatMap(({ code, features, source }) => {
    const line = tariff.indexOfLine(code);
    return line === undefined ? [] : [{ features, line, weight: VISITS[source] }];
  });
  const settings = { ...LINE_SETTINGS, kindWeights: KIND_WEIGHTS, minDocuments: MIN_DOCUMENTS };
  return trainLineModel(examples, tariff, { ...settings, progress: options.progress }, seededRandom(options.seed));
}

/** Index of past cases, the rulings after the declared names. */
function indexCases(declared: readonly PreparedText[], rulings: readonly PreparedText[], tariff: Tariff): CaseIndex {
  const cases = [...declared, ...rulings];
  return buildCaseIndex(
    cases.map((text) => text.features),
    cases.map((text) => labelOfCase(tariff, text.code) ?? 0),
    { kindWeights: KIND_WEIGHTS, minDocuments: INDEX_MINIMUM, maxShare: 0.1, rulings: rulings.length },
  );
}

/** Index of the texts that are names of goods, by subheading. */
function indexTerms(texts: readonly PreparedText[]): CaseIndex {
  const naming = texts.filter((text) => NAMING_SOURCES.has(text.source));
  return buildCaseIndex(
    naming.map((text) => text.features),
    naming.map((text) => text.subheading),
    { kindWeights: KIND_WEIGHTS, minDocuments: INDEX_MINIMUM, maxShare: 0.05 },
  );
}

/** The views that are learned, each apart from the others: of texts alone, of cases and texts, of cases alone, of lines. */
export const LEARNED_VIEWS = ['text', 'all', 'past', 'lines'] as const;
export type LearnedView = (typeof LEARNED_VIEWS)[number];

/** Learn one view. The view of texts alone has not seen the stacker's British references in any stage, and so is the same in all. */
export function learnView(
  view: LearnedView,
  { cases, texts }: StageDocuments,
  tariff: Tariff,
  options: ViewOptions,
): SparseSoftmaxParts {
  const seeded = (more: number): ViewOptions => ({ ...options, seed: options.seed + more });
  switch (view) {
    case 'text':
      return trainTextView('texts', prepareTexts(texts, tariff), tariff, seeded(1)).parts;
    case 'all':
      return trainTextView('cases and texts', prepareTexts([...cases, ...texts], tariff), tariff, options).parts;
    case 'past':
      return trainPastView(prepareTexts(cases, tariff), tariff, seeded(3)).parts;
    case 'lines':
      return trainLineView(prepareTexts([...cases, ...texts], tariff), tariff, seeded(2)).parts;
  }
}

/** All views of a stage from the learned ones; rulings are only looked up, beside the cases. */
export function assembleViews(
  learned: Readonly<Record<LearnedView, SparseSoftmaxParts>>,
  documents: StageDocuments,
  tariff: Tariff,
  encoder: StaticEncoder,
): TrainedViews {
  const prepared = (part: readonly TrainingDocument[]): PreparedText[] => prepareTexts(part, tariff);
  const index = indexCases(prepared(documents.cases), prepared(documents.rulings), tariff);
  return {
    views: {
      tariff,
      all: new SparseSoftmax(learned.all, tariff),
      text: new SparseSoftmax(learned.text, tariff),
      past: new SparseSoftmax(learned.past, tariff),
      cases: index,
      terms: indexTerms(prepared(documents.texts)),
      encoder: buildEncoderView(encoder, documents, tariff),
      withRulings: true,
      priors: casePriors(index, tariff),
    },
    lines: new LineModel(learned.lines, tariff),
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
