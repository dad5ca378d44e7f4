import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type AskedQuestion,
  askedSchema,
  negativeSchema,
  outcomeSchema,
  type OwnSets,
  paraphraseSchema,
  type PassageData,
  passageSchema,
} from '../../consultation/evaluation/consult-data.js';
import { searchableSides } from '../../consultation/searchable-sides.js';
import { readConsultationRecords } from '../../knowledge/consultation/read-consultation-records.js';
import { type SearchableRecord } from '../../retrieval/retrieval-result.js';
import { readJsonLines } from './json-lines.js';

export const DEV_QUESTIONS = 'kcs-questions-dev.jsonl';

async function readAll<T>(path: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const { items, faults } = await readJsonLines(path, schema);
  const [first] = faults;
  if (first !== undefined) throw new Error(`${path}:${first.line}: ${first.reason}`);
  return items;
}

async function readTextLines(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** @throws Error naming the file that is missing or the line that cannot be read */
export async function readPassageData(data: string): Promise<PassageData> {
  const folder = join(data, 'consultations');
  return {
    passages: await readAll(join(folder, 'kcs-passages.jsonl'), passageSchema),
    train: await readAll(join(folder, 'kcs-questions-train.jsonl'), askedSchema),
    dev: await readAll(join(folder, DEV_QUESTIONS), askedSchema),
    smallTalk: await readTextLines(join(folder, 'smalltalk-ko-dev.txt')),
    outOfScope: await readTextLines(join(folder, 'out-of-scope-en-dev.txt')),
  };
}

/**
 * Questions in own words asked of the passages, written for training (`models/training/consult`).
 * @throws Error naming the file that is missing or the line that cannot be read
 */
export const readWrittenQuestions = (path: string): Promise<readonly AskedQuestion[]> => readAll(path, askedSchema);

/** @throws Error naming the file that is missing or the line that cannot be read */
export async function readOwnSets(sets: string): Promise<OwnSets> {
  return {
    negatives: await readAll(join(sets, 'consult-negatives.jsonl'), negativeSchema),
    outcomes: await readAll(join(sets, 'consult-outcomes.jsonl'), outcomeSchema),
    paraphrases: await readAll(join(sets, 'consult-paraphrases.jsonl'), paraphraseSchema),
  };
}

/** Both sides of every reviewed record of the portal; faulty records are left out, as the portal does. */
export function readPortalSides(knowledge: string): SearchableRecord[] {
  return readConsultationRecords(knowledge)
    .records.filter(({ status }) => status === 'reviewed')
    .flatMap(searchableSides);
}

const manifestSchema = z.object({ inputs: z.record(z.string(), z.string()) });

/** Whether the committed model's terms have learned from the dev questions, so that figures on these flatter it. */
export async function hasLearnedFromDev(models = 'models/consult'): Promise<boolean> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(models, 'manifest.json'), 'utf8')));
  return DEV_QUESTIONS in manifest.inputs;
}
