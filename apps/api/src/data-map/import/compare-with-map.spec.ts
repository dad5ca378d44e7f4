import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { datasetSchema } from '../../knowledge/data-map/dataset.js';
import { aDataset, aField, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { compareWithMap } from './compare-with-map.js';
import { comparisonText } from './report-comparison.js';
import { type SourceDataset } from './source-dataset.js';
import { writeDrafts } from './write-drafts.js';

const silent: SourceDataset = {
  id: 'manifest',
  source: 'public.manifest',
  name: {},
  what: {},
  aliases: { ko: [], en: [] },
  derivedFrom: [],
  related: [],
  fields: [],
  notes: [],
};
const records = someMapRecords([
  aDataset({ fields: [aField({ length: 11 }), aField({ id: 'port', type: 'code' })] }),
  aDataset({ id: 'release' }),
]);
const source: SourceDataset[] = [
  {
    ...silent,
    name: { en: 'Cargo manifest' },
    fields: [
      { id: 'number', name: { en: 'number_no' }, meaning: {}, type: 'identifier', length: 14, from: [] },
      { id: 'weight', name: { en: 'weight' }, meaning: { ko: '무게' }, type: 'number', decimals: 2, from: [] },
    ],
  },
  { ...silent, id: 'port-calls', source: 'public.port_calls', what: { ko: '입항' }, notes: ['a note'] },
];

describe('compareWithMap', () => {
  it('tells field by field what a source says otherwise, and what only one of them has', () => {
    const { added, changed, onlyInMap } = compareWithMap(source, records);
    expect(added.map(({ id }) => id)).toEqual(['port-calls']);
    expect(onlyInMap).toEqual(['release']);
    expect(changed[0]?.differences).toEqual([
      { path: 'name.en', map: 'manifest', source: 'Cargo manifest' },
      { path: 'fields.number.length', map: 11, source: 14 },
      { path: 'fields.weight', map: undefined, source: 'number' },
      { path: 'fields.port', map: 'code', source: undefined },
    ]);
  });

  it('counts silence as no difference', () => {
    expect(compareWithMap([silent], records).unchanged).toEqual([silent]);
  });

  it('is told to people in a few lines', () => {
    expect(comparisonText(compareWithMap(source, records)).split('\n')).toEqual([
      '1 new, 1 changed, 0 the same, 1 only in the map',
      '',
      'New',
      '  + port-calls (public.port_calls), 0 fields',
      '',
      'Changed',
      '  ~ manifest (public.manifest)',
      '      name.en: "manifest" → "Cargo manifest"',
      '      fields.number.length: 11 → 14',
      '      fields.weight: + "number"',
      '      fields.port: not in the source (map: "code")',
      '',
      'Only in the map',
      '  - release',
      '',
    ]);
  });
});

describe('writeDrafts', () => {
  it("writes drafts in the map's form, marked so, which the map doesn't take as they are", () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'drafts-')), 'new');
    writeDrafts(folder, compareWithMap(source, records));
    const text = readFileSync(join(folder, 'manifest.yaml'), 'utf8');
    expect(text).toMatch(/^# DRAFT, not reviewed\. Taken from: public\.manifest\n/);
    const [draft] = parse(text) as unknown[];
    expect(draft).toMatchObject({
      id: 'manifest',
      fields: [{ id: 'number', type: 'identifier', length: 14 }, { meaning: { ko: '무게' } }],
    });
    const missing = datasetSchema.safeParse(draft).error?.issues.map(({ path }) => path[0]);
    expect(missing).toEqual(expect.arrayContaining(['grain', 'subjects', 'by', 'owner', 'access']));
    expect(readFileSync(join(folder, 'port-calls.yaml'), 'utf8')).toContain('# Note: a note');
    expect(JSON.parse(readFileSync(join(folder, 'comparison.json'), 'utf8'))).toMatchObject({ onlyInMap: ['release'] });
  });

  it('writes over nothing, and writes nothing at all then', () => {
    const folder = mkdtempSync(join(tmpdir(), 'drafts-'));
    writeFileSync(join(folder, 'port-calls.yaml'), 'mine');
    expect(() => writeDrafts(folder, compareWithMap(source, records))).toThrow(
      /port-calls\.yaml would be written over/,
    );
    expect(readFileSync(join(folder, 'port-calls.yaml'), 'utf8')).toBe('mine');
    expect(() => readFileSync(join(folder, 'manifest.yaml'))).toThrow();
  });
});
