import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { type z } from 'zod';

/** A row that could not be read, and why. */
export interface RowFault {
  /** Number of the line in the file, from 1; the header is line 1. */
  readonly line: number;
  readonly reason: string;
}

export interface DeclarationFile<T> {
  readonly rows: readonly T[];
  readonly faults: readonly RowFault[];
}

/**
 * Reads a CSV file of declarations, with or without a byte order mark; the header names the columns, further columns are
 * passed over. Faulty rows are told by line, the others are kept.
 * @throws Error when the file cannot be opened or is no CSV
 */
export async function readDeclarations<T>(path: string, schema: z.ZodType<T>): Promise<DeclarationFile<T>> {
  const rows: T[] = [];
  const faults: RowFault[] = [];
  const parser = parse({ bom: true, columns: true, info: true, skip_empty_lines: true, relax_column_count: true });
  createReadStream(path)
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  for await (const { record, info } of parser as AsyncIterable<{ record: unknown; info: { lines: number } }>) {
    const parsed = schema.safeParse(record);
    if (parsed.success) rows.push(parsed.data);
    else {
      const reason = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; ');
      faults.push({ line: info.lines, reason });
    }
  }
  return { rows, faults };
}
