import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Officer } from '../../../auth/officer.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { type Run, RunRepository } from '../store/run.repository.js';
import { type Period, TransactionRepository } from '../store/transaction.repository.js';
import { RunTradeFraud } from './run-trade-fraud.js';

/** Transactions that an engine is asked about at once at most. */
const MOST_TRANSACTIONS = 100_000;
/** Runs that are shown. */
const SHOWN = 10;

export type RequestOutcome =
  | { readonly kind: 'requested'; readonly run: Run }
  /** There are no transactions on those days. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too_many'; readonly most: number };

/** Has the engine asked about a period of the officer's own office. */
@Injectable()
export class RequestRun {
  constructor(
    private readonly runs: RunRepository,
    private readonly transactions: TransactionRepository,
    private readonly running: RunTradeFraud,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async request(officer: Officer, period: Period): Promise<RequestOutcome> {
    authorise(officer, 'fraud-alert.receive', { office: officer.office });
    const office = officer.office ?? '';
    const count = await this.transactions.count(office, period);
    if (count === 0) return { kind: 'nothing' };
    if (count > MOST_TRANSACTIONS) return { kind: 'too_many', most: MOST_TRANSACTIONS };
    const run = await this.db.transaction(async (tx) => {
      const requested = await this.runs.request(tx, office, period, this.now());
      const subject = { kind: 'trade-fraud-run', id: requested.id };
      await this.audit.append(tx, { officer, action: 'fraud-alert.run', subject, input: period, at: this.now() });
      return requested;
    });
    this.running.wake();
    return { kind: 'requested', run };
  }

  /** The office's runs, newest first, and the days that there are transactions of. */
  async latest(officer: Officer): Promise<{ runs: readonly Run[]; span: Period | undefined }> {
    authorise(officer, 'fraud-alert.read', { office: officer.office });
    const office = officer.office ?? '';
    const [runs, span] = await Promise.all([this.runs.latest(office, SHOWN), this.transactions.span(office)]);
    return { runs, span };
  }
}
