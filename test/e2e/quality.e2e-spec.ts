import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { DESKTOP, PHONE } from '../support/browser.js';
import { ChatDriver, SHOES_EN, SHOES_KO } from '../support/chat-driver.js';
import { recordLayoutShifts, shiftsBeyond } from '../support/layout-shift.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

jest.setTimeout(60_000);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** "Good" ends at 0.1 (web.dev/cls); nothing of this portal should visibly move. */
const MAX_LAYOUT_SHIFT = 0.02;
/** The promise of the first load, in bytes of JavaScript as gzip would send it. */
const MAX_SCRIPT_BYTES = 170_000;

/** The fonts hold the load event back, the server the conversation beyond it. */
const SLOW_FONT_MS = 500;
const SLOW_SERVER_MS = 1_200;

async function delay(page: Page, pattern: string, milliseconds: number): Promise<void> {
  await page.route(pattern, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
}

describe('the portal loads well', () => {
  let portal: PortalInBrowser;

  beforeAll(async () => {
    portal = await openPortal();
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await portal.close();
  });

  it.each([
    ['ko', SHOES_KO, PHONE],
    ['ko', SHOES_KO, DESKTOP],
    ['en', SHOES_EN, PHONE],
    ['en', SHOES_EN, DESKTOP],
  ] as const)('moves nothing while it loads and answers (%s, %s, %o)', async (language, question, viewport) => {
    const { page, close } = await portal.visit({ viewport });
    await recordLayoutShifts(page);
    await page.goto(`/${language}`);
    await page.getByRole('contentinfo').getByText(/2026/).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await shiftsBeyond(page, MAX_LAYOUT_SHIFT)).toEqual([]);

    await page.goto(`/${language}/chat?q=${encodeURIComponent(question)}`);
    await new ChatDriver(page).outcome();
    await page.waitForLoadState('networkidle');
    expect(await shiftsBeyond(page, MAX_LAYOUT_SHIFT)).toEqual([]);

    // A browser restores the scroll position until the load event, perhaps before a slow server has sent the conversation.
    await page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
    });
    await delay(page, '**/*.woff2', SLOW_FONT_MS);
    await delay(page, '**/graphql', SLOW_SERVER_MS);
    await page.reload();
    await new ChatDriver(page).outcome();
    await page.waitForLoadState('networkidle');
    expect(await shiftsBeyond(page, MAX_LAYOUT_SHIFT)).toEqual([]);
    await close();
  });

  it.each(['ko', 'en'])('gives the console nothing to complain about (%s)', async (language) => {
    const { page, complaints, close } = await portal.visit();
    await page.goto(`/${language}`);
    await page.waitForLoadState('networkidle');
    await page.goto(`/${language}/chat`);
    const chat = new ChatDriver(page);
    await chat.askAndWait(language === 'ko' ? SHOES_KO : SHOES_EN);
    await chat.newest.getByRole('heading', { level: 4 }).first().getByRole('button').click();
    await page.getByRole('button', { name: /^(처음부터|Start over)$/ }).click();
    await page.keyboard.press('Escape');
    await page.goto(`/${language}/consultations/kc5-205`);
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    await close();
  });

  it('downloads less than 170 kB of JavaScript for the home page, compressed', async () => {
    const { page, close } = await portal.visit();
    const bytes: Promise<number>[] = [];
    const encodings: (string | undefined)[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      encodings.push(response.headers()['content-encoding']);
      bytes.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => responseBodySize),
      );
    });
    await page.goto('/ko');
    await page.waitForLoadState('networkidle');
    const total = (await Promise.all(bytes)).reduce((sum, size) => sum + size, 0);
    expect(encodings.length).toBeGreaterThan(2);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(MAX_SCRIPT_BYTES);
    await close();
  });

  it('keeps the build under its own limit', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['apps/web/scripts/bundle-size.mjs'], { cwd: ROOT });
    expect(stdout).toMatch(/home \(ko\): \d+\.\d kB/);
  });
});
