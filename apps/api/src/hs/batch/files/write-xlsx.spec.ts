import { expect, it } from '@jest/globals';
import { readTable } from './read-table.js';
import { writeXlsx } from './write-xlsx.js';

it('writes texts as they are: codes keep their zeros, formulas stay text', async () => {
  const rows = [
    ['품명', '코드'],
    ['=HYPERLINK("http://x")', '0101.10'],
    ['', '한글 & <b>'],
  ];
  const outcome = await readTable(await writeXlsx('결과: 1/2', rows));
  expect(outcome).toEqual({
    ok: true,
    table: {
      format: { kind: 'xlsx', sheet: '결과  1 2', sheets: ['결과  1 2'] },
      rows: rows.map((cells, index) => ({ row: index + 1, cells })),
    },
  });
});
