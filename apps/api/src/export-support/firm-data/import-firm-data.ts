import { type z } from 'zod';
import { COLUMNS, type FirmDataKind, ROW_KEYS, type RowContext, rowSchemas } from './firm-data-rows.js';
import { type FirmDataRepository, type Written } from './firm-data.repository.js';
import { readTable, type TableRow } from './read-table.js';

/** Rows written by one statement; ten columns of them keep far under PostgreSQL's 65,535 parameters. */
const WRITTEN_AT_ONCE = 500;

/** A row that was kept aside, and why; its cells are as the file has them, but for the firm. */
export interface RowFault extends TableRow {
  readonly reason: string;
}

export interface ImportResult extends Written {
  readonly rows: number;
  readonly faults: number;
}

export interface ImportSettings extends RowContext {
  readonly now: Date;
  /** Only read and check; nothing is written. */
  readonly checkOnly: boolean;
  readonly onFault: (fault: RowFault) => void;
  /** Called after each batch with the rows read so far. */
  readonly onProgress: (rows: number) => void;
}

/**
 * Loads one file, row by row, all or nothing; rows that can't be taken are handed to `onFault` and left out. The same
 * file again changes nothing. Rows that a file no longer holds stay.
 * @throws TableError when the file as a whole can't be used
 */
export function importFirmData(
  repository: FirmDataRepository,
  kind: FirmDataKind,
  path: string,
  settings: ImportSettings,
): Promise<ImportResult> {
  const schemas = rowSchemas(settings);
  return repository.inTransaction((within) => {
    switch (kind) {
      case 'firms':
        return load(
          path,
          kind,
          schemas.firms,
          ROW_KEYS.firms,
          (rows) => within.writeFirms(rows, settings.now),
          settings,
        );
      case 'exports':
        return load(
          path,
          kind,
          schemas.exports,
          ROW_KEYS.exports,
          (rows) => within.writeExports(rows, settings.now),
          settings,
        );
      case 'history':
        return load(
          path,
          kind,
          schemas.history,
          ROW_KEYS.history,
          (rows) => within.writeHistory(rows, settings.now),
          settings,
        );
    }
  });
}

async function load<Row>(
  path: string,
  kind: FirmDataKind,
  schema: z.ZodType<Row>,
  keyOf: (row: Row) => string,
  write: (rows: readonly Row[]) => Promise<Written>,
  { checkOnly, onFault, onProgress }: ImportSettings,
): Promise<ImportResult> {
  const seen = new Map<string, number>();
  const total = { rows: 0, faults: 0, added: 0, changed: 0, unchanged: 0 };
  let batch: Row[] = [];
  const flush = async () => {
    if (batch.length > 0 && !checkOnly) {
      const { added, changed, unchanged } = await write(batch);
      total.added += added;
      total.changed += changed;
      total.unchanged += unchanged;
    }
    batch = [];
    onProgress(total.rows);
  };
  for await (const { line, cells } of readTable(path, COLUMNS[kind])) {
    total.rows += 1;
    const parsed = schema.safeParse(cells);
    const before = parsed.success ? seen.get(keyOf(parsed.data)) : undefined;
    if (parsed.success && before === undefined) {
      seen.set(keyOf(parsed.data), line);
      batch.push(parsed.data);
      if (batch.length >= WRITTEN_AT_ONCE) await flush();
    } else {
      total.faults += 1;
      onFault({ line, cells, reason: parsed.success ? `stands on line ${before} already` : reasonOf(parsed.error) });
    }
  }
  await flush();
  return total;
}

function reasonOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'row'}: ${message}`).join('; ');
}
