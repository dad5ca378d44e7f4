import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { Retention } from '../../common/retention.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { DataRequestRepository } from './data-request.repository.js';

/** Deletes requests for data, with their contacts, `REQUEST_DAYS` after their last change. */
@Injectable()
export class DataRequestRetention extends Retention {
  constructor(
    requests: DataRequestRepository,
    @Inject(PORTAL_CONFIG) config: PortalConfig,
    @Inject(CLOCK) clock: Clock,
  ) {
    const forgetOlderThan = (limit: Date) => requests.forgetOlderThan(limit);
    super({ what: 'data requests', days: config.REQUEST_DAYS, forgetOlderThan }, clock);
  }
}
