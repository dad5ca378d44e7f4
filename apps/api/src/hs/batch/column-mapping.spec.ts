import { describe, expect, it } from '@jest/globals';
import { resolveMapping } from './column-mapping.js';

const HEADERS = ['id', '품명', '규격', '규격'];

describe('resolveMapping', () => {
  it('takes columns by place and by header', () => {
    expect(resolveMapping({ description: '품명', model: 2, id: 'id' }, HEADERS)).toEqual({
      ok: true,
      mapping: { description: 1, model: 2, id: 0 },
    });
  });

  it.each([
    ['a place beyond the last column', { description: 4 }, 'UNKNOWN_COLUMN'],
    ['a header that the file lacks', { description: 'name' }, 'UNKNOWN_COLUMN'],
    ['a header that two columns have', { description: 1, specification: '규격' }, 'AMBIGUOUS_COLUMN'],
    ['one column for two fields', { description: 1, model: '품명' }, 'COLUMN_USED_TWICE'],
  ])('refuses %s', (_name, asked, code) => {
    expect(resolveMapping(asked, HEADERS)).toEqual({ ok: false, refusal: { code, message: expect.any(String) } });
  });
});
