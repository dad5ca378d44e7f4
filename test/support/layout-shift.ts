import { type Page } from 'playwright-core';

/** Starts counting layout shifts in every document that the page opens from now on. */
export async function countLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counter = window as unknown as { layoutShift: number };
    counter.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) counter.layoutShift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The sum of the shifts of the document on show, without those that follow an input of the person. */
export async function readLayoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { layoutShift: number }).layoutShift);
}
