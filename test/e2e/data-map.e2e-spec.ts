import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { type Download, type Page } from 'playwright-core';
import { axeViolationsInEveryLook } from '../support/axe.js';
import { NARROW, type Visit } from '../support/browser.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

const MANIFEST = '적재화물목록(마스터)';

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** The address on show, without its origin. */
function placeOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return decodeURIComponent(pathname + search);
}

describe('the data map', () => {
  let portal: PortalInBrowser;
  let current: Visit;
  let page: Page;

  beforeAll(async () => {
    portal = await openPortal();
  }, START_TIMEOUT_MS);
  afterAll(() => portal.close());
  beforeEach(async () => {
    current = await portal.visit();
    ({ page } = current);
  });
  afterEach(async () => {
    expect(current.complaints).toEqual([]);
    await current.close();
  });

  const picture = () => page.getByRole('application');
  const field = () =>
    page.getByRole('combobox', { name: /^(어떤 데이터를 찾으세요|Which data are you looking for)\?$/ });
  const box = (name: string | RegExp) => picture().getByRole('button', { name });
  const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  describe('search', () => {
    it('finds a dataset by everyday words and leads to its page', async () => {
      await page.goto('/ko/data-map');
      await page.getByRole('combobox', { name: '어떤 데이터를 찾으세요?' }).fill('컨테이너 언제 도착했는지');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      const found = page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 3 });
      await found.first().waitFor();
      expect(placeOf(page)).toBe('/ko/data-map?q=컨테이너+언제+도착했는지');
      const name = (await found.first().innerText()).trim();
      await found.first().getByRole('link').click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    });

    it('suggests words as one types, to be taken by keyboard', async () => {
      await page.goto('/en/data-map');
      await field().pressSequentially('manif');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      const taken = await field().getAttribute('aria-activedescendant');
      expect(taken).not.toBeNull();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/data-map?q=**');
      await page.getByRole('heading', { level: 2, name: /datasets? for/ }).waitFor();
    });

    it('says so when nothing is found, and keeps the words', async () => {
      await page.goto('/en/data-map?q=qqqxxzz');
      await page.getByRole('heading', { name: 'No dataset fits' }).waitFor();
      expect(await field().inputValue()).toBe('qqqxxzz');
    });

    it('narrows down by facets, each with what it would find', async () => {
      await page.goto('/en/data-map?view=list');
      const access = page.getByRole('navigation', { name: 'Access' });
      const open = access.getByRole('link', { name: /^Open to all/ });
      const promised = Number((await open.innerText()).replace(/\D/g, ''));
      await open.click();
      await page.getByRole('heading', { level: 2, name: new RegExp(`^${promised} datasets?$`) }).waitFor();
      expect(placeOf(page)).toBe('/en/data-map?access=open&view=list');
      await page.getByRole('combobox', { name: 'Personal data' }).selectOption('no');
      await page.waitForURL('**personal=no**');
    });
  });

  describe('the process view', () => {
    it('is walked by keyboard alone: stages in time, datasets below them, lineage from dataset to dataset', async () => {
      await page.goto('/ko/data-map?journey=import');
      await box(/수입 준비/).waitFor();
      await page.getByRole('link', { name: '연결 모두 보기' }).focus();
      const reach = async () => {
        for (let step = 0; step < 12 && !(await focusedName()).includes('단계'); step += 1)
          await page.keyboard.press('Tab');
      };
      await reach();
      expect(await focusedName()).toMatch(/^1단계 수입 준비/);
      await page.keyboard.press('ArrowRight');
      expect(await focusedName()).toMatch(/^2단계 입항과 적재화물목록/);
      await page.keyboard.press('ArrowDown');
      const first = await focusedName();
      await page.keyboard.press('ArrowDown');
      expect(await focusedName()).not.toBe(first);
      await box(new RegExp(`^${MANIFEST.replace(/[()]/g, '\\$&')}`)).focus();
      await page.keyboard.press('ArrowLeft');
      expect(await focusedName()).toMatch(/^입항보고\./);
      await page.keyboard.press('ArrowLeft');
      await page.getByText('왼쪽으로 이어진 것이 없습니다.').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const panel = page.getByRole('complementary');
      await panel.waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel-title');
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      expect(await focusedName()).not.toBe('');
    });

    it('opens at any state from its address', async () => {
      await page.goto('/en/data-map?journey=import&dataset=cargo-manifest&links=all&access=officers');
      await page.getByRole('complementary').getByRole('heading', { name: 'Cargo manifest (master bills)' }).waitFor();
      expect(await page.getByRole('link', { name: 'Show all links' }).getAttribute('aria-current')).toBe('true');
      expect(await box(/^Cargo manifest \(master bills\)/).getAttribute('aria-current')).toBe('true');
      expect(await box(/^Vessel movements/).getAttribute('data-dimmed')).toBe('true');
      await page.getByRole('link', { name: '한국어' }).click();
      await page.getByRole('complementary').getByRole('heading', { name: MANIFEST }).waitFor();
      expect(placeOf(page)).toBe('/ko/data-map?journey=import&dataset=cargo-manifest&links=all&access=officers');
    });

    it('tells about a stage that is opened, and goes back with the browser', async () => {
      await page.goto('/en/data-map?journey=export&view=map');
      await box(/^Stage 2/).click();
      const panel = page.getByRole('complementary');
      await panel.getByRole('heading', { name: 'What happens here' }).waitFor();
      expect(placeOf(page)).toBe('/en/data-map?journey=export&stage=export-declaration&view=map');
      await page.goBack();
      await panel.waitFor({ state: 'detached' });
    });

    it('zooms by keyboard and by its buttons', async () => {
      await page.goto('/en/data-map?journey=travellers');
      await box(/^Stage 1/).focus();
      const width = async () => (await box(/^Stage 1/).boundingBox())?.width ?? 0;
      const before = await width();
      await page.keyboard.press('+');
      await page.waitForTimeout(400);
      const larger = await width();
      expect(larger).toBeGreaterThan(before);
      await page.getByRole('button', { name: 'Zoom out' }).click();
      await page.waitForTimeout(400);
      expect(await width()).toBeLessThan(larger);
    });

    it('is saved as SVG and PNG with its Korean words', async () => {
      await page.goto('/ko/data-map?journey=import');
      await box(/수입 준비/).waitFor();
      const svg = page.waitForEvent('download');
      await page.getByRole('button', { name: /^SVG/ }).click();
      const drawn = (await contentOf(await svg)).toString('utf8');
      expect(drawn).toContain('적재화물목록');
      expect(drawn).not.toContain('var(');
      const png = page.waitForEvent('download');
      await page.getByRole('button', { name: /^PNG/ }).click();
      const download = await png;
      expect(download.suggestedFilename()).toBe('customs-data-import.png');
      const bytes = await contentOf(download);
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(bytes.readUInt32BE(16)).toBeGreaterThan(2000);
    });

    it('has the same content as list and as table', async () => {
      await page.goto('/en/data-map?journey=transit');
      await box(/^Stage 1/).waitFor();
      const drawn = await picture().locator('[data-kind="dataset"]').count();
      const views = page.getByRole('navigation', { name: 'View' });
      await views.getByRole('link', { name: 'List' }).click();
      const items = page.getByRole('main').getByRole('heading', { level: 5 });
      await items.first().waitFor();
      expect(await items.count()).toBe(drawn);
      await views.getByRole('link', { name: 'Table' }).click();
      const rows = page.getByRole('table').getByRole('rowheader');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(drawn);
      await page.getByRole('button', { name: 'Name' }).click();
      await page.waitForURL('**sort=name');
      const names = await rows.allInnerTexts();
      expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
    });
  });

  describe('the lineage view', () => {
    it('starts with one step and is opened, isolated and read to the fields by keyboard alone', async () => {
      await page.goto('/en/data-map/lineage/import-declaration');
      await box(/^Import declaration/)
        .first()
        .waitFor();
      const count = () => picture().locator('[data-kind="dataset"]').count();
      const before = await count();
      await box(/more dataset.* linked with/)
        .first()
        .focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**open=**');
      await page.waitForFunction(
        (least) => document.querySelectorAll('[role=application] [data-kind="dataset"]').length > least,
        before,
      );
      expect(await focusedName()).not.toBe('');
      await page.keyboard.press('Enter');
      const panel = page.getByRole('complementary');
      await panel.getByRole('link', { name: 'Show fields' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**fields=**');
      await panel.getByRole('link', { name: 'Hide fields' }).waitFor();
    });

    it('isolates the way between two datasets from its address, and shows everything again', async () => {
      await page.goto('/en/data-map/lineage/arrival-report?path=import-declaration');
      await page.getByText(/only the shortest way is shown/).waitFor();
      await box(/^Arrival report/).waitFor();
      expect(await picture().locator('[data-kind="more"]').count()).toBe(0);
      await page.getByRole('link', { name: 'Show everything' }).click();
      await picture().locator('[data-kind="more"]').first().waitFor();
    });

    it('has the same content as a list, down to the fields', async () => {
      await page.goto('/ko/data-map/lineage/import-declaration-items?view=list&fields=import-declaration-items');
      await page.getByRole('heading', { level: 3, name: '바탕이 된 데이터' }).waitFor();
      await page.getByRole('heading', { level: 3, name: '항목의 연결' }).waitFor();
      const up = page.getByRole('region', { name: '바탕이 된 데이터' }).getByRole('listitem');
      const before = await up.count();
      await page
        .getByRole('region', { name: '바탕이 된 데이터' })
        .getByRole('link', { name: /바탕 .*개 펼치기/ })
        .first()
        .click();
      await page.waitForFunction((least) => document.querySelectorAll('#lineage-up ~ ul > li').length > least, before);
    });
  });

  describe('the dataset page', () => {
    it('tells what it is, who may have it and on which ground, and where it stands on the map', async () => {
      await page.goto('/ko/data-map/datasets/cargo-manifest');
      await page.getByRole('heading', { level: 1, name: MANIFEST }).waitFor();
      const access = page.getByRole('region', { name: '누가 쓸 수 있나요' });
      expect(await access.getByRole('link', { name: /관세법 제135조/ }).getAttribute('href')).toContain('law.go.kr');
      await page.getByRole('region', { name: '통관의 어느 단계에서' }).getByRole('link', { name: /수입/ }).click();
      await page.getByRole('complementary').getByRole('heading', { name: MANIFEST }).waitFor();
    });

    it('filters, sorts, copies and saves its fields', async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto('/en/data-map/datasets/import-declaration-items');
      const fields = page.getByRole('region', { name: 'Fields', exact: true }).first();
      const rows = fields.getByRole('rowheader');
      await rows.first().waitFor();
      const all = await rows.count();
      await page.getByRole('searchbox', { name: 'Find a field' }).fill('origin');
      await fields.getByText(/shown$/).waitFor();
      expect(await rows.count()).toBeLessThan(all);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as CSV' }).click();
      const lines = (await contentOf(await download)).toString('utf8').trim().split('\r\n');
      expect(lines).toHaveLength((await rows.count()) + 1);
      await page.getByRole('button', { name: 'Copy the table' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('\t');
    });

    it('shows made-up rows and says so, opens code lists, and is cited', async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto('/en/data-map/datasets/import-declaration');
      const sample = page.getByRole('region', { name: 'Sample rows' }).first();
      await sample.getByText('made up').first().waitFor();
      const list = page.locator('details').first();
      await list.locator('summary').click();
      await list.getByText('Source:').waitFor();
      await page.getByRole('button', { name: 'Copy the citation' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
    });

    it('leads on when there is no such dataset', async () => {
      await page.goto('/ko/data-map/datasets/cargo-manifesto');
      await page.getByText('이런 데이터셋은 지도에 없습니다.').waitFor();
      await page.getByRole('link', { name: '데이터 지도로' }).click();
      await page.getByRole('heading', { level: 1, name: '관세 데이터 지도' }).waitFor();
    });
  });

  describe('on a phone', () => {
    it('shows the list first, within the width of the screen, and the picture when asked', async () => {
      const phone = await portal.visit({ viewport: NARROW });
      await phone.page.goto('/ko/data-map');
      await phone.page.getByRole('heading', { level: 5 }).first().waitFor();
      for (const path of [
        '/ko/data-map',
        '/en/data-map?view=map',
        '/en/data-map/datasets/cargo-manifest',
        '/en/data-map/lineage/cargo-manifest',
      ]) {
        await phone.page.goto(path);
        await phone.page.getByRole('heading', { level: 2 }).first().waitFor();
        const overflow = await phone.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, overflow]).toEqual([path, 0]);
      }
      expect(phone.complaints).toEqual([]);
      await phone.close();
    });
  });

  describe('when something fails', () => {
    it('says so and can be tried again', async () => {
      await page.route('**/graphql', (route) =>
        route.request().postData()?.includes('query DataMap ') === true
          ? route.fulfill({ status: 200, json: { data: null } })
          : route.continue(),
      );
      await page.goto('/en/data-map');
      await page.getByText('The map could not be loaded.').waitFor();
      await page.unroute('**/graphql');
      await page.getByRole('button', { name: 'Try again' }).click();
      await box(/^Stage 1/)
        .first()
        .waitFor();
    });
  });

  it.each([
    '/ko/data-map',
    '/en/data-map?journey=import&dataset=cargo-manifest&links=all',
    '/ko/data-map?journey=import&stage=import-arrival&view=map',
    '/en/data-map?q=container&view=list',
    '/ko/data-map?view=table',
    '/en/data-map/lineage/import-declaration?fields=import-declaration',
    '/ko/data-map/lineage/import-declaration?view=list',
    '/en/data-map/datasets/import-declaration-items',
  ])('has nothing that axe finds wrong at %s, on a desktop in light and on a phone in dark', async (path) => {
    const seen = await portal.visit({ reducedMotion: 'reduce' });
    await seen.page.goto(path);
    await seen.page.getByRole('heading', { level: 2 }).first().waitFor();
    await seen.page.waitForLoadState('networkidle');
    expect(await axeViolationsInEveryLook(seen.page)).toEqual([]);
    await seen.close();
  });
});
