import { Inject, Injectable } from '@nestjs/common';
import { and, eq } from 'drizzle-orm';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { answerRatings, conversations, messages } from '../../database/schema.js';
import { type AnswerRating, ratingReasonsSchema } from './answer-rating.js';

/** Ratings of replies. A session reads and writes only its own. Notes given here are redacted already. */
@Injectable()
export class AnswerRatingRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Whether this is a reply of the portal in one of the session's conversations. */
  async isReplyOf(sessionHash: string, replyId: string): Promise<boolean> {
    const rows = await this.db
      .select({ id: messages.id })
      .from(messages)
      .innerJoin(conversations, eq(messages.conversationId, conversations.id))
      .where(and(eq(messages.id, replyId), eq(messages.role, 'portal'), eq(conversations.sessionHash, sessionHash)));
    return rows.length > 0;
  }

  /** Keeps the session's opinion of a reply in the place of an earlier one. */
  async put(sessionHash: string, { replyId, helped, reasons, note }: AnswerRating, at: Date): Promise<void> {
    const values = { helped, reasons, note: note ?? null, ratedAt: at };
    await this.db
      .insert(answerRatings)
      .values({ replyId, sessionHash, ...values })
      .onConflictDoUpdate({ target: [answerRatings.replyId, answerRatings.sessionHash], set: values });
  }

  /** @returns false when there was none */
  async remove(sessionHash: string, replyId: string): Promise<boolean> {
    const gone = await this.db
      .delete(answerRatings)
      .where(and(eq(answerRatings.replyId, replyId), eq(answerRatings.sessionHash, sessionHash)))
      .returning({ replyId: answerRatings.replyId });
    return gone.length > 0;
  }

  /** The session's ratings of the replies in one conversation. */
  async ofConversation(sessionHash: string, conversationId: string): Promise<AnswerRating[]> {
    const rows = await this.db
      .select({ rating: answerRatings })
      .from(answerRatings)
      .innerJoin(messages, eq(answerRatings.replyId, messages.id))
      .where(and(eq(answerRatings.sessionHash, sessionHash), eq(messages.conversationId, conversationId)));
    return rows.map(({ rating }) => ({
      replyId: rating.replyId,
      helped: rating.helped,
      reasons: ratingReasonsSchema.parse(rating.reasons),
      note: rating.note ?? undefined,
    }));
  }
}
