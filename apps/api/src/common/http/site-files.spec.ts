import { describe, expect, it } from '@jest/globals';
import { siteFile } from './site-files.js';

const BASE = 'https://portal.example.org';
const sections = {
  pages: () => ['', 'chat'],
  tariff: () => Array.from({ length: 10_001 }, (_, at) => `hs/tariff/${String(at)}`),
  none: () => [],
};
const locations = (path: string) =>
  [...(siteFile(path, BASE, sections)?.text ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);

describe('siteFile', () => {
  it('lists the sitemaps of every section that has pages', () => {
    expect(locations('/sitemap.xml')).toEqual(
      ['pages-1', 'tariff-1', 'tariff-2'].map((name) => `${BASE}/sitemaps/${name}.xml`),
    );
  });

  it('lists each page in both languages, each with the other', () => {
    expect(locations('/sitemaps/pages-1.xml')).toEqual(
      ['/ko', '/en', '/ko/chat', '/en/chat'].map((path) => BASE + path),
    );
    expect(siteFile('/sitemaps/pages-1.xml', BASE, sections)?.text).toContain(
      `<url><loc>${BASE}/ko/chat</loc><xhtml:link rel="alternate" hreflang="ko" href="${BASE}/ko/chat"/><xhtml:link rel="alternate" hreflang="en" href="${BASE}/en/chat"/></url>`,
    );
  });

  it('keeps every sitemap under 50,000 addresses', () => {
    expect([locations('/sitemaps/tariff-1.xml').length, locations('/sitemaps/tariff-2.xml').length]).toEqual([
      20_000, 2,
    ]);
  });

  it('keeps robots from shared conversations and officers, and tells them of the sitemap', () => {
    const text = siteFile('/robots.txt', BASE, sections)?.text.split('\n');
    expect(text).toEqual(
      expect.arrayContaining(['Disallow: /ko/shared/', 'Disallow: /en/officers/', `Sitemap: ${BASE}/sitemap.xml`]),
    );
  });

  it.each([
    '/sitemaps/none-1.xml',
    '/sitemaps/tariff-3.xml',
    '/sitemaps/tariff-0.xml',
    '/sitemaps/constructor-1.xml',
    '/',
  ])('has no %s', (path) => {
    expect(siteFile(path, BASE, sections)).toBeUndefined();
  });
});
