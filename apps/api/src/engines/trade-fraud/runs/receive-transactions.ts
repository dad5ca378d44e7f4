import { Inject, Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AuditLog } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Officer } from '../../../auth/officer.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { type Transaction } from '../model/transaction.js';
import { type Period, TransactionRepository } from '../store/transaction.repository.js';
import { type FileFault, readTransactions, type RowFault } from './read-transactions.js';
import { RequestRun, type RequestOutcome } from './request-run.js';

/** Faults that are told one by one. */
const MOST_FAULTS = 200;
/** Rows written in one statement; the embedded store does nothing else meanwhile. */
const PIECE = 250;

export type ReceiptOutcome =
  | {
      readonly kind: 'received';
      readonly received: number;
      /** Were there already and have changed. */
      readonly amended: number;
      readonly unchanged: number;
      /** Ids that stand in the file more than once; the first row of each was taken. */
      readonly duplicates: readonly string[];
      readonly duplicated: number;
      readonly faults: readonly RowFault[];
      readonly faulty: number;
      /** Whether the engine is to be asked about the file's days. */
      readonly run: RequestOutcome['kind'];
    }
  | { readonly kind: 'unreadable'; readonly fault: FileFault };

/** Takes a file of transactions in, for the officer's own office, and has the engine asked about its days. */
@Injectable()
export class ReceiveTransactions {
  constructor(
    private readonly repository: TransactionRepository,
    private readonly requesting: RequestRun,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @param file CSV with the columns of `transactionRow`, UTF-8 */
  async receive(officer: Officer, file: Uint8Array): Promise<ReceiptOutcome> {
    authorise(officer, 'fraud-alert.receive', { office: officer.office });
    const office = officer.office ?? '';
    const read = await readTransactions(file);
    if (read.kind === 'unreadable') return read;
    const { transactions, faults, duplicates } = read;
    let [received, amended] = [0, 0];
    for (let at = 0; at < transactions.length; at += PIECE) {
      const written = await this.repository.receive(office, transactions.slice(at, at + PIECE), this.now());
      received += written.received;
      amended += written.amended;
      await nextTurn();
    }
    const period = periodOf(transactions);
    const run = period === undefined ? 'nothing' : (await this.requesting.request(officer, period)).kind;
    const counts = { received, amended, unchanged: transactions.length - received - amended };
    await this.db.transaction((tx) => {
      const subject = { kind: 'trade-transactions', id: office };
      const after = { ...counts, period };
      return this.audit.append(tx, { officer, action: 'fraud-alert.receive', subject, after, at: this.now() });
    });
    return {
      kind: 'received',
      ...counts,
      duplicates: duplicates.slice(0, MOST_FAULTS),
      duplicated: duplicates.length,
      faults: faults.slice(0, MOST_FAULTS),
      faulty: faults.length,
      run,
    };
  }
}

function periodOf(transactions: readonly Transaction[]): Period | undefined {
  const days = transactions.map(({ date }) => date).sort();
  const [from, until] = [days[0], days.at(-1)];
  return from === undefined || until === undefined ? undefined : { from, until };
}
