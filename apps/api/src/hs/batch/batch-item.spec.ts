import { describe, expect, it } from '@jest/globals';
import { itemOfRow } from './batch-item.js';
import { TABLE_LIMITS } from './files/table.js';

const MAPPING = { id: 0, description: 1, model: 2, specification: 3 };

describe('itemOfRow', () => {
  it('takes the mapped cells, trimmed, and leaves out empty ones', () => {
    expect(itemOfRow(['7', ' mug ', '', 'ceramic'], MAPPING, 4)).toEqual({
      ok: true,
      item: { description: 'mug', specification: 'ceramic' },
    });
  });

  it('takes a number for a description where another field names the goods', () => {
    expect(itemOfRow(['7', '8517', '', 'smartphone'], MAPPING, 4)).toMatchObject({ ok: true });
  });

  it.each([
    ['no description', ['7', ' '], 'DESCRIPTION_MISSING'],
    ['cells missing up to the description', [], 'DESCRIPTION_MISSING'],
    ['a text that is too long', ['7', 'mug', '', 'x'.repeat(TABLE_LIMITS.cell + 1)], 'FIELD_TOO_LONG'],
    ['a code in the place of a description', ['7', '8517.13', '', '2'], 'CODE_ONLY'],
    ['a number too short for a code', ['7', '85171'], 'CODE_ONLY'],
    ['emoji only', ['7', '😀😀', '12-3'], 'NO_WORDS'],
    ['more cells than columns', ['7', 'mug', 'a', 'b', 'c'], 'TOO_MANY_CELLS'],
  ])('tells of a row with %s', (_name, cells, code) => {
    expect(itemOfRow(cells, MAPPING, 4)).toEqual({ ok: false, fault: { code, message: expect.any(String) } });
  });
});
