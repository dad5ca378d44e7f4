import { type Page } from 'playwright-core';

interface Shift {
  readonly value: number;
  /** What moved, each with its vertical position before and after, in CSS pixels. */
  readonly moved: readonly string[];
}

/** Starts recording layout shifts in every document that the page opens from now on. */
export async function recordLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Source {
      readonly node: Node | null;
      readonly previousRect: DOMRect;
      readonly currentRect: DOMRect;
    }
    type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: readonly Source[] };
    const shifts: Shift[] = [];
    Object.assign(window, { layoutShifts: shifts });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Entry[]) {
        if (hadRecentInput) continue;
        const moved = sources.map(({ node, previousRect, currentRect }) => {
          const name = node instanceof Element ? `${node.tagName}.${node.className}` : (node?.nodeName ?? 'gone');
          return `${name}: ${previousRect.top} to ${currentRect.top}`;
        });
        shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * The shifts of the document on show, without those that follow an input of the person, if together they exceed the
 * limit; else none.
 */
export async function shiftsBeyond(page: Page, limit: number): Promise<readonly Shift[]> {
  const shifts = await page.evaluate(() => (window as unknown as { layoutShifts: Shift[] }).layoutShifts);
  return shifts.reduce((sum, { value }) => sum + value, 0) < limit ? [] : shifts;
}
