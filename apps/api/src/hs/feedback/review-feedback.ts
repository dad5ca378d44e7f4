import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { cleanText } from '../../common/clean-text.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { type PagePlace } from '../../database/page-place.js';
import { type Waiting } from '../../desk/desk-registry.js';
import type { Feedback, FeedbackStatus, Review } from './hs-feedback.js';
import { HsFeedbackRepository } from './hs-feedback.repository.js';

export type ReviewOutcome =
  | { readonly kind: 'reviewed'; readonly feedback: Feedback }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'already_reviewed'; readonly feedback: Feedback };

const PAGE = 50;

/** What officers do with feedback: read the queue, accept or reject. An accepted one is a case that training may learn from. */
@Injectable()
export class ReviewFeedback {
  constructor(
    private readonly feedback: HsFeedbackRepository,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Pending ones oldest first, decided ones too, a page at a time. */
  async list(officer: Officer, status: FeedbackStatus, after?: PagePlace, limit = PAGE): Promise<Feedback[]> {
    authorise(officer, 'hs-feedback.read');
    return this.feedback.list(status, limit, after);
  }

  async waiting(officer: Officer): Promise<Waiting> {
    authorise(officer, 'hs-feedback.read');
    return this.feedback.waiting();
  }

  /** All accepted ones, oldest first: cases for the next training. That they were taken out is put on record. */
  async acceptedCases(officer: Officer): Promise<AcceptedCase[]> {
    authorise(officer, 'hs-feedback.review');
    const cases = (await this.feedback.list('accepted', MOST_CASES)).map(
      ({ description, model, specification, clearedCode }) => ({ description, model, specification, clearedCode }),
    );
    const subject = { kind: 'hs-feedback', id: 'accepted' };
    await this.db.transaction((tx) =>
      this.audit.append(tx, { officer, action: 'hs-feedback.export', subject, after: cases, at: this.now() }),
    );
    return cases;
  }

  async decide(officer: Officer, id: string, { verdict, note: given }: Decision): Promise<ReviewOutcome> {
    authorise(officer, 'hs-feedback.review');
    const note = cleanText(given ?? '').slice(0, MOST_NOTE);
    const at = this.now();
    return this.db.transaction(async (tx): Promise<ReviewOutcome> => {
      const review = { verdict, reviewer: officer.id, note: note === '' ? undefined : note };
      const decided = await this.feedback.decide(tx, id, review, at);
      const feedback = await this.feedback.find(id, tx);
      if (feedback === undefined) return { kind: 'not_found' };
      if (!decided) return { kind: 'already_reviewed', feedback };
      const action = verdict === 'accepted' ? 'hs-feedback.accept' : 'hs-feedback.reject';
      await this.audit.append(tx, { officer, action, subject: { kind: 'hs-feedback', id }, after: feedback, at });
      return { kind: 'reviewed', feedback };
    });
  }
}

/** Goods and the code that they were cleared under. */
export type AcceptedCase = Pick<Feedback, 'description' | 'model' | 'specification' | 'clearedCode'>;

/** Cases given out at most. */
const MOST_CASES = 100_000;

/** Longest note of a review, in characters. */
const MOST_NOTE = 1_000;

export interface Decision {
  readonly verdict: Review['verdict'];
  readonly note?: string | null | undefined;
}
