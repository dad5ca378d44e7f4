import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readDataMap } from '../../knowledge/data-map/read-data-map.js';
import { aDataset, aField, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { MapDirectory } from '../graph/map-directory.js';
import { sampleRows } from '../sample/sample-rows.js';
import { CatalogueAddresses } from './catalogue-addresses.js';
import { csvMetadata, datatypeOf } from './csv-metadata.js';

const addresses = new CatalogueAddresses('https://portal.example.org');
const map = readDataMap('knowledge');
const directory = new MapDirectory(map);

const tagged = z.strictObject({ '@value': z.string().min(1), '@language': z.enum(['ko', 'en']) });
/** What the recommendation asks of the parts that are used. */
const metadata = z.strictObject({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.strictObject({ '@language': z.string() })]),
  '@id': z.url(),
  url: z.url(),
  'dc:title': z.array(tagged),
  'dc:description': z.array(tagged),
  'dc:isPartOf': z.strictObject({ '@id': z.url() }),
  'rdfs:comment': z.array(tagged),
  dialect: z.strictObject({
    encoding: z.literal('utf-8'),
    header: z.boolean(),
    delimiter: z.string().length(1),
    lineTerminators: z.array(z.string()),
  }),
  tableSchema: z.strictObject({
    columns: z.array(
      z.strictObject({
        // RFC 6570 varname; neither "_" at its start nor a hyphen.
        name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_]*$/),
        titles: z.record(z.string(), z.string().min(1)),
        'dc:description': z.array(tagged),
        'dc:identifier': z.string().optional(),
        datatype: z.strictObject({
          base: z.enum(['string', 'decimal', 'date', 'dateTime', 'boolean']),
          format: z.string().optional(),
          maxLength: z.int().min(1).optional(),
        }),
      }),
    ),
  }),
});

const SHAPES: Readonly<Record<string, RegExp>> = {
  'yyyy-MM-dd': /^\d{4}-\d\d-\d\d$/,
  yyyyMMdd: /^\d{8}$/,
  'yyyy-MM-ddTHH:mmXXX': /^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/,
  decimal: /^-?\d+(\.\d+)?$/,
  string: /^/,
};

function fits(value: string, { base, format, maxLength }: ReturnType<typeof datatypeOf>): boolean {
  const shape = base === 'date' || base === 'dateTime' ? SHAPES[format ?? ''] : new RegExp(`^(?:${format ?? '.*'})$`);
  const pattern = base === 'decimal' ? SHAPES.decimal : shape;
  return pattern?.test(value) === true && [...value].length <= (maxLength ?? Infinity);
}

describe('csvMetadata', () => {
  it.each(map.datasets.map((dataset) => [dataset.id, dataset] as const))(
    'describes %s so that its sample rows fit',
    (_, dataset) => {
      const { tableSchema } = metadata.parse(csvMetadata(dataset, map, addresses));
      const { columns, rows } = sampleRows(dataset, directory, 5);
      expect(tableSchema.columns.map(({ titles }) => titles.und)).toEqual(columns);
      expect(new Set(tableSchema.columns.map(({ name }) => name)).size).toBe(columns.length);
      const misfits = rows.flatMap((row) =>
        dataset.fields.flatMap((field, at) =>
          fits(row[at] ?? '', datatypeOf(field, map)) ? [] : [`${field.id}: ${String(row[at])}`],
        ),
      );
      expect(misfits).toEqual([]);
    },
  );

  it('holds a code to its list, and a personal one to its length only', () => {
    const records = someMapRecords([aDataset()]);
    const code = aField({ type: 'code', codeList: 'modes', length: 2 });
    expect(datatypeOf(code, records)).toEqual({ base: 'string', maxLength: 2, format: '10' });
    expect(datatypeOf({ ...code, marks: ['personal'] }, records)).toEqual({ base: 'string', maxLength: 2 });
  });
});
