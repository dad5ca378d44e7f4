import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { AuditLog } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Purpose, type PurposeKind, statedPurpose } from '../../../auth/authority/purpose.js';
import { type Officer } from '../../../auth/officer.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { type Language } from '../../../common/language.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { type FraudAlert } from '../model/fraud-alert.js';
import { type AlertFilter, AlertRepository } from '../store/alert.repository.js';
import { wordsOf } from '../story/pattern-words.js';
import { ReadAlerts } from '../casework/read-alerts.js';
import { REPORT_WORDS } from './report-words.js';
import { writeReport } from './write-report.js';

/** Alerts of a file at most. */
const MOST = 10_000;

type GivenPurpose = { readonly kind: PurposeKind; readonly note: string } | undefined;

/** What officers take out of the portal; it stands in the audit with its purpose before its first byte is given. */
@Injectable()
export class ExportAlerts {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly reading: ReadAlerts,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * The list as CSV, in the officer's language.
   * @throws AuthorityRefusal where no purpose is stated
   */
  async list(officer: Officer, filter: AlertFilter, language: Language, given: GivenPurpose): Promise<string> {
    authorise(officer, 'fraud-alert.export', { office: officer.office });
    const purpose = statedPurpose('fraud-alert.export', given);
    const office = officer.office ?? '';
    const alerts = await this.alerts.list(office, filter, { limit: MOST, offset: 0 });
    await this.record(officer, purpose, { kind: 'fraud-alerts', id: office }, filter);
    const { columns } = REPORT_WORDS[language];
    const header = [...LISTED.map((name) => columns[name])];
    // Texts that a spreadsheet program would run as a formula get an apostrophe before them (OWASP, "CSV Injection").
    return stringify([header, ...alerts.map((alert) => listedRow(alert, language))], {
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    });
  }

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
    await this.record(officer, purpose, { kind: 'fraud-alert', id }, { language });
    return pdf;
  }

  private record(
    officer: Officer,
    purpose: Purpose,
    subject: { readonly kind: string; readonly id: string },
    input: unknown,
  ): Promise<void> {
    const done = { officer, action: 'fraud-alert.export', subject, input, purpose, at: this.now() };
    return this.db.transaction((tx) => this.audit.append(tx, done));
  }
}

const LISTED = [
  'id',
  'pattern',
  'firm',
  'partner',
  'from',
  'until',
  'transactions',
  'exposure',
  'certainty',
  'state',
  'verdict',
  'engine',
] as const;

function listedRow(alert: FraudAlert, language: Language): readonly (string | number)[] {
  const { id, pattern, firm, partner, from, until, transactions, exposure, certainty, state, verdict } = alert;
  const { states, verdicts, vanished } = REPORT_WORDS[language];
  return [
    id,
    wordsOf(pattern, language).title,
    firm,
    partner,
    from,
    until,
    transactions,
    Math.round(exposure * 100) / 100,
    Math.round(certainty * 1000) / 1000,
    alert.vanishedAt === undefined ? states[state] : `${states[state]} (${vanished})`,
    verdict === undefined ? '' : verdicts[verdict],
    alert.engineVersion,
  ];
}
