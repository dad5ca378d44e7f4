import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

/** Which column, or member, of the file holds what. */
export const importMappingSchema = z.strictObject({
  question: z.string().min(1),
  answer: z.string().min(1),
  topic: z.string().optional(),
  asOf: z.string().optional(),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

export interface PastRow {
  /** Line, or record, of the file, from 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface PastFile {
  readonly columns: readonly string[];
  readonly rows: readonly PastRow[];
  /** Lines that are no JSON object. */
  readonly faults: readonly { readonly line: number }[];
}

/** More than that is split by whoever has it, so that a preview can be read. */
const MOST_ROWS = 5000;

/** Why a file can't be read, for pages to word. */
export type UnreadableReason = 'encoding' | 'too_many_rows' | 'no_rows' | 'no_csv';

export type ReadOutcome = PastFile | { readonly unreadable: UnreadableReason };

/** Reads a file of past consultations: JSON Lines, or separated values with a heading line. Pure. */
export function readPastConsultations(bytes: Uint8Array): ReadOutcome {
  const text = decode(bytes);
  if (text === undefined) return { unreadable: 'encoding' };
  const read = text.trimStart().startsWith('{') ? readJsonLines(text) : readSeparated(text);
  if ('unreadable' in read) return read;
  if (read.rows.length > MOST_ROWS) return { unreadable: 'too_many_rows' };
  if (read.rows.length === 0) return { unreadable: 'no_rows' };
  return read;
}

/** The columns that most likely hold question, answer, topic and date, by their names. */
export function guessMapping(columns: readonly string[]): Partial<ImportMapping> {
  const find = (pattern: RegExp) => columns.find((column) => pattern.test(column.trim()));
  const guessed = {
    question: find(/^(question|q|질문|질의|문의|제목|title)/i),
    answer: find(/^(answer|a|reply|답변|회신|답|내용)/i),
    topic: find(/^(topic|category|분야|분류|주제)/i),
    asOf: find(/^(as.?of|date|날짜|일자|기준|등록)/i),
  };
  return Object.fromEntries(Object.entries(guessed).filter(([, column]) => column !== undefined));
}

/** Korean Excel writes CP949, which the Encoding Standard calls euc-kr. */
function decode(bytes: Uint8Array): string | undefined {
  for (const label of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}

const objectSchema = z.record(z.string(), z.unknown());

function readJsonLines(text: string): PastFile {
  const rows: PastRow[] = [];
  const faults: { line: number }[] = [];
  text.split('\n').forEach((content, index) => {
    if (content.trim() === '') return;
    const line = index + 1;
    try {
      const values = Object.entries(objectSchema.parse(JSON.parse(content)));
      rows.push({ line, values: Object.fromEntries(values.map(([key, value]) => [key, textOf(value)])) });
    } catch {
      faults.push({ line });
    }
  });
  return { columns: [...new Set(rows.flatMap(({ values }) => Object.keys(values)))], rows, faults };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
}

function readSeparated(text: string): ReadOutcome {
  const [heading = ''] = text.split('\n', 1);
  const delimiter = [',', '\t', ';'].reduce((best, next) =>
    heading.split(next).length > heading.split(best).length ? next : best,
  );
  try {
    const options = { delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true };
    const [columns = [], ...records] = parse(text, options);
    const rows = records.map((record, at) => ({
      line: at + 2,
      values: Object.fromEntries(columns.map((column, place) => [column, record[place] ?? ''])),
    }));
    return { columns, rows, faults: [] };
  } catch (error) {
    if (error instanceof CsvError) return { unreadable: 'no_csv' };
    throw error;
  }
}
