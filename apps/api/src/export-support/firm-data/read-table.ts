import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';

/** A file as a whole can't be used. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

export interface TableRow {
  /** Line of the file on which the row ends, from 1. */
  readonly line: number;
  /** By column name; a cell that the row lacks is left out. */
  readonly cells: Readonly<Record<string, string>>;
}

const recordSchema = z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) });

/**
 * Reads a CSV file (RFC 4180, UTF-8, a header row) row by row, without holding it.
 * @param columns names that must stand in the header; those ending in a question mark may be missing
 * @throws TableError when it isn't such a file; Error when it can't be opened
 */
export async function* readTable(path: string, columns: readonly string[]): AsyncGenerator<TableRow> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
  const source = createReadStream(path);
  // Without this, a file that can't be read would leave the reader waiting.
  source.on('error', (error) => parser.destroy(error));
  let header: readonly string[] | undefined;
  try {
    for await (const value of source.pipe(parser)) {
      const { record, info } = recordSchema.parse(value);
      if (record.some((cell) => cell.includes('\uFFFD'))) {
        throw new TableError(`${path}:${info.lines}: the file is not UTF-8; save it as "CSV UTF-8"`);
      }
      if (header === undefined) header = headerOf(path, record, columns);
      else yield { line: info.lines, cells: cellsOf(header, record) };
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new TableError(`${path}: can't be read as CSV: ${error.message}`, { cause: error });
    throw error;
  } finally {
    source.destroy();
  }
  if (header === undefined) throw new TableError(`${path}: is empty`);
}

function headerOf(path: string, record: readonly string[], columns: readonly string[]): string[] {
  const names = record.map((name) => name.trim());
  const missing = columns.filter((column) => !column.endsWith('?') && !names.includes(column));
  if (missing.length > 0) throw new TableError(`${path}: has no column ${missing.join(', ')}`);
  return names;
}

function cellsOf(header: readonly string[], record: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    header.flatMap((name, place) => (record[place] === undefined ? [] : [[name, record[place]]])),
  );
}
