import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeViolationsInEveryLook } from './axe.js';
import { NARROW, type Visit, type VisitOptions } from './browser.js';
import { recordLayoutShifts, shiftsBeyond } from './layout-shift.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from './portal-in-browser.js';

/** Google's "good" is 0.1 for a whole visit; a page that keeps places for what comes needs far less. */
const MAX_LAYOUT_SHIFT = 0.02;

type Options = Omit<VisitOptions, 'baseURL'>;

/** Starts one portal for a file's tests and opens a page of its own for each; `take` is given both before each test. */
export function openForEachTest(take: (visit: Visit, portal: PortalInBrowser) => void, options: Options = {}): void {
  let portal: PortalInBrowser;
  let current: Visit;
  beforeAll(async () => {
    portal = await openPortal();
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await portal.close();
  });
  beforeEach(async () => {
    current = await portal.visit(options);
    take(current, portal);
  });
  afterEach(async () => {
    await current.close();
  });
}

/**
 * Opens an address by itself and expects that nothing moves while it loads, that axe finds nothing in any look, that it
 * fits the narrowest width and that the console is silent. Opened at the narrowest width, axe is left out.
 */
export async function expectWellBuilt(portal: PortalInBrowser, address: string, options: Options): Promise<void> {
  const { page, complaints, close } = await portal.visit({ reducedMotion: 'reduce', ...options });
  await recordLayoutShifts(page);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const shifts = await shiftsBeyond(page, MAX_LAYOUT_SHIFT);
  const violations = options.viewport === NARROW ? [] : await axeViolationsInEveryLook(page);
  const tooWide = !(await fitsNarrowest(page));
  expect({ address, options, shifts, violations, complaints, tooWide }).toEqual({
    address,
    options,
    shifts: [],
    violations: [],
    complaints: [],
    tooWide: false,
  });
  await close();
}

/** Whether nothing on the page is wider than a screen of 320 pixels. The page is left at that width. */
export async function fitsNarrowest(page: Page): Promise<boolean> {
  await page.setViewportSize(NARROW);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  return page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
}
