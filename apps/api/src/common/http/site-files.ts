import { type NextFunction, type Request, type Response } from 'express';
import { LANGUAGES } from '../language.js';
import { harvestable } from './harvestable.js';

/** Most paths of one sitemap; each is listed in every language, and a sitemap may have 50,000 addresses. */
const MOST_PATHS = 10_000;
const SITEMAP = /^\/sitemaps\/([a-z-]+)-([1-9]\d*)\.xml$/;

/** Public pages by name of section: paths without language or slash at the beginning, such as `hs/tariff/8517`. */
export type SiteSections = Readonly<Record<string, () => readonly string[]>>;

/**
 * Answers `/robots.txt`, `/sitemap.xml` and the sitemaps that it lists (sitemaps.org, protocol 0.9), with the other
 * language of each page as Google describes it (`xhtml:link`, hreflang).
 * @param base the portal's public address, without a slash at its end
 */
export function siteFiles(base: string, sections: SiteSections) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const file =
      request.method === 'GET' || request.method === 'HEAD' ? siteFile(request.path, base, sections) : undefined;
    if (file === undefined) next();
    else harvestable(response, file.type).send(file.text);
  };
}

/** @returns undefined for any other path, and for a sitemap that there isn't */
export function siteFile(
  path: string,
  base: string,
  sections: SiteSections,
): { readonly type: string; readonly text: string } | undefined {
  if (path === '/robots.txt') return { type: 'text/plain', text: robots(base) };
  if (path === '/sitemap.xml') return { type: 'application/xml', text: sitemapIndex(base, sections) };
  const [, name = '', number = ''] = SITEMAP.exec(path) ?? [];
  const paths = Object.hasOwn(sections, name) ? sections[name]?.() : undefined;
  const part = paths?.slice((Number(number) - 1) * MOST_PATHS, Number(number) * MOST_PATHS) ?? [];
  return part.length === 0 ? undefined : { type: 'application/xml', text: sitemap(base, part) };
}

/** Conversations that were shared by a link, and officers' pages, are nobody's to find. */
function robots(base: string): string {
  const closed = LANGUAGES.flatMap((language) => [`/${language}/shared/`, `/${language}/officers/`]);
  return [
    'User-agent: *',
    'Disallow: /graphql',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${base}/sitemap.xml`,
    '',
  ].join('\n');
}

function sitemapIndex(base: string, sections: SiteSections): string {
  const files = Object.entries(sections).flatMap(([name, paths]) =>
    Array.from(
      { length: Math.ceil(paths().length / MOST_PATHS) },
      (_, at) => `${base}/sitemaps/${name}-${String(at + 1)}.xml`,
    ),
  );
  const entries = files.map((file) => `  <sitemap><loc>${xml(file)}</loc></sitemap>\n`).join('');
  return `${DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</sitemapindex>\n`;
}

function sitemap(base: string, paths: readonly string[]): string {
  const entries = paths.map((path) => {
    const address = (language: string) => xml(`${base}/${language}${path === '' ? '' : `/${path}`}`);
    const others = LANGUAGES.map(
      (each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${address(each)}"/>`,
    ).join('');
    return LANGUAGES.map((language) => `  <url><loc>${address(language)}</loc>${others}</url>\n`).join('');
  });
  return `${DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
