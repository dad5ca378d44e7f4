/** A page of the portal, by path and query only: never another site, never the API. */
const PAGE = /^\/(ko|en)(\/[\w\-./]*)?(\?[\w\-.~%&=+,:@/]*)?$/;

/**
 * Where to go after signing in, as asked for by a page.
 * @returns the page given instead for anything that is no page of the portal, so that no link leads elsewhere by it. Pure.
 */
export function returnAddress(asked: unknown, otherwise = '/ko/officers'): string {
  return typeof asked === 'string' && PAGE.test(asked) && !asked.includes('//') && !asked.includes('..')
    ? asked
    : otherwise;
}

/** The language of a page of the portal. */
export function languageOfPage(page: string): 'ko' | 'en' {
  return page.startsWith('/en') ? 'en' : 'ko';
}
