import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type z } from 'zod';
import { type CsvPiece, csvPieces } from './csv-pieces.js';

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

const CSV = { bom: true, skip_empty_lines: true, relax_column_count: true };

/** Names of the columns: the first record of the file. */
export function headerOf({ text }: CsvPiece): readonly string[] {
  const [header = []] = parse(text, { ...CSV, to: 1 });
  return header;
}

/**
 * Reads the declarations of a part of a file. Faulty rows are told by line, the others are kept; columns that the schema
 * doesn't know are passed over.
 * @param header of the file; the first part has it as its first record
 * @throws Error when it is no CSV
 */
export function readPiece<T>(piece: CsvPiece, header: readonly string[], schema: z.ZodType<T>): DeclarationFile<T> {
  const rows: T[] = [];
  const faults: RowFault[] = [];
  const columns = piece.line === 1 ? true : [...header];
  const records = parse(piece.text, { ...CSV, columns, info: true }) as unknown as ReadRecord[];
  for (const { record, info } of records) {
    const parsed = schema.safeParse(record);
    if (parsed.success) rows.push(parsed.data);
    else {
      const reason = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; ');
      faults.push({ line: piece.line + info.lines - 1, reason });
    }
  }
  return { rows, faults };
}

interface ReadRecord {
  readonly record: unknown;
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV file of declarations, with or without a byte order mark; the header names the columns.
 * @throws Error when the file cannot be opened or is no CSV
 */
export async function readDeclarations<T>(path: string, schema: z.ZodType<T>): Promise<DeclarationFile<T>> {
  const rows: T[] = [];
  const faults: RowFault[] = [];
  let header: readonly string[] | undefined;
  for await (const piece of csvPieces(createReadStream(path))) {
    header ??= headerOf(piece);
    const read = readPiece(piece, header, schema);
    for (const row of read.rows) rows.push(row);
    faults.push(...read.faults);
  }
  return { rows, faults };
}
