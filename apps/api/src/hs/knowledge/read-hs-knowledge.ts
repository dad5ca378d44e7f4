import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildTariff, type Tariff } from '../model/tariff.js';
import {
  chapterSchema,
  lexiconEntrySchema,
  lineTitleSchema,
  narrowingSchema,
  rulingSchema,
  type HsKnowledge,
  type LexiconEntry,
  type LineTitle,
} from './hs-knowledge-schema.js';

/** A file of knowledge/hs that can't be used, with all its faults. */
export class HsKnowledgeError extends Error {
  override readonly name = 'HsKnowledgeError';
  constructor(
    readonly file: string,
    readonly faults: readonly string[],
  ) {
    super(`${file} has ${String(faults.length)} fault(s):\n  ${faults.slice(0, 20).join('\n  ')}`);
  }
}

/** One reader a file; each throws HsKnowledgeError with all faults of its file. */
export const HS_FILES = {
  lexicon: readLexicon,
  lines: readLineTitles,
  rulings: (directory: string) => readJsonLines(join(directory, 'hs-rulings.jsonl'), rulingSchema),
  narrowing: (directory: string) => readJsonLines(join(directory, 'hs-narrowing.jsonl'), narrowingSchema),
  chapters: (directory: string) => readJsonLines(join(directory, 'hs-chapters.jsonl'), chapterSchema),
} as const;

/**
 * Read and check all of knowledge/hs.
 * @throws HsKnowledgeError with every fault of the first file that has any
 */
export function readHsKnowledge(directory: string): HsKnowledge {
  return {
    lexicon: HS_FILES.lexicon(directory),
    lines: HS_FILES.lines(directory),
    rulings: HS_FILES.rulings(directory),
    narrowing: HS_FILES.narrowing(directory),
    chapters: HS_FILES.chapters(directory),
  };
}

/** The tariff from the lexicon's subheadings and the titled lines; a subheading without titled lines is its own line, ending 0000. */
export function tariffOfKnowledge(lexicon: readonly LexiconEntry[], lines: readonly LineTitle[]): Tariff {
  const divided = new Set(lines.map((line) => line.code.slice(0, 6)));
  const whole = lexicon.filter((entry) => entry.code.length === 6 && !divided.has(entry.code));
  return buildTariff([...lines.map((line) => line.code), ...whole.map((entry) => `${entry.code}0000`)]);
}

/** Read the tariff alone, without the rest of the knowledge. */
export function readTariff(directory: string): Tariff {
  return tariffOfKnowledge(readLexicon(directory), readLineTitles(directory));
}

function readLexicon(directory: string): LexiconEntry[] {
  const terms = (text: string | undefined): string[] => (text ?? '').split('; ').filter((term) => term !== '');
  return readTable(
    join(directory, 'hs-lexicon.tsv'),
    ['code', 'title_en', 'title_ko', 'terms_en', 'terms_ko'],
    lexiconEntrySchema,
    ([code, en, ko, termsEn, termsKo]) => ({
      code,
      title: { en, ko },
      terms: { en: terms(termsEn), ko: terms(termsKo) },
    }),
  );
}

function readLineTitles(directory: string): LineTitle[] {
  const columns = ['code', 'title_en', 'title_ko'];
  return readTable(join(directory, 'hs-lines.tsv'), columns, lineTitleSchema, ([code, en, ko]) => ({
    code,
    title: { en, ko },
  }));
}

function readTable<T>(
  file: string,
  columns: readonly string[],
  schema: z.ZodType<T>,
  toRecord: (cells: readonly string[]) => unknown,
): T[] {
  const [header, ...rows] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/u);
  if (header !== columns.join('\t')) throw new HsKnowledgeError(file, [`line 1: expected the columns ${columns.join(', ')}`]);
  return checked(file, rows.map((row) => toRecord(row.split('\t'))), schema, 2);
}

function readJsonLines<T>(file: string, schema: z.ZodType<T>): T[] {
  const values = readFileSync(file, 'utf8')
    .trimEnd()
    .split(/\r?\n/u)
    .map((line, index): unknown => {
      try {
        return JSON.parse(line);
      } catch {
        throw new HsKnowledgeError(file, [`line ${String(index + 1)}: not JSON`]);
      }
    });
  return checked(file, values, schema, 1);
}

function checked<T>(file: string, values: readonly unknown[], schema: z.ZodType<T>, firstLine: number): T[] {
  const faults: string[] = [];
  const records: T[] = [];
  values.forEach((value, index) => {
    const result = schema.safeParse(value);
    if (result.success) records.push(result.data);
    else faults.push(`line ${String(index + firstLine)}: ${z.prettifyError(result.error)}`);
  });
  if (faults.length > 0) throw new HsKnowledgeError(file, faults);
  return records;
}
