import { describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { type Visit } from '../support/browser.js';
import { ChatDriver, SHOES_KO } from '../support/chat-driver.js';
import { type PortalInBrowser } from '../support/portal-in-browser.js';
import { openForEachTest } from '../support/visits.js';

jest.setTimeout(60_000);

const RECORD = 'kc5-205';

describe('the portal in a browser', () => {
  let portal: PortalInBrowser;
  let current: Visit;
  let page: Page;

  openForEachTest((visit, opened) => {
    portal = opened;
    current = visit;
    page = visit.page;
  });

  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

  describe('home', () => {
    it('opens in the language of the browser', async () => {
      await page.goto('/');
      await page.waitForURL('**/ko');
      await title('통관 질문에 근거와 함께 답합니다').waitFor();
      expect(await page.title()).toBe('관문 · 열린 관세 포털');

      const english = await portal.visit({ locale: 'en-GB' });
      await english.page.goto('/');
      await english.page.waitForURL('**/en');
      await english.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await english.page.locator('html').getAttribute('lang')).toBe('en');
      await english.close();
    });

    it('sends a question to the chat, which answers it', async () => {
      await page.goto('/ko');
      await page.getByRole('textbox', { name: '무엇이 궁금하세요?' }).fill(SHOES_KO);
      await page.getByRole('button', { name: '보내기' }).click();
      await page.waitForURL('**/ko/chat');
      expect(await new ChatDriver(page).outcome()).toBe('답변');
    });

    it('asks a starter question when it is followed', async () => {
      await page.goto('/ko');
      const starter = page.getByRole('region', { name: '많이 찾는 질문' }).getByRole('link').first();
      const question = (await starter.innerText()).trim();
      await starter.click();
      await page.waitForURL('**/ko/chat');
      await page.getByRole('article').getByRole('heading', { level: 2, name: question }).waitFor();
    });

    it('links the four services', async () => {
      await page.goto('/en');
      const services = page.getByRole('region', { name: 'Four services' });
      await services.getByRole('link').first().waitFor();
      expect(await services.getByRole('link').allInnerTexts()).toEqual([
        'Ask a question',
        'Find an HS code',
        'Find support',
        'Find data',
      ]);
    });

    it('says that it is no government site, and how many records it rests on', async () => {
      await page.goto('/en');
      const footer = page.getByRole('contentinfo');
      await footer.getByText(/It is not run by the Korea Customs Service/).waitFor();
      await footer.getByText(/\d+ reviewed consultation records/).waitFor();
    });
  });

  describe('language', () => {
    it('switches in place, keeps path and query, and is remembered', async () => {
      await page.goto(`/ko/consultations/${RECORD}?from=mail`);
      await title(/신발/).waitFor();
      await page.getByRole('link', { name: 'English' }).click();
      await title(/shoes/).waitFor();
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`/en/consultations/${RECORD}?from=mail`);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.title()).toMatch(/shoes.* \| Gwanmun$/);

      await page.goto('/');
      await page.waitForURL('**/en');
    });

    it('gives an address without a language the one of the person', async () => {
      await page.goto('/chat?q=');
      await page.waitForURL('**/ko/chat**');
    });
  });

  describe('moving between pages', () => {
    it('puts the focus on the heading of the new page', async () => {
      await page.goto('/ko');
      await page.getByRole('navigation').getByRole('link', { name: '질문하기' }).click();
      await title('통관 상담').waitFor();
      expect(await focused()).toBe('통관 상담');
      expect(await page.title()).toBe('통관 상담 | 관문');
    });
  });

  describe('record page', () => {
    it('shows question, answer, legal basis and date, and copies its address', async () => {
      await current.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`/ko/consultations/${RECORD}`);
      await title(/신발/).waitFor();
      await page
        .getByText(/20\d\d년 \d+월 기준/)
        .first()
        .waitFor();
      expect(
        await page
          .getByRole('main')
          .getByRole('link', { name: /제\d+조/ })
          .count(),
      ).toBeGreaterThan(0);
      await page.getByRole('button', { name: '주소 복사' }).click();
      await page.getByRole('button', { name: '복사했습니다' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${portal.origin}/ko/consultations/${RECORD}`,
      );
    });

    it('leads on when there is no such record', async () => {
      await page.goto('/en/consultations/none-1');
      await title('This consultation record was not found').waitFor();
      await page.getByRole('main').getByRole('link', { name: 'Ask' }).click();
      await page.waitForURL('**/en/chat');
    });
  });

  describe('pages that are not there or fail', () => {
    it('says so with the status, and leads back', async () => {
      const response = await page.goto('/ko/nothing/here');
      expect(response?.status()).toBe(404);
      await title('이 주소에는 페이지가 없습니다').waitFor();
      await page.getByRole('main').getByRole('link', { name: '첫 화면으로' }).click();
      await page.waitForURL('**/ko');
    });

    it('offers a reload when a part of the program cannot be fetched', async () => {
      await page.goto('/ko');
      await title(/통관 질문/).waitFor();
      await page.route('**/assets/chat-page*.js', (route) => route.abort());
      await page.getByRole('navigation').getByRole('link', { name: '질문하기' }).click();
      await title('화면을 표시하지 못했습니다').waitFor();
      await page.unroute('**/assets/chat-page*.js');
      await page.getByRole('button', { name: '새로 고침' }).click();
      await title('통관 상담').waitFor();
    });
  });
});
