import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const DEFAULT_CHROMIUM = '/usr/bin/chromium';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const PHONE = { width: 360, height: 740 } as const;
export const NARROW = { width: 320, height: 640 } as const;
export const DESKTOP = { width: 1280, height: 800 } as const;

/** The system's Chromium, or the one at `CHROMIUM_PATH`. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? DEFAULT_CHROMIUM, args: ARGUMENTS });
}

/** A page in a browser session of its own, and what its console has complained about. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, refused content and uncaught exceptions, in order. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** Origin under which the paths of the test are; see `Portal.url`. */
  readonly baseURL: string;
}

/** Opens a page as a person in Seoul with a Korean browser sees it, unless the options say otherwise. */
export async function visit(browser: Browser, options: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => {
    complaints.push(`uncaught: ${error.message}`);
  });
  return { page, complaints, close: () => context.close() };
}
