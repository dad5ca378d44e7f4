import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonLines } from '../../cli/support/json-lines.js';
import { readConsultationRecords } from '../../knowledge/consultation/read-consultation-records.js';
import { type SearchableRecord } from '../../retrieval/retrieval-result.js';
import { searchableSides } from '../searchable-sides.js';

const passageSchema = z.object({ id: z.string().min(1), text: z.string().min(1) });
const askedSchema = z.object({ passage: z.string().min(1), question: z.string().min(1) });
const negativeSchema = z.object({
  id: z.string().min(1),
  language: z.enum(['ko', 'en']),
  kind: z.enum(['small_talk', 'near_domain', 'off_topic']),
  /** `tune` may be trained on, `held` is only measured. */
  part: z.enum(['tune', 'held']),
  question: z.string().min(1),
});
const outcomeSchema = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  outcomes: z.array(z.enum(['answer', 'clarify', 'out_of_scope', 'no_evidence'])).min(1),
});
const paraphraseSchema = z.object({ id: z.string().min(1), language: z.enum(['ko', 'en']), question: z.string().min(1), records: z.array(z.string().min(1)).min(1) });

export type Passage = z.infer<typeof passageSchema>;
export type AskedQuestion = z.infer<typeof askedSchema>;
export type Negative = z.infer<typeof negativeSchema>;
export type ExpectedOutcome = z.infer<typeof outcomeSchema>;
export type Paraphrase = z.infer<typeof paraphraseSchema>;

/** Where the sets lie: the shared data (not part of the repository), the portal's records, the repository's own sets. */
export interface ConsultDataPaths {
  readonly data: string;
  readonly knowledge: string;
  readonly sets: string;
}

async function readAll<T>(path: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const { items, faults } = await readJsonLines(path, schema);
  const [first] = faults;
  if (first !== undefined) throw new Error(`${path}:${first.line}: ${first.reason}`);
  return items;
}

async function readTextLines(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** Passages of customs guides with the questions asked of them. */
export interface PassageData {
  readonly passages: readonly Passage[];
  readonly train: readonly AskedQuestion[];
  readonly dev: readonly AskedQuestion[];
  readonly smallTalk: readonly string[];
  readonly outOfScope: readonly string[];
}

/** @throws Error naming the file that is missing or the line that cannot be read */
export async function readPassageData(data: string): Promise<PassageData> {
  const folder = join(data, 'consultations');
  return {
    passages: await readAll(join(folder, 'kcs-passages.jsonl'), passageSchema),
    train: await readAll(join(folder, 'kcs-questions-train.jsonl'), askedSchema),
    dev: await readAll(join(folder, 'kcs-questions-dev.jsonl'), askedSchema),
    smallTalk: await readTextLines(join(folder, 'smalltalk-ko-dev.txt')),
    outOfScope: await readTextLines(join(folder, 'out-of-scope-en-dev.txt')),
  };
}

/** The repository's own sets, `test/evaluation/`. */
export interface OwnSets {
  readonly negatives: readonly Negative[];
  readonly outcomes: readonly ExpectedOutcome[];
  readonly paraphrases: readonly Paraphrase[];
}

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

/** Passages as records, each with the questions asked of it. */
export function passageRecords(passages: readonly Passage[], asked: readonly AskedQuestion[]): SearchableRecord[] {
  const questions = new Map<string, string[]>();
  for (const { passage, question } of asked) {
    const list = questions.get(passage);
    if (list === undefined) questions.set(passage, [question]);
    else list.push(question);
  }
  return passages.map(({ id, text }) => ({ id, text, questions: questions.get(id) ?? [] }));
}
