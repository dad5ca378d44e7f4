/** What a batch file may hold. Bounds what one upload can cost in memory and time. */
export const TABLE_LIMITS = {
  /** Of the file as uploaded. */
  bytes: 10 * 1024 * 1024,
  /** Of the parts of an XLSX file that are read, unpacked. */
  unpackedBytes: 100 * 1024 * 1024,
  /** Rows of goods, without the header. */
  rows: 10_000,
  columns: 100,
  /** Characters of one cell; what is longer is cut one character above this, so that it still shows as too long. */
  cell: 10_000,
  /** Characters of all cells together. */
  characters: 20_000_000,
} as const;

/** Rows looked at for a header; above it there may be a title. */
export const HEADER_SEARCH_ROWS = 10;

/** Rows that a reader takes before it gives up: the goods, and what may stand above them. */
export const MOST_ROWS = TABLE_LIMITS.rows + HEADER_SEARCH_ROWS;

export const TEXT_ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'cp949'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A row that holds something. */
export interface TableRow {
  /** Number that a spreadsheet program shows beside it, from 1. */
  readonly row: number;
  /** Trailing empty cells are left out. */
  readonly cells: readonly string[];
}

export type TableFormat =
  | { readonly kind: 'csv'; readonly encoding: TextEncoding; readonly delimiter: Delimiter }
  | { readonly kind: 'xlsx'; readonly sheet: string; readonly sheets: readonly string[] };

/** A file's rows as text, in order. */
export interface Table {
  readonly format: TableFormat;
  readonly rows: readonly TableRow[];
}

export const TABLE_REFUSAL_CODES = [
  'EMPTY_FILE',
  'FILE_TOO_LARGE',
  'UNPACKED_TOO_LARGE',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'TOO_MUCH_TEXT',
  'PASSWORD_PROTECTED',
  'MACROS',
  'OLD_EXCEL',
  'BINARY_EXCEL',
  'WEB_PAGE',
  'NOT_A_TABLE',
  'CORRUPT_FILE',
  'UNKNOWN_ENCODING',
  'UNCLOSED_QUOTE',
  'NO_SUCH_SHEET',
  'TOO_SLOW',
  'BUSY',
] as const;
export type TableRefusalCode = (typeof TABLE_REFUSAL_CODES)[number];

/** Why a file can't be taken; nothing of it was stored. */
export interface TableRefusal {
  readonly code: TableRefusalCode;
  readonly message: string;
}

/** Thrown inside the readers, where a refusal ends a stream half-way; {@link readTable} turns it into a result. */
export class TableRefusedError extends Error {
  override readonly name = 'TableRefusedError';
  constructor(
    readonly code: TableRefusalCode,
    message: string,
  ) {
    super(message);
  }
}

/** How a person wants a file to be read, where the guess was wrong. */
export interface ReadOptions {
  /** Sheet of an XLSX file; by default the first visible one that holds something. */
  readonly sheet?: string | undefined;
  /** Separator of a CSV file; by default the one that divides most rows alike. */
  readonly delimiter?: Delimiter | undefined;
  /** Encoding of a CSV file; by default the one that its bytes tell. */
  readonly encoding?: TextEncoding | undefined;
}
