import { stringify } from 'csv-stringify/sync';
import { type Language } from '../../common/language.js';
import { type Dataset } from '../../knowledge/data-map/dataset.js';
import { ACCESS_LABELS, MARK_LABELS, marksOf } from '../browse/protection.js';
import { type DataMapParts } from '../data-map-parts.js';

/** Between several values in a cell. */
const SEPARATOR = '; ';

const DATASET_COLUMNS = [
  'id',
  'name',
  'definition',
  'grain',
  'subjects',
  'stages',
  'owner',
  'access',
  'protected',
  'derived_from',
  'fields',
  'since',
] as const;

const FIELD_COLUMNS = [
  'dataset',
  'position',
  'field',
  'name',
  'type',
  'length',
  'decimals',
  'meaning',
  'code_list',
  'wco_data_model',
  'protected',
  'from',
] as const;

/** Datasets as CSV in UTF-8, a row each. */
export function datasetsCsv({ directory }: DataMapParts, language: Language): string {
  const names = (things: readonly { name: Readonly<Record<Language, string>> }[]): string =>
    things.map(({ name }) => name[language]).join(SEPARATOR);
  const rows = directory.records.datasets.map((dataset): string[] => [
    dataset.id,
    dataset.name[language],
    dataset.what[language],
    dataset.grain[language],
    names(directory.findAll('subjects', dataset.subjects)),
    dataset.producedAt.join(SEPARATOR),
    names(directory.findAll('actors', [dataset.owner])),
    ACCESS_LABELS[dataset.access.level][language],
    marksOf(dataset)
      .map((mark) => MARK_LABELS[mark][language])
      .join(SEPARATOR),
    dataset.derivedFrom.join(SEPARATOR),
    String(dataset.fields.length),
    dataset.since,
  ]);
  return write(DATASET_COLUMNS, rows);
}

/** Fields of datasets as CSV in UTF-8, a row each. */
export function fieldsCsv(datasets: readonly Dataset[], language: Language): string {
  const rows = datasets.flatMap((dataset) =>
    dataset.fields.map((field, at): string[] => [
      dataset.id,
      String(at + 1),
      field.id,
      field.name[language],
      field.type,
      String(field.length ?? ''),
      String(field.decimals ?? ''),
      field.meaning[language],
      field.codeList ?? '',
      field.wco ?? '',
      field.marks.map((mark) => MARK_LABELS[mark][language]).join(SEPARATOR),
      field.from.join(SEPARATOR),
    ]),
  );
  return write(FIELD_COLUMNS, rows);
}

/** With the byte order mark by which Excel knows UTF-8. */
function write(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([header, ...rows], { bom: true, record_delimiter: 'windows' });
}
