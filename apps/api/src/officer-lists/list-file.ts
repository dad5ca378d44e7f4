import { stringify } from 'csv-stringify/sync';
import { type Language } from '../common/language.js';

/** What stands in a cell; undefined and null: nothing is known. */
export type Cell = string | number | boolean | Date | null | undefined;

/** A column of a list: its lasting name, its heading for people, and what of a row stands in it. */
export interface Column<Row> {
  readonly name: string;
  readonly heading: Readonly<Record<Language, string>>;
  readonly of: (row: Row, language: Language) => Cell;
}

/** A column told in one line. */
export function column<Row>(name: string, ko: string, en: string, of: Column<Row>['of']): Column<Row> {
  return { name, heading: { ko, en }, of };
}

export const LIST_FORMATS = ['csv', 'jsonl'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

function textOf(cell: Cell): string | number {
  if (cell === undefined || cell === null) return '';
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'boolean' ? String(cell) : cell;
}

/**
 * Rows as CSV (RFC 4180) with headings in the reader's language and a byte-order mark, without which Excel misreads Hangul.
 * Texts that a spreadsheet program would run as a formula get an apostrophe before them (OWASP, "CSV Injection"). Pure.
 */
function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: Language): string {
  const lines = rows.map((row) => columns.map(({ of }) => textOf(of(row, language))));
  return stringify([columns.map(({ heading }) => heading[language]), ...lines], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** Rows as JSON lines, each an object under the columns' lasting names. Pure. */
function jsonLinesOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: Language): string {
  return rows
    .map((row) => Object.fromEntries(columns.map(({ name, of }) => [name, of(row, language) ?? null])))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

/** A list as a file's text. Pure. */
export function listText<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { format, language }: { readonly format: ListFormat; readonly language: Language },
): string {
  return format === 'csv' ? csvOf(columns, rows, language) : jsonLinesOf(columns, rows, language);
}
