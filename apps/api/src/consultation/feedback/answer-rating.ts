import { z } from 'zod';

/** Why an answer did not help, in the order in which it is offered. */
export const RATING_REASONS = [
  'wrong',
  'not_my_question',
  'incomplete',
  'hard_to_understand',
  'outdated',
  'other',
] as const;
export type RatingReason = (typeof RATING_REASONS)[number];

export const ratingReasonsSchema = z.array(z.enum(RATING_REASONS));

/** What a session thinks of one reply. */
export interface AnswerRating {
  readonly replyId: string;
  readonly helped: boolean;
  /** Empty when it helped. */
  readonly reasons: readonly RatingReason[];
  /** Redacted. */
  readonly note: string | undefined;
}
