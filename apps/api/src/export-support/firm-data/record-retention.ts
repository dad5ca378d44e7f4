import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { Retention } from '../../common/retention.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { FirmDataRepository } from './firm-data.repository.js';

/**
 * Firms' records end after `FIRM_RECORD_DAYS`: whoever is given tax information sets how long it is kept, and destroys
 * it then (decree of the Customs Act, article 141-4, paragraph 1, item 3). Made-up firms are kept.
 */
@Injectable()
export class RecordRetention extends Retention {
  constructor(
    @Inject(DATABASE) db: Database,
    @Inject(PORTAL_CONFIG) { FIRM_RECORD_DAYS: days }: Pick<PortalConfig, 'FIRM_RECORD_DAYS'>,
    @Inject(CLOCK) clock: Clock,
  ) {
    const records = new FirmDataRepository(db);
    super({ what: 'rows of firms’ records', days, forgetOlderThan: (limit) => records.forgetOlderThan(limit) }, clock);
  }
}
