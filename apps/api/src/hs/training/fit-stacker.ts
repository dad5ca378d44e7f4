import type { Ruling } from '../knowledge/hs-knowledge-schema.js';
import type { PredictorParts } from '../prediction/hs-predictor.js';
import { boostInThreads, type BoostingTask } from './boost-in-threads.js';
import { fitTemperature } from './fit-temperature.js';
import { fitLineWeights, stackerData, type LabelledItem, type LineGroup, type StackerData } from './stacker-groups.js';
import { meanOfTrees } from '../stacker/boosted-trees.js';
import { joinGroups, splitGroups } from './train-boosted-trees.js';
import type { TrainedViews } from './train-views.js';
import type { TrainingDocument } from './training-document.js';
import type { TrainingInput, TrainingSplits } from './training-splits.js';

export interface TrainingPlan extends TrainingInput {
  readonly progress: (message: string) => void;
}

/** The fitted stacker: what is put on top of the views. */
export type Stacker = Pick<PredictorParts, 'stacker' | 'temperature' | 'lineWeights'>;

/** Share of the stacker's items on which rounds and temperature are chosen. */
const VALIDATION_SHARE = 0.15;
/** Ensembles of trees that are averaged: each sees other items and features. */
const STACKERS = 3;
const BOOSTING = {
  rounds: 300,
  rate: 0.1,
  leaves: 24,
  minHessian: 2,
  lambda: 5,
  groupShare: 0.7,
  featureShare: 0.5,
  patience: 30,
} as const;
/** Items unlike declared names count less, being fewer in life. */
const UK_WEIGHT = 0.6;
const RULING_WEIGHT = 0.7;

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

/** The stacker for use, and one kept blind to the rulings, for an honest figure on those. */
export interface FittedStackers {
  readonly stacker: Stacker;
  readonly blind: Stacker;
}

/** Fit both stackers, `threads` ensembles of trees at a time. */
export async function fitStackers(data: FittingData, plan: TrainingPlan, threads: number): Promise<FittedStackers> {
  const cut = [data.declared, data.uk].map(({ candidates }) => splitGroups(candidates, 1 - VALIDATION_SHARE));
  const validation = joinGroups(cut.map(([, second]) => second));
  const blindTo = joinGroups(cut.map(([first]) => first));
  const teaching = [joinGroups([blindTo, data.rulings.candidates]), blindTo];
  const tasks = teaching.flatMap((training) =>
    Array.from({ length: STACKERS }, (_, number): BoostingTask => {
      return { training, validation, options: BOOSTING, seed: plan.seed + 2 + number * 100 };
    }),
  );
  const ensembles = await boostInThreads(tasks, threads, plan.progress);
  const calibration = cut[0]?.[1] ?? validation;
  const stackerOf = (from: number, lines: readonly LineGroup[]): Stacker => {
    const stacker = meanOfTrees(ensembles.slice(from, from + STACKERS));
    return { stacker, temperature: fitTemperature(stacker, calibration), lineWeights: fitLineWeights(lines) };
  };
  return {
    stacker: stackerOf(0, [...data.declared.lines, ...data.rulings.lines]),
    blind: stackerOf(STACKERS, data.declared.lines),
  };
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
