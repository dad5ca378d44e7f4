import { describe, expect, it } from '@jest/globals';
import { columnLetters, guessColumns, headersFrom, repeatedHeaders } from './guess-columns.js';
import { type Table } from './files/table.js';

const aTable = (...rows: string[][]): Table => ({
  format: { kind: 'csv', encoding: 'utf-8', delimiter: ',' },
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
});

const GOODS = ['1', '면 셔츠', 'CS-100', '면 100%'];

describe('guessColumns', () => {
  it.each([
    [['순번', '품명', '모델명', '규격'], { id: 0, description: 1, model: 2, specification: 3 }],
    [
      ['No.', 'Description of Goods', 'Model No.', 'Specification'],
      { id: 0, description: 1, model: 2, specification: 3 },
    ],
    [['관리번호', '거래품명', '모델·규격', '수량'], { id: 0, description: 1, specification: 2 }],
    [['SKU', 'Product Name', 'P/N', 'Material'], { id: 0, description: 1, model: 2, specification: 3 }],
    [['ＩＤ', '품 명 (영문)', '모델', '성분 및 재질'], { id: 0, description: 1, model: 2, specification: 3 }],
    [['item', 'price', 'weight', 'origin'], { description: 0 }],
  ])('understands %j', (header, mapping) => {
    expect(guessColumns(aTable(header, GOODS))).toEqual({ headerRow: 1, headers: header, mapping });
  });

  it('prefers the name of the goods to a name that only contains it', () => {
    expect(guessColumns(aTable(['Company name', 'Item name'], ['Acme', 'mug'])).mapping.description).toBe(1);
  });

  it('finds the header under a title', () => {
    const guess = guessColumns(aTable(['송품장 INVOICE 2026-06'], ['', '품명', '규격'], ['1', '면 셔츠', '남성용']));
    expect(guess).toEqual({
      headerRow: 2,
      headers: ['A', '품명', '규격'],
      mapping: { description: 1, specification: 2 },
    });
  });

  it('counts all rows as goods when none names columns, and takes the wordiest column for the description', () => {
    const guess = guessColumns(aTable(['1', 'steel bolts M8', '20'], ['2', 'ceramic mug', '5']));
    expect(guess).toEqual({ headerRow: undefined, headers: ['A', 'B', 'C'], mapping: { description: 1 } });
  });

  it('guesses nothing where there are no words', () => {
    expect(guessColumns(aTable(['1', '2'])).mapping).toEqual({});
  });
});

describe('headersFrom', () => {
  it('makes no column of cells that a stray comma cut off', () => {
    const { rows } = aTable(['name', 'spec'], ['mug', 'white'], ['shirt', 'cotton', ' blue'], ['lamp', 'LED']);
    expect(headersFrom(rows, 1, 'csv')).toEqual(['name', 'spec']);
    expect(headersFrom(rows, 1, 'xlsx')).toEqual(['name', 'spec', 'C']);
  });

  it('names columns by letters when told that there is no header', () => {
    expect(headersFrom(aTable(['name', 'spec'], ['mug', 'white']).rows, undefined, 'csv')).toEqual(['A', 'B']);
  });
});

it('letters columns as a spreadsheet does', () => {
  expect([0, 25, 26, 99].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'CV']);
});

it('tells which headers are repeated, each once', () => {
  expect(repeatedHeaders(['품명', '규격', '품명', '품명'])).toEqual(['품명']);
});
