import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from 'playwright-core';
import { DESKTOP, PHONE } from './browser.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What a page is looked at in: each width with one of the colour schemes, which do not depend on the width. */
const LOOKS = [
  { viewport: DESKTOP, colorScheme: 'light' },
  { viewport: PHONE, colorScheme: 'dark' },
] as const;

type Violations = readonly (readonly [string, readonly string[]])[];

/** What axe finds wrong on the page: each rule with the elements that break it. */
export async function axeViolations(page: Page): Promise<Violations> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/**
 * What axe finds wrong on the page as it stands, on a desktop in light and on a phone in dark. The page is resized, not
 * opened again: open it with reduced motion, else it is never still. It is left in the last look.
 */
export async function axeViolationsInEveryLook(page: Page): Promise<Violations> {
  const found: (readonly [string, readonly string[]])[] = [];
  for (const { viewport, colorScheme } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await untilStill(page);
    found.push(...(await axeViolations(page)));
  }
  return found;
}

/** Waits until no colour changes any more: an inherited one may pass down the page element by element, a frame each. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let still = 0; still < 2; still += 1) {
      await new Promise(requestAnimationFrame);
      if (document.getAnimations().some(({ playState }) => playState === 'running')) still = 0;
    }
  });
}
