import { type AskedQuestion, type Negative, type Passage } from './consult-data.js';
import { type MeaningData } from './meaning-corpora.js';
import { type SearchableRecord } from '../../retrieval/retrieval-result.js';

export const FOLDS = 10;
export const GROUPS = 5;

export interface TrainingData extends MeaningData {
  readonly passages: readonly Passage[];
  readonly questions: readonly AskedQuestion[];
  /** Written for training alone: vectors and weights of terms learn from them, no index holds them and nothing is measured by them. */
  readonly written: readonly AskedQuestion[];
  /** Questions that only what is committed of terms learns from: no weight is fitted on them and no figure is theirs. */
  readonly later: readonly AskedQuestion[];
  readonly portal: readonly SearchableRecord[];
  readonly negatives: readonly Negative[];
}

/** A repeatable spread of `count` things over `folds`: the same things always fall into the same fold. */
export function foldOf(index: number, folds: number): number {
  return (Math.imul(index + 1, 2_654_435_761) >>> 16) % folds;
}

export const groupOfQuestion = (at: number): number => foldOf(at, FOLDS) % GROUPS;
export const groupOfPassage = (at: number): number => foldOf(at, GROUPS);
