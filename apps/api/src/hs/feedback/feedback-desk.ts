import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DeskRegistry } from '../../desk/desk-registry.js';
import { ReviewFeedback } from './review-feedback.js';

/** What of the HS service waits for officers. */
@Injectable()
export class FeedbackDesk implements OnModuleInit {
  constructor(
    private readonly desk: DeskRegistry,
    private readonly review: ReviewFeedback,
  ) {}

  onModuleInit(): void {
    this.desk.add({
      id: 'hs-feedback',
      operation: 'hs-feedback.review',
      waiting: (officer) => this.review.waiting(officer),
    });
  }
}
