import { describe, expect, it } from '@jest/globals';
import { type DatasetField } from '../queries.js';
import { fieldRows, filterRows, sortFields } from './field-rows.js';

const both = (ko: string, en: string) => ({ ko, en });
const field = (id: string, ko: string, changes: Partial<DatasetField> = {}): DatasetField => ({
  id,
  name: both(ko, id),
  type: 'TEXT',
  length: null,
  decimals: null,
  meaning: both(`${ko}입니다.`, `The ${id}.`),
  codeList: null,
  wco: null,
  marks: [],
  from: [],
  ...changes,
});
const FIELDS = [
  field('weight', '중량', { wco: 'Consignment/Weight' }),
  field('consignee', '받는 사람', { marks: ['PERSONAL'] }),
  field('container', '컨테이너번호', {
    wco: 'Equipment/ID',
    from: [{ dataset: 'm', datasetName: both('목록', 'List'), field: 'c', fieldName: both('번호', 'Number') }],
  }),
];
const words = { type: () => 'text', mark: () => 'personal' };
const rows = fieldRows(FIELDS, 'ko', words);
const ids = (found: typeof rows) => found.map(({ field: { id } }) => id);

describe('the rows of the fields table', () => {
  it('say where a field comes from in the language of the page', () => {
    expect(rows[2]?.texts.from).toBe('목록 › 번호');
    expect(fieldRows(FIELDS, 'en', words)[2]?.texts.from).toBe('List › Number');
  });

  it('are found by words of any column, in any order', () => {
    expect(ids(filterRows(rows, '번호 컨테이너'))).toEqual(['container']);
    expect(ids(filterRows(rows, 'PERSONAL'))).toEqual(['consignee']);
    expect(ids(filterRows(rows, '없는말'))).toEqual([]);
    expect(filterRows(rows, '  ')).toHaveLength(3);
  });

  it('are sorted both ways, what says nothing last', () => {
    expect(ids(sortFields(rows, 'wco', 'ko'))).toEqual(['weight', 'container', 'consignee']);
    expect(ids(sortFields(rows, '-wco', 'ko'))).toEqual(['container', 'weight', 'consignee']);
    expect(ids(sortFields(rows, 'name', 'ko'))).toEqual(['consignee', 'weight', 'container']);
  });

  it('keep the order of the dataset when nothing is asked for', () => {
    expect(ids(sortFields(rows, '', 'ko'))).toEqual(['weight', 'consignee', 'container']);
  });
});
