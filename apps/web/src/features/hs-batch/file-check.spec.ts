import { describe, expect, it } from '@jest/globals';
import { refuseFile } from './file-check.js';

const MEGABYTE = 1024 * 1024;

describe('refuseFile', () => {
  it.each([
    ['goods.csv', 10 * MEGABYTE, undefined],
    ['품목.XLSX', 5_000, undefined],
    ['no-ending', 5, undefined],
    ['goods.csv', 10 * MEGABYTE + 1, 'FILE_TOO_LARGE'],
    ['goods.csv', 0, 'EMPTY_FILE'],
    ['goods.xls', 5_000, 'OLD_EXCEL'],
    ['goods.xlsb', 5_000, 'BINARY_EXCEL'],
    ['invoice.PDF', 5_000, 'NOT_A_TABLE'],
  ])('says of %s with %d bytes: %s', (name, size, code) => {
    expect(refuseFile([{ name, size }])).toBe(code);
  });

  it('takes one file at a time', () => {
    const file = { name: 'a.csv', size: 1 };
    expect(refuseFile([file, file])).toBe('SEVERAL_FILES');
    expect(refuseFile([])).toBe('NO_FILE');
  });
});
