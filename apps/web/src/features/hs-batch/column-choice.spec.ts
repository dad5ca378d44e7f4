import { describe, expect, it } from '@jest/globals';
import { checkChoice, chooseColumn, columnLetters, columnNames } from './column-choice.js';

describe('checkChoice', () => {
  it('asks for a column with the description', () => {
    expect(checkChoice({ model: 1 })).toEqual({ description: 'missing' });
    expect(checkChoice({ description: 0 })).toEqual({});
  });

  it('finds a column used twice, at its second use', () => {
    expect(checkChoice({ description: 1, model: 2, specification: 1, id: 2 })).toEqual({
      specification: 'used-twice',
      id: 'used-twice',
    });
  });
});

describe('chooseColumn', () => {
  it('sets, replaces and takes away', () => {
    expect(chooseColumn({ description: 0 }, 'model', 2)).toEqual({ description: 0, model: 2 });
    expect(chooseColumn({ description: 0 }, 'description', 1)).toEqual({ description: 1 });
    expect(chooseColumn({ description: 0, model: 2 }, 'model', undefined)).toEqual({ description: 0 });
  });
});

describe('columnNames', () => {
  const batch = { headerRow: 2, headers: ['no', '품명'] };
  const rows = [
    { row: 1, cells: ['2026 invoice'] },
    { row: 2, cells: ['no', '품명'] },
  ];

  it.each([
    [2, ['no', '품명']],
    [1, ['2026 invoice', 'B']],
    [undefined, ['A', 'B']],
  ])('with row %s as the header', (headerRow, names) => {
    expect(columnNames(batch, rows, headerRow)).toEqual(names);
  });

  it('counts on after Z', () => {
    expect([25, 26, 27, 701].map(columnLetters)).toEqual(['Z', 'AA', 'AB', 'ZZ']);
  });
});
