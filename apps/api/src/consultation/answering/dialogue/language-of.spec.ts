import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language-of.js';

describe('languageOf', () => {
  it.each([
    '$300?',
    'EMS',
    'const x = {a: 1}; console.log(x);',
    "'; DROP TABLE parcels; --",
    '<b></b>',
    'https://example.org/x',
  ])('leaves a Korean conversation in Korean after "%s"', (text) => {
    expect(languageOf(text, 'ko')).toBe('ko');
  });

  it('follows a person who goes on in the other language', () => {
    expect(languageOf('How much is it in English?', 'ko')).toBe('en');
    expect(languageOf('한국어로 알려 주세요', 'en')).toBe('ko');
  });

  it('takes the text alone where nothing else is known', () => {
    expect(languageOf('laptop', undefined)).toBe('en');
    expect(languageOf('노트북', undefined)).toBe('ko');
  });
});
