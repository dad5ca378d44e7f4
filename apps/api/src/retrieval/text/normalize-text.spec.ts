import { describe, expect, it } from '@jest/globals';
import { normalizeText } from './normalize-text.js';

describe('normalizeText', () => {
  it('composes Hangul and compatibility characters', () => {
    expect(normalizeText('관세'.normalize('NFD') + ' １００㎖')).toBe('관세 100ml');
  });

  it('drops characters that cannot be seen', () => {
    expect(normalizeText('통\u200b관\u2060 \ufeffcode')).toBe('통관 code');
  });

  it('makes one space of many and lower case of upper', () => {
    expect(normalizeText('  FTA\n\t협정 ')).toBe('fta 협정');
  });
});
