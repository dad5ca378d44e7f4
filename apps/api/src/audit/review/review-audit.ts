import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { authorise } from '../../auth/authority/authorise.js';
import { type PurposeKind, statedPurpose } from '../../auth/authority/purpose.js';
import { type Officer } from '../../auth/officer.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { AuditLog } from '../audit-log.js';
import { type ChainReport, verifyChain } from '../verify-chain.js';
import { AuditEntryRepository, type AuditFilter, type AuditRow } from './audit-entry.repository.js';

const PAGE = 50;
const EXPORT_PAGE = 1_000;

export type ExportFormat = 'csv' | 'jsonl';

export interface AuditPage {
  readonly rows: readonly AuditRow[];
  /** Position to go on before; undefined: that was the last page. */
  readonly next: number | undefined;
}

const COLUMNS = [
  'position',
  'at',
  'officerId',
  'officerName',
  'officerRoles',
  'action',
  'subjectKind',
  'subjectId',
  'purpose',
  'purposeNote',
  'outcome',
  'engine',
  'engineVersion',
  'inputHash',
  'beforeHash',
  'afterHash',
  'previousHash',
  'hash',
] as const satisfies readonly (keyof AuditRow)[];

/** What auditors do: read what officers did, take it with them, check that nothing was tampered with. */
@Injectable()
export class ReviewAudit {
  constructor(
    private readonly entries: AuditEntryRepository,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @param after position of the last entry of the page before */
  async list(officer: Officer, filter: AuditFilter, after?: number): Promise<AuditPage> {
    authorise(officer, 'audit.read');
    const rows = await this.entries.list(filter, PAGE + 1, after);
    const shown = rows.slice(0, PAGE);
    return { rows: shown, next: rows.length > PAGE ? shown.at(-1)?.position : undefined };
  }

  /** Checks the chain, and puts on record that it was checked and what came of it. */
  async verify(officer: Officer): Promise<ChainReport> {
    authorise(officer, 'audit.verify');
    const report = await verifyChain(this.db);
    const outcome = report.faults.length === 0 ? 'done' : 'failed';
    await this.log(officer, { action: 'audit.verify', after: report, outcome });
    return report;
  }

  /**
   * All that the filter lets through, newest first. The export stands in the audit itself before its first line is given.
   * @returns pieces of a CSV with a heading line, or JSON lines
   * @throws AuthorityRefusal where no purpose is stated
   */
  async export(
    officer: Officer,
    filter: AuditFilter,
    format: ExportFormat,
    given: { kind: PurposeKind; note: string } | undefined,
  ): Promise<AsyncGenerator<string>> {
    authorise(officer, 'audit.export');
    const purpose = statedPurpose('audit.export', given);
    await this.log(officer, { action: 'audit.export', input: { filter, format }, purpose });
    return format === 'csv' ? this.csv(filter) : this.jsonLines(filter);
  }

  private log(
    officer: Officer,
    what: Omit<Parameters<AuditLog['append']>[1], 'officer' | 'subject' | 'at'>,
  ): Promise<void> {
    const subject = { kind: 'audit', id: 'chain' };
    return this.db.transaction((tx) => this.audit.append(tx, { officer, subject, at: this.now(), ...what }));
  }

  private async *rows(filter: AuditFilter): AsyncGenerator<readonly AuditRow[]> {
    let before: number | undefined;
    do {
      const rows = await this.entries.list(filter, EXPORT_PAGE, before);
      yield rows;
      before = rows.length < EXPORT_PAGE ? undefined : rows.at(-1)?.position;
    } while (before !== undefined);
  }

  /** Texts that a spreadsheet program would run as a formula get an apostrophe before them (OWASP, "CSV Injection"). */
  private async *csv(filter: AuditFilter): AsyncGenerator<string> {
    const options = { escape_formulas: true, record_delimiter: 'windows' } as const;
    yield stringify([COLUMNS], { ...options, bom: true });
    for await (const rows of this.rows(filter)) {
      yield stringify(
        rows.map((row) => COLUMNS.map((name) => (name === 'at' ? row.at.toISOString() : row[name]))),
        options,
      );
    }
  }

  private async *jsonLines(filter: AuditFilter): AsyncGenerator<string> {
    for await (const rows of this.rows(filter)) {
      for (const row of rows) yield `${JSON.stringify(Object.fromEntries(COLUMNS.map((name) => [name, row[name]])))}\n`;
    }
  }
}
