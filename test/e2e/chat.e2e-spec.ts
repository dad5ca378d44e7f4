import { readFile } from 'node:fs/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { type Page, type Route } from 'playwright-core';
import { ChatDriver, SHOES_EN, SHOES_KO } from '../support/chat-driver.js';
import { type PortalInBrowser } from '../support/portal-in-browser.js';
import { openForEachTest } from '../support/visits.js';

jest.setTimeout(60_000);

/** A request that the browser has sent, once it is kept from the server. */
function heldBack(): { promise: Promise<Route>; resolve: (route: Route) => void } {
  let resolve: (route: Route) => void = () => undefined;
  const promise = new Promise<Route>((found) => {
    resolve = found;
  });
  return { promise, resolve };
}

describe('the chat in a browser', () => {
  let portal: PortalInBrowser;
  let page: Page;
  let chat: ChatDriver;

  openForEachTest((visit, opened) => {
    portal = opened;
    page = visit.page;
    chat = new ChatDriver(page);
  });

  describe('what it says', () => {
    it.each([
      ['ko', SHOES_KO, '답변', ['150달러', '200달러'], /근거가 된 상담 기록 \d+건/],
      ['en', SHOES_EN, 'Answer', ['USD 150', 'USD 200'], /Consultation records? used \(\d+\)/],
    ] as const)('answers in %s with its sources', async (language, question, outcome, amounts, sources) => {
      await page.goto(`/${language}/chat`);
      expect(await chat.askAndWait(question)).toBe(outcome);
      const text = await chat.newest.innerText();
      for (const amount of amounts) expect(text).toContain(amount);
      await chat.newest.getByRole('heading', { level: 3, name: sources }).waitFor();
      expect(await chat.newest.getByRole('link', { name: /제\d+조/ }).count()).toBeGreaterThan(0);
    });

    it('opens the record that an answer rests on, and its page', async () => {
      await page.goto('/ko/chat');
      await chat.askAndWait(SHOES_KO);
      const source = chat.newest.getByRole('heading', { level: 4 }).first().getByRole('button');
      expect(await source.getAttribute('aria-expanded')).toBe('false');
      await source.click();
      const link = chat.newest.getByRole('link', { name: '이 기록만 따로 보기' });
      await link.click();
      await page.waitForURL('**/ko/consultations/*');
      await page.getByRole('heading', { level: 1 }).waitFor();
    });

    it('opens a cited record beside the answer, and closes it on Escape', async () => {
      await page.goto('/ko/chat');
      await chat.askAndWait(SHOES_KO);
      const citation = chat.newest.getByRole('button', { name: /^근거 1:/ }).first();
      await citation.press('Enter');
      const panel = page.getByRole('complementary', { name: '근거 기록' });
      await panel
        .getByRole('link', { name: /제\d+조/ })
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      expect(await citation.evaluate((element) => element === document.activeElement)).toBe(true);
    });

    it('declines small talk politely, without sources', async () => {
      await page.goto('/ko/chat');
      expect(await chat.askAndWait('오늘 점심 뭐 먹지?')).toBe('답해 드리기 어려운 질문입니다');
      expect(await chat.newest.getByRole('heading', { level: 4 }).count()).toBe(0);
    });

    it('asks back when a question is too general, and answers the choice that is tapped', async () => {
      await page.goto('/ko/chat');
      expect(await chat.askAndWait('통관')).toBe('한 가지 여쭙겠습니다');
      const choice = chat.newest.getByRole('listitem').getByRole('button').first();
      const question = await choice.innerText();
      await chat.field.fill('그리고 이것도');
      await choice.click();
      await chat.questions.nth(1).waitFor();
      expect(await chat.questions.nth(1).innerText()).toContain(question);
      expect(await chat.outcome()).toBe('답변');
      expect(await chat.field.inputValue()).toBe('그리고 이것도');
    });

    it('says that it masked a telephone number, and shows the question masked', async () => {
      await page.goto('/ko/chat');
      await chat.askAndWait('제 번호는 010-1234-5678인데 여행자 면세한도는 얼마인가요?');
      await chat.newest.getByText('개인정보로 보이는 부분은 가린 뒤 저장했습니다.').waitFor();
      expect(await chat.questions.first().innerText()).not.toContain('1234');
    });

    it('says an answer once to screen readers', async () => {
      await page.goto('/ko/chat');
      await chat.field.waitFor();
      await page.evaluate(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        const region = [...document.querySelectorAll('[role="status"]')].find((element) =>
          element.classList.contains('visually-hidden'),
        );
        if (region === undefined) throw new Error('no live region');
        new MutationObserver(() => said.push(region.textContent)).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
      await chat.askAndWait(SHOES_KO);
      const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
      expect(said).toEqual(['답을 찾고 있습니다.', expect.stringMatching(/^답변\. .*근거 기록 \d+건\.$/s)]);
    });
  });

  describe('what it keeps', () => {
    it('asks the question of an address once, not again on reload', async () => {
      await page.goto(`/ko/chat?q=${encodeURIComponent(SHOES_KO)}`);
      expect(await chat.outcome()).toBe('답변');
      expect(new URL(page.url()).search).toBe('');
      await page.reload();
      expect(await chat.outcome()).toBe('답변');
      expect(await chat.questions.count()).toBe(1);
    });

    it('keeps the conversation over a reload and in the other language', async () => {
      await page.goto('/ko/chat');
      await chat.askAndWait(SHOES_KO);
      await chat.askAndWait('오늘 점심 뭐 먹지?');
      await page.reload();
      await chat.questions.nth(1).waitFor();
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Clearance questions' }).waitFor();
      expect(await chat.questions.count()).toBe(2);
      expect(await chat.questions.first().innerText()).toContain(SHOES_KO);
    });

    it('shows what was asked in another tab, and saves the whole as a text file', async () => {
      await page.goto('/ko/chat');
      await chat.askAndWait(SHOES_KO);
      const other = await page.context().newPage();
      await other.goto('/ko/chat');
      await new ChatDriver(other).askAndWait('여행자 면세한도는 얼마인가요?');
      await chat.questions.nth(1).waitFor();
      expect(await chat.questions.nth(1).innerText()).toContain('여행자 면세한도');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '저장' }).click(),
      ]);
      const text = await readFile(await file.path(), 'utf8');
      expect(text).toContain(`질문: ${SHOES_KO}`);
      expect(text).toContain('질문: 여행자 면세한도는 얼마인가요?');
    });

    it('goes on with the conversation that is still loading when a question is asked at once', async () => {
      await page.goto('/ko/chat');
      await chat.askAndWait(SHOES_KO);
      await page.route('**/graphql', async (route) => {
        if (route.request().postData()?.includes('LatestConversation')) await chat.questions.first().waitFor();
        await route.continue();
      });
      await page.reload();
      await chat.ask('여행자 면세한도는 얼마인가요?');
      await chat.questions.nth(1).waitFor();
      await page.unrouteAll({ behavior: 'wait' });
      await page.reload();
      await chat.questions.nth(1).waitFor();
      expect(await chat.questions.allInnerTexts()).toEqual([
        expect.stringContaining(SHOES_KO),
        expect.stringContaining('여행자 면세한도'),
      ]);
    });

    it('brings nothing back that was still being looked up when the conversation was cleared', async () => {
      await page.goto('/ko/chat');
      const { promise: lookedUp, resolve: hold } = heldBack();
      let held = false;
      await page.route('**/graphql', async (route) => {
        const asksLatest = route.request().postData()?.includes('LatestConversation') === true;
        if (held || !asksLatest || (await chat.questions.count()) === 0) return route.continue();
        held = true;
        hold(route);
      });
      await chat.askAndWait(SHOES_KO);
      const route = await lookedUp;
      const response = await route.fetch();
      await page.getByRole('button', { name: '처음부터' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: '지우고 시작' }).click();
      await page.getByRole('heading', { name: '이런 것을 물어보실 수 있습니다' }).waitFor();
      const arrived = page.waitForResponse('**/graphql');
      await route.fulfill({ response });
      await (await arrived).finished();
      expect(await chat.askAndWait('여행자 면세한도는 얼마인가요?')).toBe('답변');
      expect(await chat.questions.count()).toBe(1);
    });

    it('keeps a draft over a reload', async () => {
      await page.goto('/ko/chat');
      await chat.field.fill('아직 쓰는 중인 질문');
      await page.reload();
      expect(await chat.field.inputValue()).toBe('아직 쓰는 중인 질문');
    });

    it('starts over only after asking, and then the conversation is gone', async () => {
      await page.goto('/ko/chat');
      await chat.askAndWait(SHOES_KO);
      const startOver = page.getByRole('button', { name: '처음부터' });
      await startOver.click();
      const dialog = page.getByRole('alertdialog', { name: '처음부터 다시 시작할까요?' });
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await chat.questions.count()).toBe(1);

      await startOver.click();
      await dialog.getByRole('button', { name: '지우고 시작' }).click();
      await dialog.waitFor({ state: 'hidden' });
      expect(await chat.questions.count()).toBe(0);
      expect(await chat.field.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.reload();
      await page.getByRole('heading', { name: '이런 것을 물어보실 수 있습니다' }).waitFor();
      expect(await chat.questions.count()).toBe(0);
    });
  });

  it('copies an answer with its sources', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/ko/chat');
    await chat.askAndWait(SHOES_KO);
    await chat.newest.getByRole('button', { name: '답변 복사' }).click();
    await chat.newest.getByRole('button', { name: '복사했습니다' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(`질문: ${SHOES_KO}`);
    expect(text).toMatch(new RegExp(`${portal.origin}/ko/consultations/[\\w-]+`));
    expect(text).toContain('법적 구속력이 없습니다');
  });

  it('does not send while an input method composes a syllable', async () => {
    await page.goto('/ko/chat');
    await chat.field.focus();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: '통과', selectionStart: 2, selectionEnd: 2 });
    // As Chromium sends it to a page while an input method has the key.
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
    await devtools.send('Input.insertText', { text: '통관' });
    expect(await chat.questions.count()).toBe(0);
    expect(await chat.field.inputValue()).toBe('통관');
    await page.keyboard.press('Enter');
    await chat.questions.first().waitFor();
  });

  it('prints the conversation with its sources open, without what only works on a screen', async () => {
    await page.goto('/ko/chat');
    await chat.askAndWait(SHOES_KO);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await chat.field.isVisible()).toBe(false);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    const record = chat.newest.locator('h4').first().locator('xpath=following-sibling::*');
    expect(await record.isVisible()).toBe(true);
    // Dark ink on white paper, also where the screen is dark.
    const ink = await chat.questions.first().evaluate((element) => getComputedStyle(element).color);
    const channels = ink.match(/\d+/g)?.map(Number) ?? [];
    expect(channels).toHaveLength(3);
    expect(Math.max(...channels)).toBeLessThan(100);
  });
});
