import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { Retention } from '../../common/retention.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { FirmRecordRepository } from './firm-record.repository.js';

/** The log of readings is kept for its days. */
@Injectable()
export class AccessRetention extends Retention {
  constructor(
    records: FirmRecordRepository,
    @Inject(PORTAL_CONFIG) { FIRM_LOG_DAYS: days }: PortalConfig,
    @Inject(CLOCK) clock: Clock,
  ) {
    super(
      { what: 'readings of firms’ records', days, forgetOlderThan: (limit) => records.forgetAccesses(limit) },
      clock,
    );
  }
}
