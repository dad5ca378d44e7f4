import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { fingerprintOf } from '../law/statute-digest.js';
import { readDataMap } from './read-data-map.js';
import { aDataset, someMapRecords } from './testing/some-map-records.js';

const name = { ko: '번호', en: 'Number' };
const element = { id: 'number', name, type: 'identifier', length: 11, meaning: name };
const fields = [
  { element: 'number' },
  { element: 'number', id: 'other', name },
  { element: 'number', id: 'third', length: 4 },
];
const written = { ...aDataset(), fields };
const another = { ...aDataset({ id: 'another' }), fields };

function read(files: Record<string, unknown>) {
  const { journeys, stages, actors, systems, portals, services, subjects, versions, codeLists } = someMapRecords();
  const dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
  const all = {
    journeys,
    stages: stages.map((stage) => ({ ...stage, legal: [{ law: '관세법', article: '제1조', about: '목적' }] })),
    actors,
    systems,
    portals,
    services,
    subjects,
    versions,
    'code-lists/modes': codeLists,
    elements: [element],
    'datasets/cargo': [written],
    ...files,
  };
  for (const [file, records] of Object.entries(all)) {
    const path = join(dir, 'data-map', `${file}.yaml`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, stringify(records));
  }
  mkdirSync(join(dir, 'law'));
  const digest = { law: '관세법', inForceFrom: '2026-01-01', articles: { 제1조: { 제목: fingerprintOf('목적') } } };
  writeFileSync(join(dir, 'law/digests.jsonl'), JSON.stringify(digest));
  const map = readDataMap(dir);
  const faults = map.faults.map(({ file, line, id, message }) => `${file}:${line} ${id} ${message}`);
  return { map, faults };
}

describe('readDataMap', () => {
  it('reads records from files and folders and completes fields by their elements', () => {
    const { map, faults } = read({});
    expect(faults).toEqual([]);
    expect(map.datasets[0]?.fields.map(({ id, type, length, name: { en } }) => [id, type, length, en])).toEqual([
      ['number', 'identifier', 11, 'Number'],
      ['other', 'identifier', 11, 'Number'],
      ['third', 'identifier', 4, 'Number'],
    ]);
  });

  it('tells file, line and field of each fault, and keeps the other records', () => {
    const { map, faults } = read({
      'datasets/cargo': [written, { ...another, what: { ko: '무엇', en: ' ' }, since: 'now' }],
    });
    expect(map.datasets.map(({ id }) => id)).toEqual(['manifest']);
    expect(faults).toEqual([
      expect.stringMatching(/^data-map\/datasets\/cargo\.yaml:\d+ another what\.en: must not be empty$/),
      expect.stringMatching(/^data-map\/datasets\/cargo\.yaml:\d+ another since: must be a version such as 1\.0$/),
    ]);
  });

  it('tells the line of a fault between records', () => {
    const { faults } = read({ 'datasets/cargo': [{ ...written, owner: 'king' }] });
    expect(faults).toEqual([
      expect.stringMatching(/^data-map\/datasets\/cargo\.yaml:\d\d manifest owner: "king" is not in actors$/),
    ]);
  });

  it('refuses an id that is taken, a field without an element, and a file of no kind', () => {
    const { faults } = read({
      'datasets/more': [written],
      'datasets/other': [{ ...another, fields: [{ element: 'gone' }, { id: 'bare' }, { element: 'number' }] }],
      notes: [{ id: 'note' }],
    });
    expect(faults.map((fault) => fault.replace(/:\d+ /, ' '))).toEqual([
      expect.stringContaining('data-map/notes.yaml note record: stands in no file or folder of journeys, stages'),
      'data-map/datasets/more.yaml manifest id: is taken already by data-map/datasets/cargo.yaml:1',
      'data-map/datasets/other.yaml another fields.0: element: "gone" is no element',
      'data-map/datasets/other.yaml another fields.1: must name an element, or have id, name, type and meaning',
    ]);
  });

  it('takes a knowledge folder without a map as an empty one', () => {
    const { datasets, faults } = readDataMap(mkdtempSync(join(tmpdir(), 'knowledge-')));
    expect({ datasets, faults }).toEqual({ datasets: [], faults: [] });
  });
});
