import { z } from 'zod';
import { type SearchableRecord } from '../../retrieval/retrieval-result.js';

export const passageSchema = z.object({ id: z.string().min(1), text: z.string().min(1) });
export const askedSchema = z.object({ passage: z.string().min(1), question: z.string().min(1) });
export const negativeSchema = z.object({
  id: z.string().min(1),
  language: z.enum(['ko', 'en']),
  /** `uncovered` is about customs, but no record of a portal holds the answer. */
  kind: z.enum(['small_talk', 'near_domain', 'off_topic', 'uncovered']),
  /** `tune` may be trained on, `held` is only measured. */
  part: z.enum(['tune', 'held']),
  question: z.string().min(1),
});
export const outcomeSchema = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  outcomes: z.array(z.enum(['answer', 'clarify', 'out_of_scope', 'no_evidence'])).min(1),
});
export const paraphraseSchema = z.object({
  id: z.string().min(1),
  language: z.enum(['ko', 'en']),
  question: z.string().min(1),
  records: z.array(z.string().min(1)).min(1),
});

export type Passage = z.infer<typeof passageSchema>;
export type AskedQuestion = z.infer<typeof askedSchema>;
export type Negative = z.infer<typeof negativeSchema>;
export type ExpectedOutcome = z.infer<typeof outcomeSchema>;
export type Paraphrase = z.infer<typeof paraphraseSchema>;

/** Passages of customs guides with the questions asked of them. */
export interface PassageData {
  readonly passages: readonly Passage[];
  readonly train: readonly AskedQuestion[];
  readonly dev: readonly AskedQuestion[];
  readonly smallTalk: readonly string[];
  readonly outOfScope: readonly string[];
}

/** The repository's own sets, `test/evaluation/`. */
export interface OwnSets {
  readonly negatives: readonly Negative[];
  readonly outcomes: readonly ExpectedOutcome[];
  readonly paraphrases: readonly Paraphrase[];
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
