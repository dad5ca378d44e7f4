import { Inject, Injectable } from '@nestjs/common';
import { cleanText } from '../../common/clean-text.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { redactPersonalData } from '../../common/privacy/redact-personal-data.js';
import { type AnswerRating, type RatingReason } from './answer-rating.js';
import { AnswerRatingRepository } from './answer-rating.repository.js';

/** Longest note, in characters after cleaning. */
export const RATING_NOTE_LIMIT = 1000;

export interface GivenRating {
  readonly replyId: string;
  readonly helped: boolean;
  readonly reasons?: readonly RatingReason[] | null | undefined;
  readonly note?: string | null | undefined;
}

export type RateOutcome =
  | { readonly kind: 'rated'; readonly rating: AnswerRating; readonly redacted: boolean }
  | { readonly kind: 'no_such_reply'; readonly replyId: string }
  | { readonly kind: 'note_too_long'; readonly limit: number };

/** Keeps what a session says about a reply of its own conversations; a later opinion takes the place of an earlier. */
@Injectable()
export class RateAnswer {
  constructor(
    private readonly ratings: AnswerRatingRepository,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async rate(sessionHash: string, { replyId, helped, reasons, note }: GivenRating): Promise<RateOutcome> {
    const cleaned = cleanText(note ?? '');
    if (cleaned.length > RATING_NOTE_LIMIT) return { kind: 'note_too_long', limit: RATING_NOTE_LIMIT };
    if (!(await this.ratings.isReplyOf(sessionHash, replyId))) return { kind: 'no_such_reply', replyId };
    const { text, found } = redactPersonalData(cleaned);
    const rating: AnswerRating = {
      replyId,
      helped,
      reasons: helped ? [] : [...new Set(reasons ?? [])],
      note: text === '' ? undefined : text,
    };
    await this.ratings.put(sessionHash, rating, this.now());
    return { kind: 'rated', rating, redacted: found.length > 0 };
  }
}
