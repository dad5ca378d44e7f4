import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Officer } from '../../../auth/officer.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { LiveRecords } from '../../records/live-records.js';
import { RecordHistory } from './record-history.js';

/** Records given out at most. */
const MOST = 100_000;

/** Gives out the records that officers published, for the knowledge folder; that they were taken out is put on record. */
@Injectable()
export class ExportRecords {
  constructor(
    private readonly history: RecordHistory,
    private readonly live: LiveRecords,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async published(officer: Officer): Promise<ConsultationRecord[]> {
    authorise(officer, 'record.export');
    const versions = await this.history.list(officer, ['published'], { limit: MOST });
    const records = versions
      .map(({ recordId }) => this.live.records.get(recordId))
      .filter((record) => record !== undefined);
    const subject = { kind: 'record', id: 'published' };
    const input = { records: records.length };
    await this.db.transaction((tx) =>
      this.audit.append(tx, { officer, action: 'record.export', subject, input, at: this.now() }),
    );
    return records;
  }
}
