import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readHsKnowledge, tariffOfKnowledge } from '../knowledge/read-hs-knowledge.js';
import type { Ruling } from '../knowledge/hs-knowledge-schema.js';
import type { Tariff } from '../model/tariff.js';
import type { PredictorParts } from '../prediction/hs-predictor.js';
import type { SparseSoftmax } from '../views/sparse-softmax.js';
import { fitTemperature } from './fit-temperature.js';
import { knowledgeDocuments, rulingDocuments } from './knowledge-documents.js';
import { seededRandom, shuffleInPlace } from './random.js';
import { TRAINING_FILES, declaredDocuments, tariffDocuments, ukDocuments } from './shared-documents.js';
import { fitLineWeights, stackerData, type LabelledItem, type LineGroup, type StackerData } from './stacker-groups.js';
import { joinGroups, splitGroups, trainBoostedTrees, type RankingGroups } from './train-boosted-trees.js';
import { prepareTexts, trainTextView, trainViews, type TrainedViews } from './train-views.js';
import type { TrainingDocument } from './training-document.js';

export interface TrainingPlan {
  /** Folder with the files named in TRAINING_FILES. */
  readonly data: string;
  /** The project's knowledge/hs. */
  readonly knowledge: string;
  readonly seed: number;
  readonly epochs: number;
  readonly progress: (message: string) => void;
}

/** The fitted stacker: what is put on top of the views. */
export type Stacker = Pick<PredictorParts, 'stacker' | 'temperature' | 'lineWeights'>;

/** Declared names are cut at random by row: 80 % teach the views, 12 % the stacker, 8 % are only for testing. */
const STACKER_SHARE = 0.12;
const TEST_SHARE = 0.08;
/** British references kept from the views, so that the stacker learns how far to trust them on words not seen. */
const UK_HELD_OUT = 1500;
/** Share of the stacker's items on which rounds and temperature are chosen. */
const VALIDATION_SHARE = 0.15;
/** Items unlike declared names count less, being fewer in life. */
const UK_WEIGHT = 0.6;
const RULING_WEIGHT = 0.7;

export interface TrainingSplits {
  readonly tariff: Tariff;
  readonly texts: readonly TrainingDocument[];
  readonly ukForViews: readonly TrainingDocument[];
  readonly ukForStacker: readonly TrainingDocument[];
  readonly forViews: readonly TrainingDocument[];
  readonly forStacker: readonly TrainingDocument[];
  readonly forTest: readonly TrainingDocument[];
  readonly rulings: readonly Ruling[];
}

/** Names of the shared files that are missing from a folder. */
export function missingFiles(data: string): string[] {
  return Object.values(TRAINING_FILES).filter((file) => !existsSync(join(data, file)));
}

/** Read everything and cut it, the same way for the same seed. */
export function readSplits(plan: TrainingPlan): TrainingSplits {
  const knowledge = readHsKnowledge(plan.knowledge);
  const tariff = tariffOfKnowledge(knowledge.lexicon, knowledge.lines);
  const known = (document: TrainingDocument): boolean =>
    tariff.indexOfSubheading(document.code.slice(0, 6)) !== undefined;
  const declared = declaredDocuments(plan.data).filter(known);
  const uk = ukDocuments(plan.data).filter(known);
  shuffleInPlace(declared, seededRandom(plan.seed));
  shuffleInPlace(uk, seededRandom(plan.seed + 1));
  const testEnd = Math.round(TEST_SHARE * declared.length);
  const stackerEnd = testEnd + Math.round(STACKER_SHARE * declared.length);
  return {
    tariff,
    texts: [...knowledgeDocuments(knowledge), ...tariffDocuments(plan.data)],
    ukForViews: uk.slice(UK_HELD_OUT),
    ukForStacker: uk.slice(0, UK_HELD_OUT),
    forViews: declared.slice(stackerEnd),
    forStacker: declared.slice(testEnd, stackerEnd),
    forTest: declared.slice(0, testEnd),
    rulings: knowledge.rulings,
  };
}

/** The view of texts alone, shared by fitting and use; it has not seen the stacker's British references. */
export function trainSharedTextView(splits: TrainingSplits, plan: TrainingPlan): SparseSoftmax {
  const texts = prepareTexts([...splits.texts, ...splits.ukForViews], splits.tariff);
  return trainTextView('texts', texts, splits.tariff, { ...plan, seed: plan.seed + 1 });
}

/** Views that have seen neither the stacker's nor the test items: what the stacker and all figures are fitted with. */
export function trainFittingViews(splits: TrainingSplits, textView: SparseSoftmax, plan: TrainingPlan): TrainedViews {
  const cases = prepareTexts(splits.forViews, splits.tariff);
  const texts = prepareTexts([...splits.texts, ...splits.ukForViews], splits.tariff);
  return trainViews(cases, [], texts, textView, splits.tariff, plan);
}

/** Views of everything there is, for use. */
export function trainFinalViews(splits: TrainingSplits, textView: SparseSoftmax, plan: TrainingPlan): TrainedViews {
  const cases = prepareTexts([...splits.forViews, ...splits.forStacker, ...splits.forTest], splits.tariff);
  const texts = prepareTexts([...splits.texts, ...splits.ukForViews, ...splits.ukForStacker], splits.tariff);
  const rulings = prepareTexts(rulingDocuments(splits.rulings), splits.tariff);
  return trainViews(cases, rulings, texts, textView, splits.tariff, plan);
}

/** What the stacker learns from; rulings apart, so that it can be fitted without them. */
export interface FittingData {
  readonly declared: StackerData;
  readonly uk: StackerData;
  readonly rulings: StackerData;
}

export function fittingData(trained: TrainedViews, splits: TrainingSplits): FittingData {
  return {
    declared: stackerData(
      trained,
      splits.forStacker.map((document) => itemOf(document, 1)),
    ),
    uk: stackerData(
      trained,
      splits.ukForStacker.map((document) => itemOf(document, UK_WEIGHT)),
    ),
    rulings: stackerData(trained, splits.rulings.flatMap(rulingItems)),
  };
}

/** Fit the stacker; `withRulings` false keeps it blind to them, for an honest figure on the rulings themselves. */
export function fitStacker(data: FittingData, withRulings: boolean, plan: TrainingPlan): Stacker {
  const cut = [data.declared, data.uk].map(({ candidates }) => splitGroups(candidates, 1 - VALIDATION_SHARE));
  const teaching: RankingGroups[] = cut.map(([first]) => first);
  if (withRulings) teaching.push(data.rulings.candidates);
  const validation = joinGroups(cut.map(([, second]) => second));
  const stacker = trainBoostedTrees(
    joinGroups(teaching),
    validation,
    {
      rounds: 300,
      rate: 0.1,
      leaves: 24,
      minHessian: 2,
      lambda: 5,
      groupShare: 0.7,
      featureShare: 0.5,
      patience: 30,
      progress: plan.progress,
    },
    seededRandom(plan.seed + 2),
  );
  const lines: LineGroup[] = [...data.declared.lines, ...(withRulings ? data.rulings.lines : [])];
  const calibration = cut[0]?.[1] ?? validation;
  return { stacker, temperature: fitTemperature(stacker, calibration), lineWeights: fitLineWeights(lines) };
}

function itemOf(document: TrainingDocument, weight: number): LabelledItem {
  return { item: { description: document.text }, code: document.code, weight };
}

/** A ruling's note as someone would describe the goods: in each language, its features as the specification. */
function rulingItems({ goods, features, hsk10 }: Ruling): LabelledItem[] {
  return (['en', 'ko'] as const).map((language) => ({
    item: { description: goods[language], specification: features[language].join('. ') },
    code: hsk10,
    weight: RULING_WEIGHT,
  }));
}
