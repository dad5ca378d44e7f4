import { describe, expect, it } from '@jest/globals';
import { type DatasetField } from '../../knowledge/data-map/dataset.js';
import { readDataMap } from '../../knowledge/data-map/read-data-map.js';
import { aDataset, aField, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { MapDirectory } from '../graph/map-directory.js';
import { sampleRows } from './sample-rows.js';

const directory = new MapDirectory(someMapRecords());
const valuesOf = (field: Partial<DatasetField>, rows = 20) =>
  sampleRows(aDataset({ fields: [aField(field)] }), directory, rows).rows.map(([value]) => value ?? '');

describe('sampleRows', () => {
  it('makes values of the form of their field', () => {
    const forms: [Partial<DatasetField>, RegExp][] = [
      [{ type: 'code', codeList: 'modes' }, /^10$/],
      [{ type: 'code', length: 3 }, /^[A-Z]\d\d$/],
      [{ type: 'identifier', length: 14 }, /^\d{14}$/],
      [{ type: 'identifier', id: 'container-number', length: 11 }, /^XXXU\d{7}$/],
      [{ type: 'amount', length: 12, decimals: 4 }, /^\d{1,5}\.\d{4}$/],
      [{ type: 'number', length: 3 }, /^\d{1,3}$/],
      [{ type: 'date', length: 8 }, /^2026\d{4}$/],
      [{ type: 'date' }, /^2026-\d\d-\d\d$/],
      [{ type: 'datetime' }, /^2026-\d\d-\d\dT\d\d:\d\d\+09:00$/],
      [{ type: 'flag' }, /^[YN]$/],
      [{ type: 'text', length: 4 }, /^.{1,4}$/],
      [{ type: 'image' }, /\.png$/],
      [{ type: 'document' }, /\.pdf$/],
    ];
    for (const [field, form] of forms) {
      expect({ field, odd: valuesOf(field).filter((value) => !form.test(value)) }).toEqual({ field, odd: [] });
    }
  });

  it('makes no value that could be somebody’s', () => {
    expect(valuesOf({ type: 'identifier', length: 13, marks: ['personal'] }, 1)).toEqual(['X000000000001']);
    expect(valuesOf({ type: 'date', marks: ['personal'] }, 1)).toEqual(['1900-01-01']);
    expect(valuesOf({ type: 'text', id: 'person-phone', marks: ['personal'] }, 1)).toEqual(['000-0000-0001']);
    expect(valuesOf({ type: 'text', name: { ko: '성명', en: 'Name' }, marks: ['personal'] }, 1)).toEqual([
      '성명 가상 1',
    ]);
  });

  it('makes the same row again however many are asked for, and rows that differ', () => {
    const field = { type: 'identifier', length: 12 } as const;
    expect(valuesOf(field, 9).slice(0, 3)).toEqual(valuesOf(field, 3));
    expect(new Set(valuesOf(field)).size).toBe(20);
    expect(new Set(valuesOf({ type: 'flag' })).size).toBe(2);
  });

  it('makes at most 20 rows, and none for less than one', () => {
    expect(valuesOf({}, 500)).toHaveLength(20);
    expect(valuesOf({}, -1)).toHaveLength(0);
  });

  it('fits every field of the committed map', () => {
    const records = readDataMap('knowledge');
    const committed = new MapDirectory(records);
    for (const dataset of records.datasets) {
      const { columns, rows } = sampleRows(dataset, committed, 3);
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        for (const [at, value] of row.entries()) {
          const { id, length, type, decimals } = dataset.fields[at] ?? aField();
          const most = (length ?? 100) + (type === 'amount' || type === 'number' ? (decimals ?? 0) + 1 : 0);
          expect({ dataset: dataset.id, id, value, fits: value !== '' && value.length <= most }).toMatchObject({
            fits: true,
          });
        }
      }
    }
  });
});
