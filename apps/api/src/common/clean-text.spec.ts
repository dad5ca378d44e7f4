import { describe, expect, it } from '@jest/globals';
import { cleanText } from './clean-text.js';

describe('cleanText', () => {
  it('takes out invisible characters', () => {
    expect(cleanText('직\u200b구\u202e 세금\u0000')).toBe('직구 세금');
  });

  it('joins decomposed Hangul, so that it is found', () => {
    expect(cleanText('세금'.normalize('NFD'))).toBe('세금');
  });

  it('keeps paragraphs and folds other white space', () => {
    expect(cleanText('  a \t b \r\n\n\n\n c ')).toBe('a b\n\nc');
  });

  it('leaves nothing of text that is only white space', () => {
    expect(cleanText(' \u00a0\u3000\n\t')).toBe('');
  });
});
