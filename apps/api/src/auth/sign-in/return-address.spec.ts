import { describe, expect, it } from '@jest/globals';
import { languageOfPage, returnAddress } from './return-address.js';

describe('where one goes after signing in', () => {
  it.each(['/ko/officers', '/en/officers/curation/versions/a-b', '/ko/officers/audit?who=kim&from=2026-11-01'])(
    'is the page that was asked for: %s',
    (page) => {
      expect(returnAddress(page)).toBe(page);
    },
  );

  it.each([
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '/ko//evil.example',
    '/\\evil.example',
    '/ko/../api/auth/logout',
    '/api/auth/login',
    '/fr/officers',
    'javascript:alert(1)',
    '/ko/officers\r\nSet-Cookie: a=b',
    ['/ko/officers'],
  ])('is the desk rather than %p', (asked) => {
    expect(returnAddress(asked)).toBe('/ko/officers');
  });

  it('speaks the page’s language', () => {
    expect(languageOfPage('/en/officers')).toBe('en');
    expect(languageOfPage('/ko/officers')).toBe('ko');
  });
});
