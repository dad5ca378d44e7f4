import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { decodeText } from '../batch/files/decode-text.js';
import { guessDelimiter } from '../batch/files/read-csv.js';
import { type OfficialLine, officialLineSchema } from './official-line.js';

/** Columns of the customs service's file (data.go.kr, "관세청_HS부호"); others are left alone. */
const COLUMNS = {
  code: 'HS부호',
  validFrom: '적용시작일자',
  validUntil: '적용종료일자',
  ko: '한글품목명',
  en: '영문품목명',
} as const;

/** Digits of a tariff line. */
const LINE_LENGTH = 10;

/** The file as a whole can't be used. */
export class CodeFileError extends Error {
  override readonly name = 'CodeFileError';
}

/** A line of the file that can't be used, and why. */
export interface CodeFileFault {
  readonly line: number;
  /** As the file gives it. */
  readonly code: string;
  readonly reason: string;
}

export interface CodeFile {
  readonly lines: readonly OfficialLine[];
  readonly faults: readonly CodeFileFault[];
}

interface Read {
  readonly line: number;
  readonly value: OfficialLine;
}

const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

/**
 * Reads the customs service's code file (CSV, UTF-8 or CP949). Codes are taken as they stand, never padded.
 * @throws CodeFileError when it isn't such a file
 */
export function readCodeFile(bytes: Uint8Array): CodeFile {
  const [header, ...records] = recordsOf(bytes);
  const places = placesOf(header?.record ?? []);
  const faults: CodeFileFault[] = [];
  const read: Read[] = [];
  for (const { record, info } of records) {
    if (record.every((cell) => cell.trim() === '')) continue;
    const parsed = officialLineSchema
      .refine(({ validFrom, validUntil }) => validFrom <= validUntil, 'ends before it begins')
      .safeParse(lineOf(record, places));
    if (parsed.success) read.push({ line: info.lines, value: parsed.data });
    else {
      const code = record[places.code]?.trim() ?? '';
      const reason = parsed.error.issues.map(({ message }) => message).join('; ');
      faults.push({ line: info.lines, code, reason });
    }
  }
  const misplaced = misplacedLines(read);
  const wrong = new Set(misplaced.map(({ line }) => line));
  return {
    lines: read.filter(({ line }) => !wrong.has(line)).map(({ value }) => value),
    faults: [...faults, ...misplaced].sort((a, b) => a.line - b.line),
  };
}

function recordsOf(bytes: Uint8Array): z.infer<typeof recordsSchema> {
  const text = decodeText(bytes)?.text;
  if (text === undefined) throw new CodeFileError('The file is neither UTF-8 nor CP949 text.');
  try {
    return recordsSchema.parse(
      parse(text, { delimiter: guessDelimiter(text), relax_quotes: true, relax_column_count: true, info: true }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CodeFileError(`The file can't be read as CSV: ${error.message}`, { cause: error });
  }
}

type Places = Readonly<Record<keyof typeof COLUMNS, number>>;

function placesOf(header: readonly string[]): Places {
  const names = header.map((name) => name.trim());
  const missing = Object.values(COLUMNS).filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new CodeFileError(`The file has no column ${missing.join(', ')}; is it the customs service's code file?`);
  }
  const place = (column: keyof typeof COLUMNS) => names.indexOf(COLUMNS[column]);
  return {
    code: place('code'),
    validFrom: place('validFrom'),
    validUntil: place('validUntil'),
    ko: place('ko'),
    en: place('en'),
  };
}

function lineOf(record: readonly string[], places: Places): Record<keyof OfficialLine, string> {
  const cell = (column: keyof Places) => record[places[column]]?.normalize('NFC').replace(/\s+/gu, ' ').trim() ?? '';
  return {
    code: cell('code').replace(/[.-]/gu, ''),
    ko: cell('ko'),
    en: cell('en'),
    validFrom: isoDate(cell('validFrom')),
    validUntil: isoDate(cell('validUntil')),
  };
}

/** `20260101` → `2026-01-01` */
function isoDate(text: string): string {
  return text.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
}

/** Codes that stand twice, and shorter codes that no line of the file begins with: they may have lost a zero. */
function misplacedLines(read: readonly Read[]): CodeFileFault[] {
  const prefixes = new Set<string>();
  for (const { value } of read) {
    if (value.code.length !== LINE_LENGTH) continue;
    for (let length = 2; length < LINE_LENGTH; length += 1) prefixes.add(value.code.slice(0, length));
  }
  const first = new Map<string, number>();
  return read.flatMap(({ line, value: { code } }) => {
    const before = first.get(code);
    first.set(code, before ?? line);
    if (before !== undefined) return [{ line, code, reason: `stands on line ${before} already` }];
    if (code.length === LINE_LENGTH || prefixes.has(code)) return [];
    return [{ line, code, reason: 'is no tariff line, and no line begins with it; was a leading zero lost?' }];
  });
}
