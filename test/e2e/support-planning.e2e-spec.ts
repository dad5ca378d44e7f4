import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openSmtpSink, type SmtpSink } from '../../apps/api/src/common/mail/testing/smtp-sink.js';
import { axeViolations } from '../support/axe.js';
import { NARROW } from '../support/browser.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

jest.setTimeout(90_000);

const WORDS = {
  ko: {
    size: '소기업',
    submit: '결과 보기',
    results: '결과',
    put: /^비교·일정·서류에 담기/,
    compare: '비교하기',
    compared: '지원사업 비교',
    calendar: '일정 보기',
    anytime: /^언제든 신청할 수 있는 사업/,
    back: '지원사업 결과로 돌아가기',
    checklist: '서류 목록 보기',
    csv: 'CSV 받기',
    email: '전자우편 주소',
    send: '확인 전자우편 받기',
    asked: /확인 전자우편을 보냈습니다/,
    confirm: '확인하고 저장하기',
    confirmed: /주소로 결과를 저장했으며/,
    remove: '지금 모두 삭제하기',
    removed: /모두 삭제했습니다/,
    unsubscribe: '그만 받고 모두 삭제하기',
    unsubscribed: /더는 전자우편을 보내지 않습니다/,
    gone: /저장된 결과가 없습니다/,
  },
  en: {
    size: 'small enterprise',
    submit: 'See results',
    results: 'Results',
    put: /^Put aside to compare and plan/,
    compare: 'Compare',
    compared: 'Compare programmes',
    calendar: 'See dates',
    anytime: /^Open all the time/,
    back: 'Back to the results',
    checklist: 'See papers',
    csv: 'Download CSV',
    email: 'E-mail address',
    send: 'Send me a mail to confirm',
    asked: /We have sent you a mail/,
    confirm: 'Confirm and save',
    confirmed: /Results are saved for/,
    remove: 'Delete everything now',
    removed: /are deleted/,
    unsubscribe: 'Unsubscribe and delete everything',
    unsubscribed: /no more mails/,
    gone: /Nothing is saved/,
  },
} as const;

describe('planning with export support', () => {
  let portal: PortalInBrowser;
  let sink: SmtpSink;
  beforeAll(async () => {
    sink = await openSmtpSink();
    portal = await openPortal({ SMTP_URL: sink.url, MAIL_FROM: 'no-reply@portal.example' });
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await portal.close();
    await sink.close();
  });

  /** As a mail program does (RFC 8058): no cookie, no header of ours, a form of several parts. */
  function oneClick(address: string, value = 'One-Click'): Promise<Response> {
    const body = new FormData();
    body.set('List-Unsubscribe', value);
    return fetch(`${portal.origin}${address}`, { method: 'POST', body, redirect: 'error' });
  }

  it.each(['ko', 'en'] as const)(
    'goes from results to comparison, dates, documents, a saved set and out again (%s)',
    async (language) => {
      const words = WORDS[language];
      const { page, complaints, close } = await portal.visit({ acceptDownloads: true });
      const fits = async () => {
        await page.setViewportSize(NARROW);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
        expect(await axeViolations(page)).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 800 });
      };
      await page.goto(`/${language}/support`);
      await page.getByRole('radio', { name: words.size, exact: true }).check();
      const [reply] = await Promise.all([
        page.waitForResponse((response) => (response.request().postData() ?? '').includes('query MatchProgrammes')),
        page.getByRole('button', { name: words.submit }).click(),
      ]);
      expect((await reply.body()).length).toBeLessThan(40_000);
      await page.getByRole('list', { name: words.results, exact: true }).waitFor();
      for (const place of [0, 1]) await page.getByRole('checkbox', { name: words.put }).nth(place).check();
      await fits();

      await page.getByRole('link', { name: words.compare, exact: true }).click();
      await page.getByRole('table', { name: words.compared }).waitFor();
      expect(await page.getByRole('columnheader').count()).toBe(2);
      await fits();

      await page.getByRole('link', { name: words.back }).click();
      await page.getByRole('link', { name: words.calendar }).click();
      await page.getByRole('grid').waitFor();
      await page.getByRole('gridcell', { selected: true }).getByRole('button').focus();
      const month = page.getByRole('grid').locator('xpath=preceding-sibling::p[1]');
      const before = await month.innerText();
      await page.keyboard.press('PageDown');
      await month.filter({ hasNotText: before }).waitFor();
      await fits();
      await page.goto(`/${language}/support/calendar?ids=kcs-yes-fta-consulting,mss-export-voucher`);
      await page.getByRole('grid').waitFor();

      await page.goto(`/${language}/support`);
      await page.getByRole('link', { name: words.checklist }).click();
      await page.getByRole('listitem').getByRole('checkbox').first().check();
      await fits();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words.csv }).click(),
      ]);
      expect(readFileSync(await file.path(), 'utf8').split('\r\n').length).toBeGreaterThan(2);

      await page.getByRole('link', { name: words.back }).click();
      await page.getByRole('textbox', { name: words.email }).fill(`owner-${language}@firm.example`);
      await page.getByRole('region').filter({ hasText: words.send }).getByRole('checkbox').last().check();
      await page.getByRole('button', { name: words.send }).click();
      await page.getByText(words.asked).waitFor();
      const fragment = /\/support\/saved(#t=[\w-]+)/.exec(sink.mails.at(-1)?.raw ?? '')?.[1] ?? '';
      await page.goto(`/${language}/support/saved${fragment}`);
      await page.getByRole('button', { name: words.confirm }).click();
      await page.getByText(words.confirmed).waitFor();
      await fits();
      const [, unsubscribe = ''] =
        /List-Unsubscribe: <https?:\/\/[^/]+([^>]+)>/i.exec(sink.mails.at(-1)?.raw ?? '') ?? [];
      await page.goto(unsubscribe);
      await page.getByRole('button', { name: words.unsubscribe }).waitFor();
      await fits();
      // Opening it as a page ended nothing.
      await page.goto(`/${language}/support/saved${fragment}`);
      await page.getByText(words.confirmed).waitFor();
      if (language === 'ko') {
        await page.getByRole('button', { name: words.remove }).click();
        await page.getByText(words.removed).waitFor();
        await page.goto(unsubscribe);
        await page.getByRole('button', { name: words.unsubscribe }).click();
        await page.getByText(words.unsubscribed).waitFor();
      } else {
        expect((await oneClick(unsubscribe, 'no')).status).toBe(400);
        expect(await (await oneClick(unsubscribe)).json()).toEqual({ removed: true });
        expect(await (await oneClick(unsubscribe)).json()).toEqual({ removed: false });
        await page.reload();
        await page.getByText(words.gone).waitFor();
      }
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
