/** A language of the portal, as it stands in the address: Korean first, English always. */
export type PortalLanguage = 'ko' | 'en';

export const LANGUAGES: readonly PortalLanguage[] = ['ko', 'en'];

const STORAGE_KEY = 'gwanmun.language';

export function isPortalLanguage(value: unknown): value is PortalLanguage {
  return value === 'ko' || value === 'en';
}

/** The other language with the same path and query: `/ko/chat?q=a` in English is `/en/chat?q=a`. */
export function inLanguage(language: PortalLanguage, location: { pathname: string; search: string; hash: string }) {
  const path = location.pathname.replace(/^\/[^/]*/, `/${language}`);
  return `${path}${location.search}${location.hash}`;
}

/** Korean when the browser asks for it or for neither language, else English if it asks for that. */
export function browserLanguage(wanted: readonly string[]): PortalLanguage {
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isPortalLanguage);
  return known ?? 'ko';
}

/** The language chosen last on this device, else the browser's. */
export function preferredLanguage(): PortalLanguage {
  try {
    const remembered = localStorage.getItem(STORAGE_KEY);
    if (isPortalLanguage(remembered)) return remembered;
  } catch {
    // Storage may be closed by the browser's settings; the browser's language then serves.
  }
  return browserLanguage(navigator.languages);
}

export function rememberLanguage(language: PortalLanguage): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Without storage the address alone carries the language.
  }
}
