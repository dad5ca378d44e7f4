import { Module } from '@nestjs/common';
import { CLOCK } from '../../common/clock.js';
import { AuditModule } from '../audit-log.js';
import { ChainAnchors } from '../chain-anchors.js';
import { AuditEntryRepository } from './audit-entry.repository.js';
import { AuditList } from './audit-list.js';
import { AuditResolver } from './audit.resolver.js';
import { ReviewAudit } from './review-audit.js';

/** For auditors, and what keeps the audit chain honest. */
@Module({
  imports: [AuditModule],
  providers: [
    { provide: CLOCK, useValue: () => new Date() },
    AuditEntryRepository,
    ReviewAudit,
    AuditList,
    AuditResolver,
    ChainAnchors,
  ],
})
export class AuditReviewModule {}
