import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { daysBefore, Retention } from '../../common/retention.js';
import { BATCH_DAYS } from './hs-batch.js';
import { HsBatchRepository } from './hs-batch.repository.js';

/** Deletes batches {@link BATCH_DAYS} after their upload. */
@Injectable()
export class BatchRetention extends Retention {
  constructor(batches: HsBatchRepository, @Inject(CLOCK) clock: Clock) {
    const forgetOlderThan = (limit: Date) => batches.forgetOlderThan(limit);
    super({ what: 'batches', days: BATCH_DAYS, forgetOlderThan }, clock);
  }
}

/** When a batch is deleted. */
export function expiresAt(createdAt: Date): Date {
  return daysBefore(createdAt, -BATCH_DAYS);
}
