import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parseCsv } from './parse-csv.js';
import { acceptedDocuments, usDocuments } from './shared-documents.js';

describe('parseCsv', () => {
  it('reads quoted fields with commas, quotes and line ends', () => {
    expect(parseCsv('\ufeffa,"b, ""c""\nd"\r\ne,\n')).toEqual([
      ['a', 'b, "c"\nd'],
      ['e', ''],
    ]);
  });
});

describe('usDocuments', () => {
  it('gives a line its parents up to the heading, own words first, without "Other"', () => {
    const rows = [
      ['0101', '0', 'Live horses:'],
      ['', '1', 'Horses:'],
      ['0101.29.00', '2', 'Other'],
      ['0101.29.00.10', '3', 'Imported for <il>immediate</il> slaughter'],
    ];
    expect(usDocuments(rows)).toEqual([
      { text: 'Horses', code: '010129', source: 'us-tariff' },
      { text: 'Imported for  immediate  slaughter ; Horses', code: '010129', source: 'us-tariff' },
    ]);
  });
});

describe('acceptedDocuments', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cases-'));
  const file = join(folder, 'accepted.jsonl');
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('reads accepted feedback as declared names with the code that they were cleared under', () => {
    const cases = [
      { description: '무선 이어폰', model: 'A-1', clearedCode: '8518309000' },
      { description: 'tumbler', clearedCode: '961700' },
    ];
    writeFileSync(file, `${cases.map((each) => JSON.stringify(each)).join('\n')}\n`);
    expect(acceptedDocuments(file)).toEqual([
      { text: '무선 이어폰 ; A-1', code: '8518309000', source: 'declared' },
      { text: 'tumbler', code: '961700', source: 'declared' },
    ]);
  });

  it('names the line that is no case, and reads none without a file', () => {
    writeFileSync(file, '{"description":"tumbler","clearedCode":"961700"}\n{"description":"x","clearedCode":"9617"}\n');
    expect(() => acceptedDocuments(file)).toThrow('accepted.jsonl:2');
    expect(acceptedDocuments(undefined)).toEqual([]);
  });
});
