import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeViolations } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

jest.setTimeout(120_000);

const WORDS = {
  ko: {
    signIn: '이 기업으로 로그인',
    synthetic: /가상 자료입니다/,
    submit: '동의하고 기록 보기',
    missing: /첫 번째 항목에 동의/,
    agree: /\(필수\)/,
    months: '월별 수출액',
    table: '표로 보기: 월별 수출액',
    match: '이 기록으로 지원사업 찾기',
    used: /동의하신 수출기록으로/,
    see: '결과 보기',
    recorded: /수출기록의 내용/,
    details: /요건/,
    withdraw: '동의 철회',
    shown: /이 화면에 기록을 보여 드림/,
    matched: /요건 확인에 기록을 사용함/,
    withdrawn: '동의를 철회함',
  },
  en: {
    signIn: 'Sign in as this firm',
    synthetic: /Made-up data/,
    submit: 'Agree and see the record',
    missing: /please agree to the first point/,
    agree: /\(needed\)/,
    months: 'Exports by month',
    table: 'As a table: Exports by month',
    match: 'Find support with this record',
    used: /filled in from the export record/,
    see: 'See results',
    recorded: /Your record says/,
    details: /conditions/,
    withdraw: 'Withdraw consent',
    shown: /Record shown on this page/,
    matched: /Record used to check conditions/,
    withdrawn: 'Consent withdrawn',
  },
} as const;

describe('a firm’s own record', () => {
  let portal: PortalInBrowser;
  beforeAll(async () => {
    portal = await openPortal({ NODE_ENV: 'development', DEMO_FIRMS: '300' });
  }, START_TIMEOUT_MS * 2);
  afterAll(async () => {
    await portal.close();
  });

  it.each(['ko', 'en'] as const)(
    'is shown with consent, fills the matching, and is let alone after withdrawal: %s',
    async (language) => {
      const words = WORDS[language];
      const { page, complaints, close } = await portal.visit(language === 'en' ? { viewport: PHONE } : {});
      await page.goto(`/${language}/support/dashboard`);
      await page.getByText(words.synthetic).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: words.signIn }).click();

      await page.getByRole('button', { name: words.submit }).click();
      await page.getByText(words.missing).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByLabel(words.agree).check();
      await page.getByRole('button', { name: words.submit }).click();

      await page.getByRole('heading', { name: words.months }).waitFor();
      await page.getByText(words.table, { exact: true }).first().click();
      expect(await page.getByRole('table').first().getByRole('row').count()).toBe(37);
      expect(await axeViolations(page)).toEqual([]);

      await page.getByRole('link', { name: words.match }).click();
      await page.getByText(words.used).waitFor();
      await page.getByRole('button', { name: words.see }).click();
      const details = page.locator('summary').filter({ hasText: words.details });
      await details.first().waitFor();
      for (const each of await details.all()) await each.click();
      await page.getByText(words.recorded).first().waitFor();

      await page.goto(`/${language}/support/dashboard`);
      await page.getByText(words.matched).first().waitFor();
      await page.getByText(words.shown).first().waitFor();
      await page.getByRole('button', { name: words.withdraw }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: words.withdraw }).click();
      await page.getByText(words.withdrawn, { exact: false }).first().waitFor();
      await page.getByRole('button', { name: words.submit }).waitFor();
      expect(await page.getByRole('heading', { name: words.months }).count()).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});

describe('a portal without made-up firms', () => {
  it('refuses them in production', async () => {
    await expect(openPortal({ NODE_ENV: 'production', DEMO_FIRMS: '300' })).rejects.toThrow(/DEMO_FIRMS/);
  });
});
