import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { AuditLog } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Officer } from '../../../auth/officer.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { type Transaction, transactionRow } from '../model/transaction.js';
import { type Period, TransactionRepository } from '../store/transaction.repository.js';
import { RequestRun, type RequestOutcome } from './request-run.js';

/** Rows of a file at most. */
export const MOST_ROWS = 100_000;
/** Faults that are told one by one. */
const MOST_FAULTS = 200;
/** Rows written in one statement. */
const PIECE = 1000;

export interface RowFault {
  /** Number of the line in the file, from 1; the header is line 1. */
  readonly line: number;
  readonly reason: string;
}

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
  | { readonly kind: 'unreadable'; readonly reason: string };

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

  /** @param file CSV with the columns of {@link transactionRow}, UTF-8 */
  async receive(officer: Officer, file: Uint8Array): Promise<ReceiptOutcome> {
    authorise(officer, 'fraud-alert.receive', { office: officer.office });
    const office = officer.office ?? '';
    const read = await readRows(file).catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    );
    if (typeof read === 'string') return { kind: 'unreadable', reason: read };
    const { transactions, faults, duplicates } = read;
    let [received, amended] = [0, 0];
    for (let at = 0; at < transactions.length; at += PIECE) {
      const written = await this.repository.receive(office, transactions.slice(at, at + PIECE), this.now());
      received += written.received;
      amended += written.amended;
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

interface ReadRows {
  readonly transactions: readonly Transaction[];
  readonly faults: readonly RowFault[];
  readonly duplicates: readonly string[];
}

/** @throws Error that says what is wrong with the file as a whole */
async function readRows(file: Uint8Array): Promise<ReadRows> {
  const transactions = new Map<string, Transaction>();
  const faults: RowFault[] = [];
  const duplicates: string[] = [];
  const parser = parse({ bom: true, columns: true, info: true, skip_empty_lines: true, relax_column_count: true });
  parser.end(file);
  let rows = 0;
  for await (const { record, info } of parser as AsyncIterable<{ record: unknown; info: { lines: number } }>) {
    rows += 1;
    if (rows > MOST_ROWS) throw new Error(`more than ${String(MOST_ROWS)} rows`);
    const row = transactionRow.safeParse(record);
    if (!row.success) faults.push({ line: info.lines, reason: reasonOf(row.error) });
    else if (transactions.has(row.data.id)) {
      faults.push({ line: info.lines, reason: `id: ${row.data.id} stands in the file twice` });
      duplicates.push(row.data.id);
    } else transactions.set(row.data.id, row.data);
  }
  if (rows === 0) throw new Error('the file has no rows');
  return { transactions: [...transactions.values()], faults, duplicates: [...new Set(duplicates)] };
}

function periodOf(transactions: readonly Transaction[]): Period | undefined {
  const days = transactions.map(({ date }) => date).sort();
  const [from, until] = [days[0], days.at(-1)];
  return from === undefined || until === undefined ? undefined : { from, until };
}

const reasonOf = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
