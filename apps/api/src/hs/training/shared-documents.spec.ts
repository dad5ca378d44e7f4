import { describe, expect, it } from '@jest/globals';
import { parseCsv } from './parse-csv.js';
import { usDocuments } from './shared-documents.js';

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
