import { list, number, object, oneOf, optional, text } from '../../api/json-shape.js';

const STATES = ['uploaded', 'queued', 'running', 'cancelled', 'done', 'failed'] as const;
export type BatchState = (typeof STATES)[number];

/** What of an item a column can hold, in the order of the form. */
export const ITEM_FIELDS = ['description', 'model', 'specification', 'id'] as const;
export type ItemField = (typeof ITEM_FIELDS)[number];

/** Columns by place, from 0. */
export type ColumnMapping = Readonly<Partial<Record<ItemField, number>>>;

/** A batch as the server tells it (`BatchDto` in its OpenAPI description). */
export interface Batch {
  readonly id: string;
  readonly fileName: string;
  readonly format: {
    readonly kind: 'csv' | 'xlsx';
    readonly encoding: string | undefined;
    readonly delimiter: string | undefined;
    readonly sheet: string | undefined;
    readonly sheets: readonly string[];
  };
  readonly state: BatchState;
  /** Row that names the columns, from 1; undefined when none does. */
  readonly headerRow: number | undefined;
  readonly headers: readonly string[];
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly rowsBad: number;
  /** Rows a second. */
  readonly rate: number | undefined;
  readonly secondsLeft: number | undefined;
  /** While queued: batches that come first. */
  readonly ahead: number | undefined;
  /** Code of why it failed. */
  readonly failure: string | undefined;
  /** Instants, RFC 3339. */
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface FileRow {
  /** Number of the row in the file, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Upload {
  readonly batch: Batch;
  readonly guessed: ColumnMapping;
  /** From the top of the file, also what stands above the header. */
  readonly firstRows: readonly FileRow[];
  /** Codes. */
  readonly warnings: readonly string[];
}

export interface RankedCode {
  readonly code: string;
  /** 0 to 1. */
  readonly probability: number;
}

export interface ResultRow extends FileRow {
  readonly description: string;
  readonly model: string;
  readonly specification: string;
  readonly status: 'done' | 'bad' | 'pending';
  /** Code of why it could not be classified. */
  readonly reason: string | undefined;
  /** Six digits, best first. */
  readonly candidates: readonly RankedCode[];
  /** Korean ten-digit lines, best first. */
  readonly lines: readonly RankedCode[];
  readonly vague: boolean;
}

export interface ResultsPage {
  readonly batch: Batch;
  readonly rows: readonly ResultRow[];
}

const readState = oneOf(STATES);
const readCode = (value: unknown) => text(object(value).code);

export function readBatch(value: unknown): Batch {
  const batch = object(value);
  const { kind, encoding, delimiter, sheet, sheets } = object(batch.format);
  return {
    id: text(batch.id),
    fileName: text(batch.fileName),
    format: {
      kind: oneOf(['csv', 'xlsx'])(kind),
      encoding: optional(encoding, text),
      delimiter: optional(delimiter, text),
      sheet: optional(sheet, text),
      sheets: list(sheets ?? [], text),
    },
    state: readState(batch.state),
    headerRow: optional(batch.headerRow, number),
    headers: list(batch.headers, text),
    rowsTotal: number(batch.rowsTotal),
    rowsDone: number(batch.rowsDone),
    rowsBad: number(batch.rowsBad),
    rate: optional(batch.rate, number),
    secondsLeft: optional(batch.secondsLeft, number),
    ahead: optional(batch.ahead, number),
    failure: optional(batch.failure, readCode),
    createdAt: text(batch.createdAt),
    expiresAt: text(batch.expiresAt),
  };
}

function readMapping(value: unknown): ColumnMapping {
  const mapping = object(value);
  const columns = ITEM_FIELDS.flatMap((field) => {
    const column = optional(mapping[field], number);
    return column === undefined ? [] : [[field, column] as const];
  });
  return Object.fromEntries(columns);
}

function readFileRow(value: unknown): FileRow {
  const { row, cells } = object(value);
  return { row: number(row), cells: list(cells, text) };
}

export function readUpload(value: unknown): Upload {
  const { batch, guessed, firstRows, warnings } = object(value);
  return {
    batch: readBatch(batch),
    guessed: readMapping(guessed),
    firstRows: list(firstRows, readFileRow),
    warnings: list(warnings, readCode),
  };
}

function readRanked(value: unknown): RankedCode {
  const { code, probability } = object(value);
  return { code: text(code), probability: number(probability) };
}

function readResultRow(value: unknown): ResultRow {
  const row = object(value);
  return {
    ...readFileRow(value),
    description: optional(row.description, text) ?? '',
    model: optional(row.model, text) ?? '',
    specification: optional(row.specification, text) ?? '',
    status: oneOf(['done', 'bad', 'pending'])(row.status),
    reason: optional(row.reason, readCode),
    candidates: list(row.candidates ?? [], readRanked),
    lines: list(row.lines ?? [], readRanked),
    vague: row.vague === true,
  };
}

export function readResults(value: unknown): ResultsPage {
  const { batch, rows } = object(value);
  return { batch: readBatch(batch), rows: list(rows, readResultRow) };
}

export const readBatches = (value: unknown): readonly Batch[] => list(value, readBatch);
