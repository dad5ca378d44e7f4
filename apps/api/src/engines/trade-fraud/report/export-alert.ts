import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Purpose, type PurposeKind, statedPurpose } from '../../../auth/authority/purpose.js';
import { type Officer } from '../../../auth/officer.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { type Language } from '../../../common/language.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { ReadAlerts } from '../casework/read-alerts.js';
import { writeReport } from './write-report.js';

type GivenPurpose = { readonly kind: PurposeKind; readonly note: string } | undefined;

/** An alert that officers take out of the portal; it stands in the audit with its purpose before its first byte is given. */
@Injectable()
export class ExportAlert {
  constructor(
    private readonly reading: ReadAlerts,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * One alert as a PDF; undefined for an id that there is none of.
   * @throws AuthorityRefusal where no purpose is stated, or it is another office's
   */
  async report(officer: Officer, id: string, language: Language, given: GivenPurpose): Promise<Uint8Array | undefined> {
    const detail = await this.reading.detail(officer, id);
    if (detail === undefined) return undefined;
    authorise(officer, 'fraud-alert.export', { office: detail.alert.office });
    const purpose = statedPurpose('fraud-alert.export', given);
    const pdf = await writeReport({ detail, language, by: officer.name, at: this.now(), purpose: purpose.note });
    await this.record(officer, purpose, id, { language });
    return pdf;
  }

  private record(officer: Officer, purpose: Purpose, id: string, input: unknown): Promise<void> {
    const subject = { kind: 'fraud-alert', id };
    const done = { officer, action: 'fraud-alert.export', subject, input, purpose, at: this.now() };
    return this.db.transaction((tx) => this.audit.append(tx, done));
  }
}
