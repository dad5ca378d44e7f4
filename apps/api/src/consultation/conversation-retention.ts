import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, type Clock } from '../common/clock.js';
import { PORTAL_CONFIG } from '../config/config.module.js';
import { type PortalConfig } from '../config/portal-config.js';
import { ConversationRepository } from './conversation.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const EVERY_MS = 6 * 60 * 60 * 1000;

/** Deletes conversations that nobody has continued for `CONVERSATION_DAYS`. */
@Injectable()
export class ConversationRetention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ConversationRetention.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly conversations: ConversationRepository,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
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
      const limit = new Date(this.now().getTime() - this.config.CONVERSATION_DAYS * DAY_MS);
      const forgotten = await this.conversations.forgetOlderThan(limit);
      if (forgotten > 0)
        this.logger.log(`deleted ${forgotten} conversations past their ${this.config.CONVERSATION_DAYS} days`);
    } catch (error) {
      this.logger.error(error);
    }
  }
}
