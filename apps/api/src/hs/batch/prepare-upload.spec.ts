import { describe, expect, it } from '@jest/globals';
import { TABLE_LIMITS } from './files/table.js';
import { prepareUpload } from './prepare-upload.js';
import { aWorkbook } from './testing/a-workbook.js';

const prepare = (text: string) => prepareUpload(Buffer.from(text), {});

describe('prepareUpload', () => {
  it('lets no personal data through, and nothing that the store refuses', async () => {
    const rows = [
      ['품명', '비고'],
      ['면_x0000_ 셔츠_xD83D_', '김씨 010-1234-5678'],
      ['컵', 'a@b.kr'],
    ];
    expect(await prepareUpload(aWorkbook({ sheets: [{ rows }] }), {})).toMatchObject({
      ok: true,
      table: {
        redactedCells: 2,
        rows: [{}, { cells: ['면 셔츠\ufffd', '김씨 [phone]'] }, { cells: ['컵', '[email]'] }],
      },
    });
  });

  it('takes as many rows of goods as a batch may have, the header apart', async () => {
    expect((await prepare(`name\n${'mug\n'.repeat(TABLE_LIMITS.rows)}`)).ok).toBe(true);
    expect(await prepare(`name\n${'mug\n'.repeat(TABLE_LIMITS.rows + 1)}`)).toMatchObject({
      refusal: { code: 'TOO_MANY_ROWS' },
    });
  });

  it('refuses a header with nothing under it', async () => {
    expect(await prepare('품명,규격\n')).toMatchObject({ refusal: { code: 'EMPTY_FILE' } });
  });
});
