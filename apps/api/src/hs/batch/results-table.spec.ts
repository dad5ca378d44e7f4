import { describe, expect, it } from '@jest/globals';
import { ResultsTable } from './results-table.js';
import { aBatch, aRow } from './testing/a-batch.js';

const prediction = {
  candidates: [{ code: '0101.10', probability: 0.9 }],
  lines: [{ code: '0101101000', probability: 0.7 }],
  vague: true,
};

describe('ResultsTable', () => {
  it('adds what came of a row to what was uploaded', () => {
    const table = new ResultsTable(aBatch(), 'en', 'xlsx');
    expect(table.header()).toEqual([
      'Source row',
      'id',
      '품명',
      'Status',
      'Reason',
      'Vague description',
      'HS code 1 (6 digits)',
      'HS code 1 (6 digits) probability',
      'Korean line 1 (10 digits)',
      'Korean line 1 (10 digits) probability',
    ]);
    expect(table.row(aRow({ prediction }))).toEqual(
      ['2', '7', 'mug', 'done', '', 'yes', '0101.10', '0.9', '0101.10-1000', '0.7'], // prettier-ignore
    );
  });

  it('writes codes so that no program takes them for numbers', () => {
    const csv = new ResultsTable(aBatch(), 'ko', 'csv').row(aRow({ prediction }));
    expect(csv.slice(6)).toEqual(['HS 0101.10', '0.9', '0101.10-1000', '0.7']);
  });

  it('says in the language asked for why a row is bad', () => {
    const bad = aRow({ cells: ['7'], fault: { code: 'DESCRIPTION_MISSING', message: 'The row has no description.' } });
    expect(new ResultsTable(aBatch(), 'ko', 'csv').row(bad).slice(0, 5)).toEqual(
      ['2', '7', '', '오류', '품명이 비어 있습니다.'], // prettier-ignore
    );
  });

  it('shows rows of a stopped batch as not done', () => {
    expect(new ResultsTable(aBatch(), 'en', 'csv').row(aRow())[3]).toBe('not done');
  });

  it('loses nothing of a row with too many cells', () => {
    expect(
      new ResultsTable(aBatch(), 'en', 'csv').row(aRow({ cells: ['7', 'mug', ' blue', ' large'] })).slice(1, 3),
    ).toEqual(
      ['7', 'mug, blue, large'], // prettier-ignore
    );
  });

  it('tells columns of the same name apart', () => {
    const header = new ResultsTable(aBatch({ headers: ['규격', '규격', '규격'] }), 'ko', 'csv').header();
    expect(header.slice(1, 4)).toEqual(['규격', '규격 (2)', '규격 (3)']);
  });
});
