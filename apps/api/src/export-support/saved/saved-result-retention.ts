import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { daysBefore, Retention } from '../../common/retention.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { SavedResultRepository } from './saved-result.repository.js';

export const DAYS_TO_CONFIRM = 2;

/** Deletes saved results `SAVED_RESULT_DAYS` after they were confirmed, and after two days what nobody confirmed. */
@Injectable()
export class SavedResultRetention extends Retention {
  constructor(
    saved: SavedResultRepository,
    @Inject(PORTAL_CONFIG) { SAVED_RESULT_DAYS: days }: PortalConfig,
    @Inject(CLOCK) clock: Clock,
  ) {
    const forgetOlderThan = (limit: Date) => saved.forget(daysBefore(clock(), DAYS_TO_CONFIRM), limit);
    super({ what: 'saved results', days, forgetOlderThan }, clock);
  }
}
