import { Inject, Injectable } from '@nestjs/common';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { AuditLog } from '../audit-log.js';
import { type ChainReport, verifyChain } from '../verify-chain.js';
import { AuditEntryRepository, type AuditFilter, type AuditRow } from './audit-entry.repository.js';

const PAGE = 50;

export interface AuditPage {
  readonly rows: readonly AuditRow[];
  /** Position to go on before; undefined: that was the last page. */
  readonly next: number | undefined;
}

/** What auditors do: read what officers did, check that nothing was tampered with. */
@Injectable()
export class ReviewAudit {
  constructor(
    private readonly entries: AuditEntryRepository,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @param after position of the last entry of the page before */
  async list(officer: Officer, filter: AuditFilter, after?: number, limit = PAGE): Promise<AuditPage> {
    authorise(officer, 'audit.read');
    const rows = await this.entries.list(filter, limit + 1, after);
    const shown = rows.slice(0, limit);
    return { rows: shown, next: rows.length > limit ? shown.at(-1)?.position : undefined };
  }

  /** Checks the chain, and puts on record that it was checked and what came of it. */
  async verify(officer: Officer): Promise<ChainReport> {
    authorise(officer, 'audit.verify');
    const report = await verifyChain(this.db);
    const outcome = report.faults.length === 0 ? 'done' : 'failed';
    const subject = { kind: 'audit', id: 'chain' };
    const done = { officer, action: 'audit.verify', subject, after: report, outcome, at: this.now() } as const;
    await this.db.transaction((tx) => this.audit.append(tx, done));
    return report;
  }
}
