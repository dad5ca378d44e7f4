import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { DESKTOP, PHONE } from '../support/browser.js';
import { newDataDir } from '../support/portal.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';
import { expectWellBuilt, openForEachTest } from '../support/visits.js';

jest.setTimeout(60_000);

const LANGUAGES = ['ko', 'en'] as const;
const HS_IMPORT = fileURLToPath(new URL('../../apps/api/dist/cli/hs-import.js', import.meta.url));
const SMARTPHONE = { ko: '스마트폰', en: 'Smartphones' } as const;

/** Every kind of page: entrance, results, none, section, chapter, heading, line, ended code, unknown code. */
const PAGES = [
  '/hs/tariff',
  '/hs/tariff?q=phone',
  '/hs/tariff?q=zzzqqq',
  '/hs/tariff/XVI',
  '/hs/tariff/85',
  '/hs/tariff/8517',
  '/hs/tariff/8517130000',
  '/hs/tariff/851712',
  '/hs/tariff/8517.99',
];

describe('the tariff browser', () => {
  let portal: PortalInBrowser;
  let page: Page;
  openForEachTest((visit, opened) => {
    portal = opened;
    page = visit.page;
  });

  const main = () => page.getByRole('main');
  const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const search = () => page.getByRole('combobox', { name: /^(관세율표에서 찾기|Search the tariff)$/ });
  const option = (name: string | RegExp) => page.getByRole('option', { name });

  it.each(LANGUAGES)('leads from the sections down to a line, and back by the way shown (%s)', async (language) => {
    const response = await page.goto(`/${language}/hs/tariff`);
    expect(response?.status()).toBe(200);
    for (const code of ['XVI', '85', '8517', '851713', '8517130000']) {
      await main().locator(`li > a[href="/${language}/hs/tariff/${code}"]`).first().click();
      await page.waitForURL(`**/${language}/hs/tariff/${code}`);
    }
    await title(SMARTPHONE[language]).waitFor();
    await page.waitForFunction(() => document.title.startsWith('8517.13-0000'));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await main()
      .getByText(SMARTPHONE[language === 'ko' ? 'en' : 'ko'], { exact: true })
      .first()
      .waitFor();
    const way = page.getByRole('navigation', {
      name: language === 'ko' ? '관세율표 안의 위치' : 'Place in the tariff',
    });
    await way.getByRole('link', { name: /85(류)?$/ }).click();
    await page.waitForURL(`**/${language}/hs/tariff/85`);
  });

  it.each([
    ['ko', '스마트폰'],
    ['en', 'smartphone'],
  ] as const)('suggests as one types, by keyboard alone (%s)', async (language, typed) => {
    await page.goto(`/${language}/hs/tariff`);
    await search().pressSequentially(typed);
    await option(/8517\.13/).waitFor();
    expect(await search().getAttribute('aria-expanded')).toBe('true');
    await page.getByText(/제안 \d+개|\d+ suggestions?\. Choose/).waitFor({ state: 'attached' });

    await search().press('ArrowUp');
    expect(await page.locator('[aria-selected="true"]').getAttribute('id')).toBe(
      await search().getAttribute('aria-activedescendant'),
    );
    await search().press('Escape');
    expect(await search().getAttribute('aria-expanded')).toBe('false');
    expect(await search().inputValue()).toBe(typed);

    await search().press('Backspace');
    const first = page.getByRole('option').first();
    await first.waitFor();
    const written = (await first.innerText()).trim().split(/\s/)[0] ?? '';
    await search().press('ArrowDown');
    await search().press('Enter');
    await page.waitForURL(`**/${language}/hs/tariff/${written.replace(/\D/g, '')}`);
  });

  it('suggests places for the beginning of a code, and takes a click', async () => {
    await page.goto('/ko/hs/tariff');
    await search().pressSequentially('8517.1');
    await option(/8517\.13/)
      .first()
      .click();
    await title('스마트폰').waitFor();
  });

  it('keeps a whole search in the address, and says when nothing is found', async () => {
    await page.goto('/en/hs/tariff');
    await search().fill('umbrella');
    await search().press('Enter');
    await page.waitForURL('**/en/hs/tariff?q=umbrella');
    await page.getByRole('heading', { level: 2, name: /results? for “umbrella”/ }).waitFor();
    await main().getByRole('link', { name: /6601/ }).first().waitFor();
    await search().fill('zzzqqq');
    await search().press('Enter');
    await page.getByText(/Nothing found/).waitFor();
    await main().getByRole('link', { name: 'Find a code by describing the goods' }).waitFor();
  });

  it('copies the code and its permanent address', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/ko/hs/tariff/8517.13-0000');
    await page.getByRole('button', { name: '번호 복사' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('8517.13-0000');
    await page.getByRole('button', { name: '주소 복사' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${portal.origin}/ko/hs/tariff/8517130000`);
  });

  it('shows names, notes of the chapter with links, and rulings', async () => {
    await page.goto('/en/hs/tariff/8517');
    await page.getByRole('heading', { name: 'Guide to chapter 85' }).waitFor();
    await page.getByText('Chapter 85, note 5').first().waitFor();
    await page.getByRole('heading', { name: /rulings? of the Korea Customs Service/ }).waitFor();
    await page.goto('/ko/hs/tariff/851713');
    await page.getByRole('list', { name: '한국어 이름' }).getByText('자급제폰').waitFor();
    await main().getByRole('link', { name: '8471', exact: true }).click();
    await page.waitForURL('**/ko/hs/tariff/8471');
  });

  it('explains the General Rules in plain words, with an address of their own', async () => {
    await page.goto('/ko/hs/tariff/85');
    await main().getByRole('link', { name: '분류하는 통칙 보기' }).click();
    await page.getByRole('heading', { name: /^통칙 제6호/ }).waitFor();
    const rules = page.getByRole('region', { name: '분류하는 여섯 가지 통칙' });
    expect(await rules.getByRole('heading', { level: 3 }).count()).toBeGreaterThanOrEqual(6);
  });

  it.each([
    ['851712', /HS 2017까지 쓰던 번호/, /8517\.13/],
    ['8517.99', /없는 번호/, /8517/],
    ['12345', /읽을 수 없습니다/, /관세율표 보기/],
    ['phone', /읽을 수 없습니다/, /관세율표 보기/],
    ['8801234567893', /읽을 수 없습니다/, /관세율표 보기/],
  ])('leads on from %s', async (code, heading, link) => {
    await page.goto(`/ko/hs/tariff/${code}`);
    await title(heading).waitFor();
    await main().getByRole('link', { name: link }).first().waitFor();
  });

  it('says when it cannot be reached, and tries again', async () => {
    await page.route('**/graphql', (route) => route.abort());
    await page.goto('/en/hs/tariff/85');
    await page
      .getByText(/could not be loaded/)
      .first()
      .waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await title(/^Electrical/).waitFor();
  });

  it.each([
    ['ko', DESKTOP],
    ['en', PHONE],
  ] as const)(
    'is accessible, fits, does not move and makes no complaint (%s)',
    async (language, viewport) => {
      for (const path of PAGES) await expectWellBuilt(portal, `/${language}${path}`, { viewport });
    },
    240_000,
  );
});

/** A code file as the customs service gives it, with names of our own. */
const CODE_FILE = [
  'HS부호,적용시작일자,적용종료일자,한글품목명,영문품목명',
  '8517130000,20220101,20991231,시험용 공식 품명,Official test name',
].join('\r\n');

describe('the tariff browser of an agency that has loaded the official code file', () => {
  let portal: PortalInBrowser;
  beforeAll(async () => {
    const dataDir = newDataDir();
    const file = join(dataDir, 'codes.csv');
    writeFileSync(file, CODE_FILE);
    const { status, stderr } = spawnSync(process.execPath, [HS_IMPORT, '--in', file, '--apply'], {
      env: { ...process.env, DATA_DIR: dataDir },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`hs:import ended with ${String(status)}: ${stderr}`);
    portal = await openPortal({ DATA_DIR: dataDir });
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await portal.close();
  });

  it.each([
    ['ko', '시험용 공식 품명'],
    ['en', 'Official test name'],
  ] as const)(
    'shows the official name beside the plain one, at the line and in the list (%s)',
    async (language, name) => {
      const { page, complaints, close } = await portal.visit();
      for (const code of ['8517130000', '851713']) {
        await page.goto(`/${language}/hs/tariff/${code}`);
        await page.getByRole('main').getByText(name).waitFor();
        await page.getByRole('main').getByText(SMARTPHONE[language], { exact: true }).first().waitFor();
      }
      await page.goto(`/${language}/hs/tariff/8518`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByText(name).count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
