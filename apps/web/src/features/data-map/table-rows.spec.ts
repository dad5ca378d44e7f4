import { describe, expect, it } from '@jest/globals';
import { nextSorting, readSorting, sortRows, tableRows } from './table-rows.js';
import { aDataset, aMap, both } from './testing/a-map.js';

const map = aMap([
  aDataset({ id: 'b', name: { ko: '나', en: 'B' }, access: 'NONE', fieldCount: 9 }),
  aDataset({
    id: 'a',
    name: { ko: '가', en: 'A' },
    access: 'OPEN',
    marks: ['PERSONAL'],
    producedAt: [],
    usedAt: ['claim'],
  }),
  aDataset({ id: 'c', name: { ko: '다', en: 'C' }, access: 'NONE', by: ['customs', 'carrier'] }),
]);
const rows = tableRows(map, map.datasets, 'ko');
const sorted = (text: string) => sortRows(rows, readSorting(text), 'ko').map(({ dataset }) => dataset.id);

describe('the rows of the table', () => {
  it('say where data arise, or where they are read, and who makes them', () => {
    expect(rows.map(({ stages }) => stages)).toEqual([
      [`${both('import').ko} › ${both('arrival').ko}`],
      [`${both('after').ko} › ${both('claim').ko}`],
      [`${both('import').ko} › ${both('arrival').ko}`],
    ]);
    expect(rows[2]?.by).toBe('customs (ko), carrier (ko)');
  });

  it('are sorted by any column, both ways, those alike as they came', () => {
    expect(sorted('name')).toEqual(['a', 'b', 'c']);
    expect(sorted('-name')).toEqual(['c', 'b', 'a']);
    expect(sorted('access')).toEqual(['a', 'b', 'c']);
    expect(sorted('personal')).toEqual(['a', 'b', 'c']);
    expect(sorted('-fields')).toEqual(['b', 'a', 'c']);
  });

  it('keep their order when nothing that can be sorted by is asked for', () => {
    expect(sorted('')).toEqual(['b', 'a', 'c']);
    expect(sorted('colour')).toEqual(['b', 'a', 'c']);
  });

  it('go from upwards to downwards and back to no order', () => {
    expect([nextSorting('', 'name'), nextSorting('name', 'name'), nextSorting('-name', 'name')]).toEqual([
      'name',
      '-name',
      '',
    ]);
  });
});
