import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { column } from '../../officer-lists/list-file.js';
import { OfficerLists } from '../../officer-lists/officer-lists.js';
import { type Feedback } from './hs-feedback.js';
import { ReviewFeedback } from './review-feedback.js';

const filterSchema = z.strictObject({ status: z.enum(['pending', 'accepted', 'rejected']).default('pending') });

/** Importers' feedback as a file. */
@Injectable()
export class FeedbackList implements OnModuleInit {
  constructor(
    private readonly lists: OfficerLists,
    private readonly review: ReviewFeedback,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      id: 'hs-feedback',
      operation: 'hs-feedback.read',
      filter: filterSchema,
      columns: [
        column<Feedback>('id', '번호', 'Number', ({ id }) => id),
        column<Feedback>('createdAt', '접수', 'Sent', ({ createdAt }) => createdAt),
        column<Feedback>('description', '품명', 'Description', ({ description }) => description),
        column<Feedback>('model', '모델', 'Model', ({ model }) => model),
        column<Feedback>('specification', '규격', 'Specification', ({ specification }) => specification),
        column<Feedback>('clearedCode', '수리된 세번', 'Cleared under', ({ clearedCode }) => clearedCode),
        column<Feedback>('predictedCode', '예측 1순위', 'Predicted first', ({ predictedCode }) => predictedCode),
        column<Feedback>('note', '의견', 'Note', ({ note }) => note),
        column<Feedback>('status', '처리', 'Status', ({ status }) => status),
        column<Feedback>('reviewedAt', '처리일', 'Decided', ({ reviewedAt }) => reviewedAt),
        column<Feedback>('reviewNote', '처리 의견', 'Note of the decision', ({ reviewNote }) => reviewNote),
      ],
      rows: (officer, { status }, most) => this.review.list(officer, status, undefined, most),
    });
  }
}
