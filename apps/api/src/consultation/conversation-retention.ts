import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../common/clock.js';
import { Retention } from '../common/retention.js';
import { PORTAL_CONFIG } from '../config/config.module.js';
import { type PortalConfig } from '../config/portal-config.js';
import { ConversationRepository } from './conversation.repository.js';

/** Deletes conversations that nobody has continued for `CONVERSATION_DAYS`. */
@Injectable()
export class ConversationRetention extends Retention {
  constructor(
    conversations: ConversationRepository,
    @Inject(PORTAL_CONFIG) config: PortalConfig,
    @Inject(CLOCK) clock: Clock,
  ) {
    const forgetOlderThan = (limit: Date) => conversations.forgetOlderThan(limit);
    super({ what: 'conversations', days: config.CONVERSATION_DAYS, forgetOlderThan }, clock);
  }
}
