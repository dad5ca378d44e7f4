import { type Browser } from 'playwright-core';
import { launchBrowser, visit, type Visit, type VisitOptions } from './browser.js';
import { type Portal, removeDataDir, startPortal } from './portal.js';

/** For `beforeAll`: the portal loads its knowledge and builds its index, on a busy machine for a minute or two. */
export const START_TIMEOUT_MS = 180_000;

/** A running portal with a browser to look at it. */
export interface PortalInBrowser {
  readonly origin: string;
  /** Opens a page of the portal in a browser session of its own. */
  readonly visit: (options?: Omit<VisitOptions, 'baseURL'>) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

async function closeBoth(portal: Portal, browser: Browser): Promise<void> {
  await browser.close();
  await portal.stop();
  removeDataDir(portal.dataDir);
}

/** Starts the built portal and Chromium. All tests come from one address, so that address may ask more than a person. */
export async function openPortal(settings: Record<string, string> = {}): Promise<PortalInBrowser> {
  const portal = await startPortal({
    RATE_LIMIT_PER_MINUTE: '100000',
    UPLOAD_LIMIT_PER_MINUTE: '1000',
    REQUEST_LIMIT_PER_MINUTE: '1000',
    ...settings,
  });
  const browser = await launchBrowser();
  return {
    origin: portal.origin,
    visit: (options = {}) => visit(browser, { baseURL: portal.origin, ...options }),
    close: () => closeBoth(portal, browser),
  };
}
