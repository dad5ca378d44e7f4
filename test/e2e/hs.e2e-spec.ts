import { readFile } from 'node:fs/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { DESKTOP, NARROW, PHONE, type Visit } from '../support/browser.js';
import { type PortalInBrowser } from '../support/portal-in-browser.js';
import { expectWellBuilt, openForEachTest } from '../support/visits.js';

jest.setTimeout(90_000);

const WORDS = {
  ko: {
    field: '물품 설명',
    predict: '코드 예측',
    candidates: '후보 코드',
    why: /이 코드가 나온 이유/,
    start: '질문 시작',
    unknown: '모르겠습니다',
    back: '이전 질문',
    restart: '처음부터',
    earphones: '블루투스 이어폰',
    bag: '가죽 가방',
    vague: '부품',
    vagueSaid: '이 설명만으로는 코드를 정할 수 없습니다',
    add: '설명에 덧붙이기',
    smartphones: /스마트폰/,
    retry: '다시 시도',
    feedback: '실제로 통관된 코드 알려 주기',
  },
  en: {
    field: 'Description',
    predict: 'Predict the code',
    candidates: 'Candidate codes',
    why: /Why this code/,
    start: 'Start the questions',
    unknown: 'I don’t know',
    back: 'Previous question',
    restart: 'Start over',
    earphones: 'Bluetooth earphones',
    bag: 'leather bag',
    vague: 'parts',
    vagueSaid: 'This is too general for a code',
    add: 'Add to the description',
    smartphones: /[Ss]martphones/,
    retry: 'Try again',
    feedback: 'Tell us the code you were cleared under',
  },
} as const;

type Language = keyof typeof WORDS;
const LANGUAGES = ['ko', 'en'] as const;

const address = (language: Language, description: string) =>
  `/${language}/hs?${new URLSearchParams({ d: description }).toString()}`;

describe('HS-code prediction in a browser', () => {
  let portal: PortalInBrowser;
  let current: Visit;
  let page: Page;
  openForEachTest((visit, opened) => {
    portal = opened;
    current = visit;
    page = visit.page;
  });

  const candidates = (language: Language) =>
    page.getByRole('list', { name: WORDS[language].candidates }).getByRole('heading', { level: 3 });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const question = () =>
    page
      .getByRole('main')
      .getByRole('group')
      .filter({ has: page.getByRole('heading', { level: 3 }) });

  async function startQuestions(language: Language): Promise<void> {
    await page.goto(address(language, WORDS[language].bag));
    await button(WORDS[language].start).click();
    await question().waitFor();
  }

  describe.each(LANGUAGES)('in %s', (language) => {
    const words = WORDS[language];

    it('predicts one item, says why, and keeps it in the address', async () => {
      await page.goto(`/${language}/hs`);
      await page.getByRole('textbox', { name: words.field }).fill(words.earphones);
      await button(words.predict).click();
      await candidates(language).first().waitFor();
      expect(await candidates(language).first().innerText()).toContain('8518.30');
      expect(new URL(page.url()).searchParams.get('d')).toBe(words.earphones);

      await button(words.why).first().click();
      await page.getByRole('heading', { level: 5 }).first().waitFor();
      expect(await page.getByRole('heading', { level: 5 }).count()).toBeGreaterThan(2);

      await page.reload();
      await candidates(language).first().waitFor();
      expect(await page.getByRole('textbox', { name: words.field }).inputValue()).toBe(words.earphones);
      expect(current.complaints).toEqual([]);
    });

    it('narrows down with one question at a time, never more than five, back and from the start', async () => {
      await startQuestions(language);
      const first = await question().getByRole('heading').innerText();
      await question().getByRole('button', { name: words.unknown }).click();
      await button(words.back).waitFor();
      await button(words.back).click();
      await question().getByRole('heading', { name: first, exact: true }).waitFor();
      await button(words.back).waitFor({ state: 'detached' });

      let asked = 0;
      while ((await question().count()) > 0) {
        asked += 1;
        expect(asked).toBeLessThanOrEqual(5);
        await question().getByRole('button').first().click();
        await page
          .getByRole('main')
          .locator(`ol > li > strong`)
          .nth(asked - 1)
          .waitFor();
        await page.locator('[role="group"][aria-busy="true"]').waitFor({ state: 'detached' });
      }
      expect(asked).toBeGreaterThan(0);
      await button(words.restart).click();
      await question().getByRole('heading', { name: first, exact: true }).waitFor();
      expect(current.complaints).toEqual([]);
    });

    it('tells a vague description what to add, and leads back to it', async () => {
      await page.goto(address(language, words.vague));
      await page.getByRole('main').getByText(words.vagueSaid, { exact: true }).waitFor();
      expect(await candidates(language).count()).toBe(0);
      await button(words.add).click();
      expect(await page.locator(':focus').inputValue()).toBe(words.vague);
    });

    it('looks a bare code up, and never completes a malformed one', async () => {
      await page.goto(address(language, '8517.13'));
      const found = page.getByRole('heading', { level: 3, name: /^8517\.13/ });
      await found.waitFor();
      expect(await found.innerText()).toMatch(words.smartphones);
      await page.goto(address(language, '851'));
      await page
        .getByRole('main')
        .getByText(/^851.*(모양이 아닙니다|cannot be an HS code)$/)
        .waitFor();
    });

    it('keeps what was typed when the server cannot be reached, and tries again', async () => {
      await page.goto(`/${language}/hs`);
      await page.getByRole('textbox', { name: words.field }).fill(words.earphones);
      await page.route('**/graphql', (route) => route.abort());
      await button(words.predict).click();
      await button(words.retry).waitFor();
      expect(await page.getByRole('textbox', { name: words.field }).inputValue()).toBe(words.earphones);
      await page.unroute('**/graphql');
      await button(words.retry).click();
      await candidates(language).first().waitFor();
    });

    it('takes the code that goods were cleared under', async () => {
      await page.goto(address(language, words.earphones));
      await button(words.feedback).click();
      const field = page.getByRole('textbox', { name: /통관된 코드|Code you were cleared under/ });
      await field.fill('12');
      await field.press('Enter');
      await page
        .getByRole('alert')
        .filter({ hasText: /여섯 자리나 열 자리|six or ten digits/ })
        .waitFor();
      await field.fill('8518.30-9000');
      await field.press('Enter');
      await page
        .getByRole('status')
        .filter({ hasText: /고맙습니다|Thank you/ })
        .waitFor();
    });

    it.each([
      ['a desktop in light', { viewport: DESKTOP, colorScheme: 'light' }],
      ['a phone in dark', { viewport: PHONE, colorScheme: 'dark' }],
    ] as const)('is accessible on %s', async (_name, options) => {
      const { page: own, close } = await portal.visit(options);
      const check = async () => {
        expect(await axeViolations(own)).toEqual([]);
      };
      await own.goto(`/${language}/hs`);
      await own.getByRole('textbox', { name: words.field }).waitFor();
      await check();
      await own.goto(address(language, words.bag));
      await own.getByRole('button', { name: words.start }).click();
      await own.getByRole('button', { name: words.unknown }).waitFor();
      await own.getByRole('button', { name: words.why }).first().click();
      await own.getByRole('heading', { level: 5 }).first().waitFor();
      await own.getByRole('button', { name: words.feedback }).click();
      await check();
      for (const description of [words.vague, '8517.13', '🎁']) {
        await own.goto(address(language, description));
        await own.locator('section[aria-busy="false"]').waitFor();
        await check();
      }
      await close();
    });

    it('fits a width of 320 pixels, and moves nothing while it loads', async () => {
      for (const path of [`/${language}/hs`, address(language, words.bag), address(language, '8517.13')]) {
        await expectWellBuilt(portal, path, { viewport: NARROW });
      }
    });
  });

  it('keeps item and answers when the language is switched', async () => {
    await startQuestions('ko');
    await question().getByRole('button', { name: WORDS.ko.unknown }).click();
    await button(WORDS.ko.back).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await button(WORDS.en.back).waitFor();
    expect(await page.getByRole('textbox', { name: WORDS.en.field }).inputValue()).toBe(WORDS.ko.bag);
  });

  it('keeps the answers in the address: a link shows them, the browser’s button takes one back', async () => {
    await startQuestions('ko');
    const first = await question().getByRole('heading').innerText();
    const chosen = await question().getByRole('button').first().innerText();
    await question().getByRole('button').first().click();
    const answer = page.getByRole('main').locator('ol > li > strong').first();
    await answer.waitFor();
    const order = () => candidates('ko').allInnerTexts();
    const after = await order();

    const visitor = await portal.visit();
    await visitor.page.goto(page.url());
    await visitor.page.getByRole('main').locator('ol > li > strong').getByText(chosen, { exact: true }).waitFor();
    const list = visitor.page.getByRole('list', { name: WORDS.ko.candidates });
    expect(await list.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(after);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();

    await page.goBack();
    await answer.waitFor({ state: 'detached' });
    await question().getByRole('heading', { name: first, exact: true }).waitFor();
    await page.goForward();
    await answer.waitFor();
    expect(await order()).toEqual(after);
    expect(current.complaints).toEqual([]);
  });

  it('keeps the result of an item that is too long for the address when the language is switched', async () => {
    const long = `${WORDS.ko.earphones}, `.repeat(330).trim();
    await page.goto('/ko/hs');
    await page.getByRole('textbox', { name: WORDS.ko.field }).fill(long);
    await button(WORDS.ko.predict).click();
    await candidates('ko').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('link', { name: 'English' }).click();
    await candidates('en').first().waitFor();
    expect(await page.getByRole('textbox', { name: WORDS.en.field }).inputValue()).toBe(long);
  });

  it('prints the result without what only a screen needs', async () => {
    await page.goto(address('ko', WORDS.ko.earphones));
    await candidates('ko').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await candidates('ko').first().isVisible()).toBe(true);
    expect(await page.getByText('법적 효력이 없습니다').first().isVisible()).toBe(true);
    for (const hidden of [page.getByRole('textbox'), page.getByRole('button'), page.getByRole('navigation')]) {
      expect(await hidden.filter({ visible: true }).allInnerTexts()).toEqual([]);
    }
  });

  it('gives the result as a file that a spreadsheet reads', async () => {
    await page.goto(address('ko', WORDS.ko.earphones));
    const [download] = await Promise.all([page.waitForEvent('download'), button('CSV로 받기').click()]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF순위,')).toBe(true);
    expect(text).toContain('8518.30-9000');
    expect(text).toContain('법적 효력이 없습니다');
  });

  it('goes back to the item before with the browser’s button', async () => {
    await page.goto(address('en', WORDS.en.earphones));
    await candidates('en').first().waitFor();
    await page.getByRole('textbox', { name: WORDS.en.field }).fill(WORDS.en.bag);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('d') === WORDS.en.bag);
    await page.goBack();
    await page.getByRole('region', { name: 'Prediction' }).getByText(WORDS.en.earphones, { exact: true }).waitFor();
    expect(await page.getByRole('textbox', { name: WORDS.en.field }).inputValue()).toBe(WORDS.en.earphones);
  });
});
