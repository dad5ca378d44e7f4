import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseCsv } from './parse-csv.js';
import type { TrainingDocument } from './training-document.js';

/** Files of ../shared/data/hs that the model is trained on; none of their text goes into the project. */
export const TRAINING_FILES = {
  declared: 'declared-names-train.tsv',
  koreanLevels: 'hsk-2025-korean-levels.tsv',
  koreanTariff: 'hsk-2025.csv',
  nomenclature: 'nomenclature-hs2022.csv',
  usTariff: 'us-hts.csv',
  ukReferences: 'uk-search-references.json',
  ukExtraReferences: 'uk-extra-references.csv',
} as const;

/** Names as declared, with the ten digits they were cleared under. */
export function declaredDocuments(directory: string): TrainingDocument[] {
  return table(directory, TRAINING_FILES.declared).map(([code = '', text = '']) => ({
    text,
    code,
    source: 'declared',
  }));
}

const acceptedCase = z.object({
  description: z.string(),
  model: z.string().default(''),
  specification: z.string().default(''),
  clearedCode: z.string().regex(/^(?:[0-9]{6}|[0-9]{10})$/u, 'must be six or ten digits'),
});

/**
 * Goods with the code that they were cleared under, as importers told and officers accepted
 * (`GET /api/hs/feedback/accepted.jsonl`); none without a file.
 * @throws Error naming the line that isn't one
 */
export function acceptedDocuments(file: string | undefined): TrainingDocument[] {
  if (file === undefined) return [];
  const lines = readFileSync(file, 'utf8').split(/\r?\n/u);
  return lines.flatMap((line, at): TrainingDocument[] => {
    if (line.trim() === '') return [];
    const read = acceptedCase.safeParse(parseLine(line));
    if (!read.success) throw new Error(`${file}:${at + 1}: ${z.prettifyError(read.error)}`);
    const { description, model, specification, clearedCode } = read.data;
    const text = [description, model, specification].filter((part) => part !== '').join(' ; ');
    return [{ text, code: clearedCode, source: 'declared' }];
  });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What people type, with the code that the British tariff service points them to (first six digits are common). */
export function ukDocuments(directory: string): TrainingDocument[] {
  const references = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(directory, TRAINING_FILES.ukReferences), 'utf8')));
  const extra = csv(directory, TRAINING_FILES.ukExtraReferences).map(([text = '', code = '']) => [text, code] as const);
  return [...Object.entries(references), ...extra].map(([text, code]) => ({
    text,
    code: code.slice(0, 6),
    source: 'uk-reference',
  }));
}

/** Official wording of the Korean, international and American tariffs. */
export function tariffDocuments(directory: string): TrainingDocument[] {
  return [
    ...koreanLevelDocuments(directory),
    ...koreanTariffDocuments(directory),
    ...csv(directory, TRAINING_FILES.nomenclature)
      .filter(([, code = '']) => /^[0-9]{6}$/u.test(code))
      .map(([, code = '', text = '']): TrainingDocument => ({ text, code, source: 'hs-nomenclature' })),
    ...usDocuments(csv(directory, TRAINING_FILES.usTariff)),
  ];
}

function koreanLevelDocuments(directory: string): TrainingDocument[] {
  return table(directory, TRAINING_FILES.koreanLevels).map(
    ([code = '', , heading = '', subheading = '', line = '']) => ({
      text: [line, subheading, heading].filter((part) => part !== '' && part !== '기타').join(' ; '),
      code,
      source: 'hsk-korean',
    }),
  );
}

/** Columns: code, two dates, Korean name, English name; the last one tells the nature of the goods in Korean. */
function koreanTariffDocuments(directory: string): TrainingDocument[] {
  return csv(directory, TRAINING_FILES.koreanTariff)
    .filter(([code = '']) => /^[0-9]{10}$/u.test(code))
    .flatMap((row): TrainingDocument[] => {
      const [code = '', , , , english = ''] = row;
      const nature = (row[19] ?? '').replace(/[()]/gu, ' ').trim();
      return [
        ...(english === '' || /^other/iu.test(english)
          ? []
          : [{ text: english, code, source: 'hsk-english' as const }]),
        ...(nature.length < 2 ? [] : [{ text: nature, code, source: 'hsk-nature' as const }]),
      ];
    });
}

/**
 * Each American line with what stands above it up to its heading, own words first: an indented line only makes sense
 * together with its parents. "Other" is left out.
 */
export function usDocuments(rows: readonly (readonly string[])[]): TrainingDocument[] {
  const above: string[] = [];
  return rows.flatMap(([number = '', indent = '', description = '']): TrainingDocument[] => {
    const depth = Number(indent);
    if (indent === '' || !Number.isInteger(depth)) return [];
    above.length = depth;
    above[depth] = description.replace(/<[^>]+>/gu, ' ').replace(/:$/u, '');
    const code = number.replaceAll('.', '').slice(0, 6);
    const told = above.slice(1).filter((text) => text !== '' && !/^other\b.{0,12}$/iu.test(text));
    if (code.length < 6 || told.length === 0) return [];
    return [{ text: told.reverse().join(' ; '), code, source: 'us-tariff' }];
  });
}

function table(directory: string, file: string): string[][] {
  const [, ...rows] = readFileSync(join(directory, file), 'utf8').trimEnd().split(/\r?\n/u);
  return rows.map((row) => row.split('\t'));
}

function csv(directory: string, file: string): string[][] {
  return parseCsv(readFileSync(join(directory, file), 'utf8')).slice(1);
}
