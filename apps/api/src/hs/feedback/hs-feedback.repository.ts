import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { and, asc, count, eq, min } from 'drizzle-orm';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { afterPlace, type PagePlace } from '../../database/page-place.js';
import { hsFeedback } from '../../database/schema.js';
import type { Feedback, FeedbackStatus, NewFeedback, Review } from './hs-feedback.js';

/** Feedback on predictions. Texts given here are redacted already. */
@Injectable()
export class HsFeedbackRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** @returns its id; it is committed when this resolves */
  async add(feedback: NewFeedback, at: Date): Promise<string> {
    const id = randomUUID();
    await this.db.insert(hsFeedback).values({ id, ...feedback, createdAt: at });
    return id;
  }

  async find(id: string, db: Database = this.db): Promise<Feedback | undefined> {
    const [row] = await db.select().from(hsFeedback).where(eq(hsFeedback.id, id));
    return row && toFeedback(row);
  }

  /** Oldest first, so that a queue is worked off in order. */
  async list(status: FeedbackStatus, limit: number, after?: PagePlace): Promise<Feedback[]> {
    const rows = await this.db
      .select()
      .from(hsFeedback)
      .where(and(eq(hsFeedback.status, status), afterPlace(after, { at: hsFeedback.createdAt, id: hsFeedback.id })))
      .orderBy(asc(hsFeedback.createdAt), asc(hsFeedback.id))
      .limit(limit);
    return rows.map(toFeedback);
  }

  /** How many wait for review, and since when. */
  async waiting(): Promise<{ count: number; oldest: Date | undefined }> {
    const pending = eq(hsFeedback.status, 'pending');
    const [row] = await this.db
      .select({ count: count(), oldest: min(hsFeedback.createdAt) })
      .from(hsFeedback)
      .where(pending);
    return { count: row?.count ?? 0, oldest: row?.oldest ?? undefined };
  }

  /** Decides a pending one; of two officers who decide at once, the first is kept. @returns false when it isn't pending */
  async decide(db: Database, id: string, { verdict, reviewer, note }: Review, at: Date): Promise<boolean> {
    const decided = await db
      .update(hsFeedback)
      .set({ status: verdict, reviewer, reviewNote: note ?? null, reviewedAt: at })
      .where(and(eq(hsFeedback.id, id), eq(hsFeedback.status, 'pending')))
      .returning({ id: hsFeedback.id });
    return decided.length > 0;
  }
}

function toFeedback(row: typeof hsFeedback.$inferSelect): Feedback {
  return {
    ...row,
    model: row.model ?? undefined,
    specification: row.specification ?? undefined,
    predictedCode: row.predictedCode ?? undefined,
    modelVersion: row.modelVersion ?? undefined,
    note: row.note ?? undefined,
    reviewer: row.reviewer ?? undefined,
    reviewNote: row.reviewNote ?? undefined,
    reviewedAt: row.reviewedAt ?? undefined,
  };
}
