import { type Dataset } from '../../knowledge/data-map/dataset.js';
import { type BilingualText } from '../../knowledge/record-parts.js';
import { type MapDirectory } from '../graph/map-directory.js';
import { sampleValue } from './sample-values.js';

/** Most rows that are made. */
export const MOST_SAMPLE_ROWS = 20;

/** Said wherever such rows are shown. */
export const MADE_UP: BilingualText = {
  ko: '항목의 형식에 맞추어 지어낸 예시입니다. 실제 자료가 아닙니다.',
  en: 'Rows made up to fit the fields. None of this is real data.',
};

/** Made-up rows; a row is the same however many are asked for. */
export interface SampleRows {
  /** Ids of the fields, in their order. */
  readonly columns: readonly string[];
  /** One value a column, as text. */
  readonly rows: readonly (readonly string[])[];
}

/** @param first rows wanted; no more than {@link MOST_SAMPLE_ROWS} are made, and none for less than one */
export function sampleRows({ id, fields }: Dataset, directory: MapDirectory, first: number): SampleRows {
  const codesOf = (list: string | undefined): string[] =>
    list === undefined ? [] : (directory.find('codeLists', list)?.entries.map(({ code }) => code) ?? []);
  const columns = fields.map((field) => ({ field, codes: codesOf(field.codeList) }));
  const count = Math.min(Math.max(Math.trunc(first), 0), MOST_SAMPLE_ROWS);
  return {
    columns: fields.map((field) => field.id),
    rows: Array.from({ length: count }, (_, at) =>
      columns.map(({ field, codes }) => sampleValue(field, { dataset: id, row: at + 1 }, codes)),
    ),
  };
}
