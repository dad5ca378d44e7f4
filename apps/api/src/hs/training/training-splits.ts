import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readHsKnowledge, tariffOfKnowledge } from '../knowledge/read-hs-knowledge.js';
import type { Ruling } from '../knowledge/hs-knowledge-schema.js';
import type { Tariff } from '../model/tariff.js';
import { knowledgeDocuments, rulingDocuments } from './knowledge-documents.js';
import { seededRandom, shuffleInPlace } from './random.js';
import {
  acceptedDocuments,
  TRAINING_FILES,
  declaredDocuments,
  tariffDocuments,
  ukDocuments,
} from './shared-documents.js';
import type { TrainingDocument } from './training-document.js';

/** What a training starts from. */
export interface TrainingInput {
  /** Folder with the files named in TRAINING_FILES. */
  readonly data: string;
  /** The project's knowledge/hs. */
  readonly knowledge: string;
  readonly seed: number;
  readonly epochs: number;
  /** JSON Lines file of cases that officers accepted from importers' feedback. */
  readonly cases?: string | undefined;
}

/** Declared names are cut at random by row: 80 % teach the views, 12 % the stacker, 8 % are only for testing. */
const STACKER_SHARE = 0.12;
const TEST_SHARE = 0.08;
/** British references kept from the views, so that the stacker learns how far to trust them on words not seen. */
const UK_HELD_OUT = 1500;
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
export function readSplits(plan: TrainingInput): TrainingSplits {
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
    // Cases from feedback are added after the cut, so that the figures are taken on the same rows with and without them.
    forViews: [...declared.slice(stackerEnd), ...acceptedDocuments(plan.cases).filter(known)],
    forStacker: declared.slice(testEnd, stackerEnd),
    forTest: declared.slice(0, testEnd),
    rulings: knowledge.rulings,
  };
}

/**
 * `fitting`: views that have seen neither the stacker's nor the test items, which the stacker is fitted with.
 * `test`: views that have seen all but the test items, which the figures are taken with: so much as the views for use know, less
 * those items.
 * `use`: views of everything there is.
 */
export const STAGES = ['fitting', 'test', 'use'] as const;
export type Stage = (typeof STAGES)[number];

/** What the views of a stage learn from. */
export interface StageDocuments {
  readonly cases: readonly TrainingDocument[];
  readonly rulings: readonly TrainingDocument[];
  readonly texts: readonly TrainingDocument[];
}

export function stageDocuments(splits: TrainingSplits, stage: Stage): StageDocuments {
  const texts = [...splits.texts, ...splits.ukForViews];
  switch (stage) {
    case 'fitting':
      return { cases: splits.forViews, rulings: [], texts };
    case 'test':
      return { cases: [...splits.forViews, ...splits.forStacker], rulings: [], texts };
    case 'use':
      return {
        cases: [...splits.forViews, ...splits.forStacker, ...splits.forTest],
        rulings: rulingDocuments(splits.rulings),
        texts: [...texts, ...splits.ukForStacker],
      };
  }
}
