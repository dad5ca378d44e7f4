import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Clock } from './clock.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const EVERY_MS = 6 * 60 * 60 * 1000;

/** The instant some days before (or, with negative days, after) another. */
export function daysBefore(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * DAY_MS);
}

/** What is kept only for some days. */
export interface Keeping {
  /** In the log, for example `conversations`. */
  readonly what: string;
  readonly days: number;
  /** Deletes what is older; resolves to how many were deleted. */
  readonly forgetOlderThan: (limit: Date) => Promise<number>;
}

/** Deletes what is past its days, at the start and every six hours. A failure is logged and tried again then. */
export abstract class Retention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | undefined;

  protected constructor(
    private readonly keeping: Keeping,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.forgetOld();
    this.timer = setInterval(() => void this.forgetOld(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async forgetOld(): Promise<void> {
    const { what, days, forgetOlderThan } = this.keeping;
    try {
      const forgotten = await forgetOlderThan(daysBefore(this.clock(), days));
      if (forgotten > 0) this.logger.log(`deleted ${forgotten} ${what} past their ${days} days`);
    } catch (error) {
      this.logger.error(error);
    }
  }
}
