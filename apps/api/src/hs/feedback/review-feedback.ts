import { Inject, Injectable } from '@nestjs/common';
import { cleanText } from '../../common/clean-text.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import type { Feedback, Review } from './hs-feedback.js';
import { HsFeedbackRepository } from './hs-feedback.repository.js';

export type ReviewOutcome =
  | { readonly kind: 'reviewed'; readonly feedback: Feedback }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'already_reviewed'; readonly feedback: Feedback };

const PAGE = 50;

/** What an officer does with feedback: reads the queue, accepts or rejects. Whoever calls this has checked the officer's right. */
@Injectable()
export class ReviewFeedback {
  constructor(
    private readonly feedback: HsFeedbackRepository,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  pending(page = 0): Promise<Feedback[]> {
    return this.feedback.list('pending', PAGE, page * PAGE);
  }

  /** Accepted ones: cases that the next training may learn from. */
  accepted(page = 0): Promise<Feedback[]> {
    return this.feedback.list('accepted', PAGE, page * PAGE);
  }

  async decide(id: string, review: Review): Promise<ReviewOutcome> {
    const note = cleanText(review.note ?? '');
    const decided = await this.feedback.decide(id, { ...review, note: note === '' ? undefined : note }, this.now());
    const feedback = await this.feedback.find(id);
    if (feedback === undefined) return { kind: 'not_found' };
    return { kind: decided ? 'reviewed' : 'already_reviewed', feedback };
  }
}
