import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { type Served, type Versioned } from '../../../versions/versioned.js';
import { LiveRecords } from '../../records/live-records.js';
import { changesBetween, contentOf, type DraftContent, recordOf } from './draft-content.js';
import { RecordVersionRepository } from './record-version.repository.js';
import { repeatedWordings } from './repeated-wordings.js';

/** Consultation records as something that officers write versions of. */
@Injectable()
export class VersionedRecords implements Versioned<DraftContent> {
  readonly kind = 'record';
  readonly served: Served<DraftContent>;

  constructor(
    readonly versions: RecordVersionRepository,
    live: LiveRecords,
    readonly audit: AuditLog,
    @Inject(DATABASE) readonly db: Database,
    @Inject(CLOCK) readonly now: Clock,
  ) {
    this.served = {
      present: (recordId) => {
        const record = live.records.get(recordId);
        return record && { content: contentOf(record), retired: record.status !== 'reviewed' };
      },
      standing: (content, retired) => ({ ...content, status: retired ? 'retired' : 'reviewed' }),
      // Beside its own form: wordings that another record has.
      faultsOf: ({ recordId, content }) => {
        const record = recordOf(recordId, content);
        return Array.isArray(record) ? record : repeatedWordings(record, live.reviewed());
      },
      changesBetween,
      reloadSoon: () => live.reloadSoon(),
    };
  }
}
