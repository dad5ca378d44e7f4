import { describe, expect, it } from '@jest/globals';
import { readDataMap } from '../../knowledge/data-map/read-data-map.js';
import { CatalogueAddresses } from '../catalogue/catalogue-addresses.js';
import { openLineage } from '../catalogue/open-lineage.js';
import { compareWithMap } from './compare-with-map.js';
import { readOpenLineage } from './read-open-lineage.js';

const facet = { _producer: 'https://example.org', _schemaURL: 'https://example.org/schema' };
const run = {
  eventType: 'COMPLETE',
  eventTime: '2026-01-02T03:04:05Z',
  producer: 'https://example.org',
  run: { runId: '01941f29-7c00-7000-8000-000000000000' },
  job: { namespace: 'etl', name: 'load' },
  inputs: [
    {
      namespace: 'postgres://db',
      name: 'customs.raw_declarations',
      facets: {
        schema: {
          ...facet,
          fields: [
            { name: 'DECL_NO', type: 'VARCHAR(14)' },
            { name: 'amt', type: 'numeric(12,2)' },
          ],
        },
      },
    },
  ],
  outputs: [
    {
      namespace: 'warehouse',
      name: 'declarations',
      facets: {
        documentation: { ...facet, description: '신고 집계' },
        schema: {
          ...facet,
          fields: [
            { name: 'decl_no', type: 'string', description: 'Declaration number' },
            { name: 'party', type: 'struct', fields: [{ name: 'country_code', type: 'string' }] },
          ],
        },
        columnLineage: {
          ...facet,
          fields: {
            decl_no: {
              inputFields: [
                { namespace: 'postgres://db', name: 'customs.raw_declarations', field: 'DECL_NO' },
                { namespace: 'lost', name: 'gone', field: 'x' },
              ],
            },
          },
        },
      },
    },
  ],
};

describe('readOpenLineage', () => {
  it("reads the portal's own events back: every dataset, field and field lineage as on the map", () => {
    const map = readDataMap('knowledge');
    const events = openLineage(map, new CatalogueAddresses('https://portal.example.org'));
    const { datasets, faults } = readOpenLineage(JSON.stringify(events));
    expect(faults).toEqual([]);
    const { added, changed, onlyInMap } = compareWithMap(datasets, map);
    expect([added, onlyInMap]).toEqual([[], []]);
    // Events hold one text a dataset, so that texts differ; types, fields and lineage don't.
    const paths = changed.flatMap(({ differences }) => differences.map(({ path }) => path.split('.').at(-2) ?? path));
    expect(new Set(paths)).toEqual(new Set(['what', 'meaning']));
    const traced = (fields: readonly { readonly from: readonly string[] }[]) =>
      fields.flatMap(({ from }) => from).length;
    expect(traced(datasets.flatMap(({ fields }) => fields))).toBe(traced(map.datasets.flatMap(({ fields }) => fields)));
  });

  it('maps types, nested fields, descriptions and lineage of a run', () => {
    const { datasets } = readOpenLineage(JSON.stringify(run));
    expect(datasets.map(({ id, derivedFrom }) => [id, derivedFrom])).toEqual([
      ['customs-raw-declarations', []],
      ['declarations', ['customs-raw-declarations']],
    ]);
    expect(datasets[0]?.fields).toMatchObject([
      { id: 'decl-no', type: 'text', length: 14 },
      { id: 'amt', type: 'amount', length: 10, decimals: 2 },
    ]);
    expect(datasets[1]).toMatchObject({
      what: { ko: '신고 집계' },
      fields: [
        { id: 'decl-no', meaning: { en: 'Declaration number' }, from: ['customs-raw-declarations.decl-no'] },
        { id: 'party-country-code', type: 'code' },
      ],
      notes: [expect.stringContaining('gone')],
    });
  });

  it('reads one event a line, tells faulty lines and keeps the others', () => {
    const lines = [
      JSON.stringify(run),
      '{"eventTime":',
      JSON.stringify({ eventTime: 'now' }),
      JSON.stringify(run),
    ].join('\n');
    const { datasets, faults } = readOpenLineage(lines);
    expect(datasets).toHaveLength(2);
    expect(faults).toEqual([
      expect.stringContaining('line 2: is not JSON'),
      'line 3: event: has neither job nor dataset',
    ]);
  });

  it('tells two datasets of the same name in different namespaces apart', () => {
    const twice = [run, { ...run, outputs: [{ namespace: 'mart', name: 'declarations' }] }];
    expect(readOpenLineage(JSON.stringify(twice)).datasets.map(({ id }) => id)).toEqual([
      'customs-raw-declarations',
      'declarations',
      'declarations-2',
    ]);
  });

  it.each([
    ['', /not JSON/],
    ['[]', /no event/],
    ['{"eventTime":"x"}', /neither job nor dataset/],
    [`${'['.repeat(60)}${']'.repeat(60)}`, /nested deeper/],
  ])('refuses %s with a reason', (text, reason) => {
    expect(() => readOpenLineage(text)).toThrow(reason);
  });
});
