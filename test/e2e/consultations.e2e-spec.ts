import { describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { DESKTOP, NARROW, PHONE, type Visit } from '../support/browser.js';
import { type PortalInBrowser } from '../support/portal-in-browser.js';
import { openForEachTest } from '../support/visits.js';

jest.setTimeout(90_000);

describe('browsing the consultation records', () => {
  let portal: PortalInBrowser;
  let current: Visit;
  let page: Page;

  openForEachTest((visit, opened) => {
    portal = opened;
    current = visit;
    page = visit.page;
  });

  const list = () => page.getByRole('region').getByRole('listitem');
  const settled = () => page.locator('[aria-busy="false"]').first().waitFor();
  /** The address changes before what it stands for is drawn; the title changes with it. */
  const titled = (part: string) =>
    page.waitForFunction((text) => document.title.toLowerCase().includes(text), part.toLowerCase());

  it.each([
    ['ko', '기록에서 찾기', '찾기', '향수 면세', '여행자'],
    ['en', 'Search the records', 'Search', 'perfume duty free', 'Traveller'],
  ])('finds records by words and topic, each with an address (%s)', async (language, label, button, words, topic) => {
    await page.goto(`/${language}/consultations`);
    await settled();
    expect(await list().count()).toBe(20);
    await page.getByLabel(label).fill(words);
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.waitForURL(`**/${language}/consultations?q=*`);
    await list()
      .first()
      .filter({ hasText: language === 'ko' ? '향수' : /perfume/i })
      .waitFor();
    await page
      .getByRole('link', { name: new RegExp(`^${topic}`, 'i') })
      .first()
      .click();
    await page.waitForURL('**topic=traveller*');
    await titled(language === 'ko' ? '여행자' : 'Traveller');
    await settled();
    const address = page.url();
    const first = await list().first().getByRole('link').innerText();
    await list().first().getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
    expect(page.url()).toMatch(/\/consultations\/[a-z]{2}\d+-\d+$/);
    await page.goBack();
    await settled();
    expect(page.url()).toBe(address);
    expect(current.complaints).toEqual([]);
  });

  it('turns pages, and each page has a title', async () => {
    await page.goto('/ko/consultations?topic=traveller');
    await settled();
    expect(await page.title()).toContain('상담 기록: 여행자');
    const before = await list().first().innerText();
    await page.getByRole('link', { name: '다음' }).click();
    await page.waitForURL('**page=2');
    await page.getByText(/^2 \/ \d+쪽$/).waitFor();
    await list().first().filter({ hasNotText: before }).waitFor();
  });

  it('leads from a record to the nearest questions', async () => {
    await page.goto('/ko/consultations/kc5-205');
    const related = page.getByRole('region', { name: '가까운 질문' }).getByRole('link');
    await related.first().waitFor();
    expect(await related.count()).toBe(4);
    const name = await related.first().innerText();
    await related.first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('says so when nothing fits, and when the server fails', async () => {
    await page.goto('/ko/consultations?topic=nothing');
    await page.getByText('이 분야에는 아직 기록이 없습니다.').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.goto('/ko/consultations?q=통관');
    await page.getByRole('button', { name: '다시 시도' }).waitFor({ timeout: 30_000 });
  });

  it.each(['ko', 'en'])('is accessible, on a desktop in light and on a phone in dark (%s)', async (language) => {
    for (const options of [
      { viewport: DESKTOP, colorScheme: 'light' },
      { viewport: PHONE, colorScheme: 'dark' },
    ] as const) {
      const look = await portal.visit({ reducedMotion: 'reduce', ...options });
      await look.page.goto(`/${language}/consultations?q=perfume`);
      await look.page.locator('[aria-busy="false"]').first().waitFor();
      expect(await axeViolations(look.page)).toEqual([]);
      await look.close();
    }
  });

  it.each(['ko', 'en'])('fits a width of 320 pixels (%s)', async (language) => {
    const look = await portal.visit({ viewport: NARROW });
    await look.page.goto(`/${language}/consultations`);
    await look.page.locator('[aria-busy="false"]').first().waitFor();
    expect(await look.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    await look.close();
  });
});
