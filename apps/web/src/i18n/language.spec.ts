import { describe, expect, it } from '@jest/globals';
import { browserLanguage, inLanguage } from './language.js';
import { scriptLanguage } from './script-language.js';

describe('browserLanguage', () => {
  it.each([
    [['ko-KR', 'en'], 'ko'],
    [['en-GB', 'ko'], 'en'],
    [['fr-FR', 'en-US'], 'en'],
    [['ja-JP'], 'ko'],
    [[], 'ko'],
  ] as const)('takes the first known of %j', (wanted, language) => {
    expect(browserLanguage(wanted)).toBe(language);
  });
});

describe('inLanguage', () => {
  it('keeps path, query and fragment', () => {
    const location = { pathname: '/ko/consultations/kc1-001', search: '?q=a', hash: '#b' };
    expect(inLanguage('en', location)).toBe('/en/consultations/kc1-001?q=a#b');
    expect(inLanguage('en', { pathname: '/ko', search: '', hash: '' })).toBe('/en');
  });
});

describe('scriptLanguage', () => {
  it.each([
    ['관세법 제94조', 'ko'],
    ['HS 코드', 'ko'],
    ['Do I pay tax on $180?', 'en'],
  ] as const)('%s is %s', (text, language) => {
    expect(scriptLanguage(text)).toBe(language);
  });
});
