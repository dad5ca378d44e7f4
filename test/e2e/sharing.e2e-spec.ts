import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { NARROW } from '../support/browser.js';
import { ChatDriver, SHOES_EN, SHOES_KO } from '../support/chat-driver.js';
import { type PortalInBrowser } from '../support/portal-in-browser.js';
import { openForEachTest } from '../support/visits.js';

jest.setTimeout(60_000);

const WORDS = {
  ko: {
    question: SHOES_KO,
    share: '공유',
    make: '링크 만들기',
    address: '공유 주소',
    close: '닫기',
    withdraw: /모두 거두기/,
    withdrawn: /이제 열리지 않습니다/,
    title: '공유된 상담 대화',
    missing: '공유된 대화를 찾을 수 없습니다',
  },
  en: {
    question: SHOES_EN,
    share: 'Share',
    make: 'Make a link',
    address: 'Address to share',
    close: 'Close',
    withdraw: /^Withdraw/,
    withdrawn: /no longer open/,
    title: 'A shared conversation',
    missing: 'This shared conversation was not found',
  },
} as const;

describe('sharing a conversation by a link', () => {
  let portal: PortalInBrowser;
  let page: Page;
  openForEachTest((visit, opened) => {
    portal = opened;
    page = visit.page;
  });

  it.each(['ko', 'en'] as const)('shows another person what was said, until it is withdrawn (%s)', async (language) => {
    const words = WORDS[language];
    const chat = new ChatDriver(page);
    await page.goto(`/${language}/chat`);
    await chat.askAndWait(words.question);
    await page.getByRole('button', { name: words.share, exact: true }).click();
    await page.getByRole('button', { name: words.make }).click();
    const field = page.getByRole('textbox', { name: words.address });
    const address = await field.inputValue();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(address).toMatch(new RegExp(`^${portal.origin}/${language}/shared/[\\w-]{22}$`));
    await page.getByRole('button', { name: words.close }).click();
    await chat.askAndWait(language === 'ko' ? '오늘 점심 뭐 먹지?' : 'What is for lunch?');

    const others = await portal.visit();
    await others.page.goto(address);
    await others.page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    const shown = others.page.getByRole('article');
    expect(await shown.count()).toBe(1);
    expect(await shown.innerText()).toContain(words.question);
    expect((await new AxeBuilder({ page: others.page }).analyze()).violations).toEqual([]);

    await page.getByRole('button', { name: words.share, exact: true }).click();
    await page.getByRole('button', { name: words.withdraw }).click();
    await page.getByText(words.withdrawn).waitFor();
    await others.page.reload();
    await others.page.getByRole('heading', { level: 1, name: words.missing }).waitFor();
    await others.close();
  });

  it('shows the address and every button of the dialog at once on a small phone', async () => {
    await page.setViewportSize(NARROW);
    await page.goto('/ko/chat');
    await new ChatDriver(page).askAndWait(SHOES_KO);
    await page.getByRole('button', { name: WORDS.ko.share, exact: true }).click();
    await page.getByRole('button', { name: WORDS.ko.make }).click();
    await page.getByRole('textbox', { name: WORDS.ko.address }).waitFor();
    const unseen = await page
      .getByRole('dialog')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(unseen).toBeLessThanOrEqual(0);
  });

  it('has nothing to share before the first answer', async () => {
    await page.goto('/ko/chat');
    await new ChatDriver(page).field.waitFor();
    expect(await page.getByRole('button', { name: '공유', exact: true }).count()).toBe(0);
  });
});
