import { z } from 'zod';
import { LANGUAGES } from '../common/language.js';

/** What became of a question. */
export const OUTCOMES = ['answer', 'clarify', 'out_of_scope', 'no_evidence'] as const;
export type Outcome = (typeof OUTCOMES)[number];

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

/**
 * What the portal says to one question. Only an `answer` carries records, articles, an as-of month and a confidence;
 * the other outcomes carry none, since nothing supports them.
 */
export const replyContentSchema = z.object({
  outcome: z.enum(OUTCOMES),
  language: z.enum(LANGUAGES),
  text: z.string(),
  records: z.array(citedRecordSchema),
  legal: z.array(legalBasisSchema),
  /** The oldest as-of month among the records used. */
  asOf: z.string().optional(),
  /** `dated` as soon as one record used is. */
  confidence: z.enum(['verified', 'dated']).optional(),
  suggestions: z.array(suggestionSchema),
});

export type CitedRecord = z.infer<typeof citedRecordSchema>;
export type Suggestion = z.infer<typeof suggestionSchema>;
export type ReplyContent = z.infer<typeof replyContentSchema>;

/** A reply as kept in a conversation. */
export interface Reply extends ReplyContent {
  readonly id: string;
  readonly conversationId: string;
  readonly createdAt: Date;
}
