import { describe, expect, it } from '@jest/globals';
import { checkReferences } from './check-references.js';
import { type DataMapRecords } from './data-map-records.js';
import { aDataset, aField, someMapRecords } from './testing/some-map-records.js';

function faults(records: DataMapRecords): string[] {
  return checkReferences(records).map(({ kind, id, path, message }) => `${kind}/${id} ${path.join('.')}: ${message}`);
}

describe('checkReferences', () => {
  it('finds nothing where everything named is there', () => {
    expect(faults(someMapRecords())).toEqual([]);
  });

  it('names each absent target with its place', () => {
    const dataset = aDataset({
      subjects: ['cargo', 'weather'],
      producedAt: ['landing'],
      by: ['nobody'],
      systems: ['abacus'],
      owner: 'king',
      derivedFrom: ['rumour'],
      related: ['hearsay'],
      usedBy: ['oracle'],
      since: '0.9',
      changes: [{ version: '3.0', date: '2026-02-03', what: { ko: '바뀜', en: 'changed' } }],
      get: [{ portal: 'backdoor', how: { ko: '조회', en: 'look' } }],
      fields: [aField({ codeList: 'runes' })],
    });
    expect(faults(someMapRecords([dataset]))).toEqual([
      'datasets/manifest subjects.1: "weather" is not in subjects',
      'datasets/manifest producedAt.0: "landing" is not in stages',
      'datasets/manifest by.0: "nobody" is not in actors',
      'datasets/manifest systems.0: "abacus" is not in systems',
      'datasets/manifest owner: "king" is not in actors',
      'datasets/manifest derivedFrom.0: "rumour" is not in datasets',
      'datasets/manifest related.0: "hearsay" is not in datasets',
      'datasets/manifest usedBy.0: "oracle" is not in services',
      'datasets/manifest since: "0.9" is not in versions',
      'datasets/manifest changes.0.version: "3.0" is not in versions',
      'datasets/manifest get.0.portal: "backdoor" is not in portals',
      'datasets/manifest fields.0.codeList: "runes" is not in code-lists',
    ]);
  });

  it('checks stages and systems too', () => {
    const records = someMapRecords();
    const broken = {
      ...records,
      stages: records.stages.map((stage) => ({ ...stage, journey: 'nowhere', actors: ['ghost'] })),
      systems: records.systems.map((system) => ({ ...system, partOf: 'whole' })),
    };
    expect(faults(broken)).toEqual([
      'stages/arrival journey: "nowhere" is not in journeys',
      'stages/arrival actors.0: "ghost" is not in actors',
      'systems/unipass partOf: "whole" is not in systems',
    ]);
  });

  it('refuses two stages at one place, a field twice, and a dataset related to itself', () => {
    const records = someMapRecords([aDataset({ fields: [aField(), aField()], related: ['manifest'] })]);
    const crowded = { ...records, stages: records.stages.flatMap((stage) => [stage, { ...stage, id: 'again' }]) };
    expect(faults(crowded)).toEqual([
      'stages/again order: is the place of arrival too',
      'datasets/manifest fields.1: "number" is a field of this dataset already',
      'datasets/manifest related: names the dataset itself',
    ]);
  });

  it('refuses words that a dataset, this one or another, is called by already', () => {
    const first = aDataset({ aliases: { ko: ['목록', '화물'], en: ['Manifest!', 'cargo'] } });
    const second = aDataset({
      id: 'second',
      name: { ko: '둘째', en: 'second' },
      aliases: { ko: ['화 물', '새 말'], en: ['other', 'new'] },
    });
    expect(faults(someMapRecords([first, second]))).toEqual([
      'datasets/manifest aliases.en.0: "Manifest!" is what manifest is called already',
      'datasets/second aliases.ko.0: "화 물" is what manifest is called already',
    ]);
  });
});
