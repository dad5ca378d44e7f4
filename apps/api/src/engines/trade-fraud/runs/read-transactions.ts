import { setImmediate as nextTurn } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type z } from 'zod';
import { isRowFaultCode, type RowFaultCode, type Transaction, transactionRow } from '../model/transaction.js';

/** Rows of a file at most. */
export const MOST_ROWS = 100_000;
/** Rows and bytes that are read before others get their turn: some milliseconds' work. */
const ROWS_A_TURN = 500;
const BYTES_A_TURN = 64 * 1024;

/** What is wrong in a column of a row; words for the codes are the reader's to choose. */
export interface ColumnFault {
  readonly column: string;
  readonly code: RowFaultCode;
}

export interface RowFault {
  /** Number of the line in the file, from 1; the header is line 1. */
  readonly line: number;
  readonly faults: readonly ColumnFault[];
}

/** Why a file isn't taken in at all. */
export type FileFault = 'no_table' | 'no_rows' | 'too_many_rows';

interface ReadRows {
  readonly kind: 'read';
  readonly transactions: readonly Transaction[];
  readonly faults: readonly RowFault[];
  /** Ids that stand in the file more than once; the first row of each counts. */
  readonly duplicates: readonly string[];
}

/** Reads a file of transactions a little at a time, so that the portal goes on answering meanwhile. */
export async function readTransactions(file: Uint8Array): Promise<ReadRows | { kind: 'unreadable'; fault: FileFault }> {
  const transactions = new Map<string, Transaction>();
  const faults: RowFault[] = [];
  const duplicates = new Set<string>();
  let rows = 0;
  try {
    for await (const { record, info } of records(file)) {
      rows += 1;
      if (rows > MOST_ROWS) return { kind: 'unreadable', fault: 'too_many_rows' };
      if (rows % ROWS_A_TURN === 0) await nextTurn();
      const row = transactionRow.safeParse(record);
      if (!row.success) faults.push({ line: info.lines, faults: columnFaults(row.error) });
      else if (transactions.has(row.data.id)) {
        faults.push({ line: info.lines, faults: [{ column: 'id', code: 'twice' }] });
        duplicates.add(row.data.id);
      } else transactions.set(row.data.id, row.data);
    }
  } catch {
    return { kind: 'unreadable', fault: 'no_table' };
  }
  if (rows === 0) return { kind: 'unreadable', fault: 'no_rows' };
  return { kind: 'read', transactions: [...transactions.values()], faults, duplicates: [...duplicates] };
}

function records(file: Uint8Array): AsyncIterable<{ record: unknown; info: { lines: number } }> {
  const parser = parse({ bom: true, columns: true, info: true, skip_empty_lines: true, relax_column_count: true });
  const source = Readable.from(slices(file));
  source.once('error', (error) => parser.destroy(error));
  return source.pipe(parser) as AsyncIterable<{ record: unknown; info: { lines: number } }>;
}

function* slices(file: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < file.length; at += BYTES_A_TURN) yield file.subarray(at, at + BYTES_A_TURN);
}

/** One fault a column: the first that is found. */
function columnFaults({ issues }: z.ZodError): ColumnFault[] {
  const found = new Map<string, RowFaultCode>();
  for (const { path, message } of issues) {
    const column = String(path[0] ?? '');
    if (!found.has(column)) found.set(column, isRowFaultCode(message) ? message : 'missing');
  }
  return [...found].map(([column, code]) => ({ column, code }));
}
