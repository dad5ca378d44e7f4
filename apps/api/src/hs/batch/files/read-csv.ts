import { CsvError, parse } from 'csv-parse/sync';
import { RowCollector } from './row-collector.js';
import { type Delimiter, DELIMITERS, type Table, TableRefusedError, type TextEncoding } from './table.js';

/** Records looked at to tell which character divides them. */
const SAMPLE_RECORDS = 30;
/** Characters that surely hold the sample. */
const SAMPLE_LENGTH = 64_000;

/**
 * Reads separated values (RFC 4180, with any of {@link DELIMITERS} and a lenient view of quotes inside a field).
 * @throws TableRefusedError
 */
export function readCsv(text: string, encoding: TextEncoding, asked?: Delimiter): Table {
  const delimiter = asked ?? guessDelimiter(text);
  const rows = new RowCollector();
  let row = 0;
  try {
    parse(text, {
      ...parserOptions(delimiter),
      on_record: (record: string[]) => {
        row += 1;
        rows.add(row, record);
        return null;
      },
    });
  } catch (error) {
    throw unreadable(error);
  }
  return { format: { kind: 'csv', encoding, delimiter }, rows: rows.rows };
}

/** The character that divides most records into the same number of fields, more than one; a comma when none does. */
export function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Share of the sample's records that have its most frequent width; 0 when that width is one field. */
function evenness(sample: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  for (const record of sampleRecords(sample, delimiter)) {
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  }
  const [width, count] = [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0]);
  return width === 1 ? 0 : count / [...widths.values()].reduce((sum, each) => sum + each, 0);
}

function sampleRecords(sample: string, delimiter: Delimiter): string[][] {
  try {
    return parse(sample, { ...parserOptions(delimiter), to: SAMPLE_RECORDS, skip_empty_lines: true });
  } catch {
    // The sample's end may lie inside a quoted field; the real reading tells what is wrong, if anything is.
    return sample
      .split(/\r?\n/u)
      .slice(0, SAMPLE_RECORDS)
      .map((line) => line.split(delimiter));
  }
}

function parserOptions(delimiter: Delimiter) {
  return { delimiter, bom: true, relax_quotes: true, relax_column_count: true };
}

function unreadable(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new TableRefusedError(
      'UNCLOSED_QUOTE',
      'A quotation mark (") is opened and never closed, so rows run together.',
    );
  }
  return new TableRefusedError('CORRUPT_FILE', `The file can't be read as CSV: ${error.message}`);
}
