import { type Dataset, type DatasetField } from '../../knowledge/data-map/dataset.js';
import { type DataMapRecords } from '../../knowledge/data-map/data-map-records.js';
import { MADE_UP } from '../sample/sample-rows.js';
import { type CatalogueAddresses } from './catalogue-addresses.js';
import { descriptionOf } from './dcat/describe-dataset.js';

/** Most codes that are written out as a pattern; longer lists are left to the map. */
const MOST_CODES = 60;

interface Datatype {
  readonly base: 'string' | 'decimal' | 'date' | 'dateTime' | 'boolean';
  readonly format?: string;
  readonly maxLength?: number;
}

/**
 * Fields of a dataset as CSV on the Web metadata (W3C Recommendation "Metadata Vocabulary for Tabular Data"). The file
 * that it describes is the portal's own `made-up-sample.csv`, whose rows are made up: the data themselves aren't held here.
 */
export function csvMetadata(dataset: Dataset, records: DataMapRecords, addresses: CatalogueAddresses): object {
  const folder = `catalogue/datasets/${dataset.id}`;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ko' }],
    '@id': addresses.file(`${folder}/csv-metadata.json`),
    url: addresses.file(`${folder}/made-up-sample.csv`),
    'dc:title': languages(dataset.name),
    'dc:description': languages(descriptionOf(dataset)),
    'dc:isPartOf': { '@id': addresses.id('dataset', dataset.id).value },
    'rdfs:comment': languages(MADE_UP),
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n', '\n'] },
    tableSchema: { columns: dataset.fields.map((field) => columnOf(field, records)) },
  };
}

/** A header of the CSV file and its name in the metadata, which can't hold a hyphen. */
export const columnName = (field: string): string => field.replaceAll('-', '_');

function columnOf(field: DatasetField, records: DataMapRecords): object {
  return {
    name: columnName(field.id),
    titles: { und: field.id, ko: field.name.ko, en: field.name.en },
    'dc:description': languages(field.meaning),
    datatype: datatypeOf(field, records),
    ...(field.wco && { 'dc:identifier': `WCO Data Model ${field.wco}` }),
  };
}

/** What a value of a field must look like. A code is held to its list only where the list is short and whole. */
export function datatypeOf(field: DatasetField, { codeLists }: Pick<DataMapRecords, 'codeLists'>): Datatype {
  const text: Datatype = { base: 'string', ...(field.length !== undefined && { maxLength: field.length }) };
  switch (field.type) {
    case 'amount':
    case 'number':
      return { base: 'decimal' };
    case 'date':
      return { base: 'date', format: field.length === 'yyyyMMdd'.length ? 'yyyyMMdd' : 'yyyy-MM-dd' };
    case 'datetime':
      return { base: 'dateTime', format: 'yyyy-MM-ddTHH:mmXXX' };
    case 'flag':
      return { base: 'boolean', format: 'Y|N' };
    case 'code': {
      const codes = codeLists.find(({ id }) => id === field.codeList)?.entries.map(({ code }) => code) ?? [];
      const isHeldToList = codes.length > 0 && codes.length <= MOST_CODES && !field.marks.includes('personal');
      return isHeldToList ? { ...text, format: codes.map(escapePattern).join('|') } : text;
    }
    case 'text':
    case 'identifier':
      return text;
    case 'image':
    case 'document':
      return { base: 'string' };
  }
}

function escapePattern(code: string): string {
  return code.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function languages({ ko, en }: { readonly ko: string; readonly en: string }): object[] {
  return [
    { '@value': ko, '@language': 'ko' },
    { '@value': en, '@language': 'en' },
  ];
}
