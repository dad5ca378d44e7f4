import { describe, expect, it } from '@jest/globals';
import { VAGUE_KINDS, vagueKindOf, WHAT_TO_ADD } from './vagueness.js';

describe('vagueKindOf', () => {
  it.each([
    ['parts', 'part'],
    ['기계 부품', 'part'],
    ['gift', 'gift'],
    ['사은품', 'gift'],
    ['accessory', 'accessory'],
    ['자동차 액세서리', 'accessory'],
    ['샘플', 'sample'],
    ['free samples', 'sample'],
    ['선물세트', 'gift'],
    ['세트', 'set'],
    ['machine', 'machine'],
    ['WH-1000XM5', 'code_only'],
    ['물품', 'general'],
  ])('takes %s for %s', (text, kind) => {
    expect(vagueKindOf(text, true)).toBe(kind);
  });

  it('doubts the words themselves when the tariff knows none of them', () => {
    expect(vagueKindOf('zxcvb', false)).toBe('unknown_words');
  });

  it('has advice in both languages for every kind', () => {
    for (const kind of VAGUE_KINDS) expect([WHAT_TO_ADD[kind].ko, WHAT_TO_ADD[kind].en]).not.toContain('');
  });
});
