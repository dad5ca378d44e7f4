import { z } from 'zod';
import { LANGUAGES } from '../common/language.js';
import { dialogueStateSchema } from './answering/dialogue/dialogue-state.js';
import { REFUSALS } from './guard/refusal.js';

/** What became of a question. */
export const OUTCOMES = ['answer', 'clarify', 'out_of_scope', 'no_evidence', 'handoff'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** What a search alone can come to. */
export type SearchedOutcome = Exclude<Outcome, 'handoff'>;

const legalBasisSchema = z.object({ law: z.string(), article: z.string(), about: z.string(), url: z.string() });

/** A consultation record in one language, as shown beside an answer. */
export const citedRecordSchema = z.object({
  id: z.string(),
  topic: z.string(),
  question: z.string(),
  answer: z.string(),
  asOf: z.string(),
  confidence: z.enum(['verified', 'dated']),
  legal: z.array(legalBasisSchema),
});

const suggestionSchema = z.object({ question: z.string(), recordId: z.string().optional() });

/** Something to tap in answer to what the portal asked back: its label, and what is then sent as the person's words. */
const choiceSchema = z.object({ label: z.string(), text: z.string() });

/** A step of a worked example: what it is, how it is reckoned, what it comes to. */
const calculationStepSchema = z.object({ label: z.string(), expression: z.string(), result: z.string() });

/** Duty and tax worked out by the cited records' rates from what the person stated; an estimate, never an assessment. */
const calculationSchema = z.object({ steps: z.array(calculationStepSchema), total: z.string(), note: z.string() });

/** What a request for a person begins with; the category is a topic of the records, or `other`. */
const handoffSchema = z.object({ category: z.string(), question: z.string() });

/**
 * What the portal says to one turn. Only an `answer` carries records, articles, an as-of month and a confidence;
 * the other outcomes carry none, since nothing supports them. Fields with a default came later than the first replies.
 */
export const replyContentSchema = z.object({
  outcome: z.enum(OUTCOMES),
  language: z.enum(LANGUAGES),
  /** Citations in it, such as [1], count the `records` from 1. */
  text: z.string(),
  /** Whether a chat model worded it, from the records alone. */
  reworded: z.boolean().optional(),
  records: z.array(citedRecordSchema),
  legal: z.array(legalBasisSchema),
  /** The oldest as-of month among the records used. */
  asOf: z.string().optional(),
  /** `dated` as soon as one record used is. */
  confidence: z.enum(['verified', 'dated']).optional(),
  suggestions: z.array(suggestionSchema),
  choices: z.array(choiceSchema).default([]),
  calculation: calculationSchema.optional(),
  refusal: z.enum(REFUSALS).optional(),
  handoff: handoffSchema.optional(),
  /** What the conversation has come to, for the next turn; not shown. */
  dialogue: dialogueStateSchema.optional(),
});

export type CitedRecord = z.infer<typeof citedRecordSchema>;
export type Suggestion = z.infer<typeof suggestionSchema>;
export type Calculation = z.infer<typeof calculationSchema>;
export type ReplyContent = z.infer<typeof replyContentSchema>;

/** A reply as kept in a conversation. */
export interface Reply extends ReplyContent {
  readonly id: string;
  readonly conversationId: string;
  readonly createdAt: Date;
}
