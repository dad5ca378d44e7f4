import { Inject, Injectable } from '@nestjs/common';
import { and, desc, eq, gte, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Officer } from '../../../auth/officer.js';
import { type Language } from '../../../common/language.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { answerRatings, curationHandled, messages } from '../../../database/schema.js';
import { type RatingReason, ratingReasonsSchema } from '../../feedback/answer-rating.js';
import { screenQuestion } from '../../guard/screen-question.js';

/** Outcomes of questions that a record could have answered; after several without an answer the portal hands over. */
const UNANSWERED = ['no_evidence', 'handoff'];

/** A question that nobody has dealt with yet: it got no answer, or one that did not help. */
export interface OpenQuestion {
  readonly replyId: string;
  /** Redacted, as stored. */
  readonly text: string;
  readonly language: Language;
  readonly answered: boolean;
  /** Why the answer did not help, where somebody said so. */
  readonly complaint: { readonly reasons: readonly RatingReason[]; readonly note: string | undefined } | undefined;
  readonly askedAt: Date;
}

const reply = alias(messages, 'reply');
const question = alias(messages, 'question');

/** Questions of the public as officers see them: redacted, without anything that tells who asked. */
@Injectable()
export class OpenQuestionRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Newest first; wishes for a person, which hand over as well, ask for no record. */
  async list(since: Date, limit: number): Promise<OpenQuestion[]> {
    const outcome = sql<string>`${reply.reply}->>'outcome'`;
    const rows = await this.db
      .select({
        replyId: reply.id,
        text: question.text,
        language: sql<string>`${reply.reply}->>'language'`,
        outcome,
        reasons: answerRatings.reasons,
        note: answerRatings.note,
        askedAt: question.createdAt,
      })
      .from(reply)
      .innerJoin(
        question,
        and(
          eq(question.conversationId, reply.conversationId),
          eq(question.position, sql`${reply.position} - 1`),
          eq(question.role, 'person'),
        ),
      )
      .leftJoin(answerRatings, and(eq(answerRatings.replyId, reply.id), eq(answerRatings.helped, false)))
      .leftJoin(curationHandled, eq(curationHandled.replyId, reply.id))
      .where(
        and(
          eq(reply.role, 'portal'),
          gte(reply.createdAt, since),
          isNull(curationHandled.replyId),
          or(inArray(outcome, UNANSWERED), isNotNull(answerRatings.replyId)),
        ),
      )
      .orderBy(desc(question.createdAt))
      .limit(limit);
    const asking = rows.filter(
      ({ outcome: came, text }) => came !== 'handoff' || screenQuestion(text).kind !== 'person',
    );
    return asking.map(({ language, reasons, note, outcome: came, ...row }) => ({
      ...row,
      language: language === 'en' ? 'en' : 'ko',
      answered: !UNANSWERED.includes(came),
      complaint:
        reasons === null ? undefined : { reasons: ratingReasonsSchema.parse(reasons), note: note ?? undefined },
    }));
  }

  /** The questions behind these replies; those that have been deleted are left out. */
  async textsOf(
    db: Database,
    replyIds: readonly string[],
  ): Promise<Pick<OpenQuestion, 'replyId' | 'text' | 'language'>[]> {
    if (replyIds.length === 0) return [];
    const rows = await db
      .select({ replyId: reply.id, text: question.text, language: sql<string>`${reply.reply}->>'language'` })
      .from(reply)
      .innerJoin(
        question,
        and(eq(question.conversationId, reply.conversationId), eq(question.position, sql`${reply.position} - 1`)),
      )
      .where(inArray(reply.id, [...replyIds]))
      .orderBy(desc(question.createdAt));
    return rows.map((row) => ({ ...row, language: row.language === 'en' ? 'en' : 'ko' }));
  }

  /** Takes questions off the queue. */
  async markHandled(db: Database, replyIds: readonly string[], officer: Officer, at: Date): Promise<void> {
    if (replyIds.length === 0) return;
    await db
      .insert(curationHandled)
      .values(replyIds.map((replyId) => ({ replyId, officerId: officer.id, handledAt: at })))
      .onConflictDoNothing();
  }
}
