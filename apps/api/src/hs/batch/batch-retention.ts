import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { BATCH_DAYS } from './hs-batch.js';
import { HsBatchRepository } from './hs-batch.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const EVERY_MS = 6 * 60 * 60 * 1000;

/** Deletes batches {@link BATCH_DAYS} after their upload. */
@Injectable()
export class BatchRetention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(BatchRetention.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly batches: HsBatchRepository,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.forgetOld();
    this.timer = setInterval(() => void this.forgetOld(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async forgetOld(): Promise<void> {
    try {
      const forgotten = await this.batches.forgetOlderThan(expiryLimit(this.now()));
      if (forgotten > 0) this.logger.log(`deleted ${forgotten} batches past their ${BATCH_DAYS} days`);
    } catch (error) {
      this.logger.error(error);
    }
  }
}

/** Batches from before this instant are past their time. */
export function expiryLimit(now: Date): Date {
  return new Date(now.getTime() - BATCH_DAYS * DAY_MS);
}

/** When a batch is deleted. */
export function expiresAt(createdAt: Date): Date {
  return new Date(createdAt.getTime() + BATCH_DAYS * DAY_MS);
}
