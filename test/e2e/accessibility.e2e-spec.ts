import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeViolationsInEveryLook } from '../support/axe.js';
import { PHONE, type Visit } from '../support/browser.js';
import { ChatDriver, SHOES_EN, SHOES_KO } from '../support/chat-driver.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';
import { fitsNarrowest } from '../support/visits.js';

jest.setTimeout(90_000);

const LANGUAGES = ['ko', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const question = (language: Language) => (language === 'ko' ? SHOES_KO : SHOES_EN);

async function openChat(page: Page, path: string): Promise<ChatDriver> {
  await page.goto(path);
  const chat = new ChatDriver(page);
  await chat.field.waitFor();
  return chat;
}

/** Every page and state of the portal, by what brings it about. */
const STATES: Readonly<Record<string, (page: Page, language: Language) => Promise<void>>> = {
  home: async (page, language) => {
    await page.goto(`/${language}`);
    await page
      .getByRole('contentinfo')
      .getByText(/2026|records/)
      .first()
      .waitFor();
  },
  'empty chat': async (page, language) => {
    await openChat(page, `/${language}/chat`);
  },
  'an answer with an open record': async (page, language) => {
    const chat = await openChat(page, `/${language}/chat`);
    await chat.askAndWait(question(language));
    await chat.newest.getByRole('heading', { level: 4 }).first().getByRole('button').click();
  },
  'a cited record beside the answer': async (page, language) => {
    const chat = await openChat(page, `/${language}/chat`);
    await chat.askAndWait(question(language));
    await chat.newest
      .getByRole('button', { name: /^(근거|Source) 1:/ })
      .first()
      .click();
    await page.getByRole('complementary').waitFor();
  },
  'a question asked back': async (page, language) => {
    await (await openChat(page, `/${language}/chat`)).askAndWait(language === 'ko' ? '통관' : 'customs');
  },
  'a refusal': async (page, language) => {
    const chat = await openChat(page, `/${language}/chat`);
    await chat.askAndWait(language === 'ko' ? '오늘 점심 뭐 먹지?' : 'What is the capital of France?');
  },
  'a failed answer': async (page, language) => {
    const chat = await openChat(page, `/${language}/chat`);
    await page.route('**/api/chat/stream', (route) => route.abort());
    await chat.ask(question(language));
    await chat.newest.getByRole('button').first().waitFor();
  },
  'the dialog that asks before starting over': async (page, language) => {
    await (await openChat(page, `/${language}/chat`)).askAndWait(question(language));
    await page.getByRole('button', { name: /^(처음부터|Start over)$/ }).click();
    await page.getByRole('alertdialog').waitFor();
  },
  'the dialog that shares a conversation': async (page, language) => {
    await (await openChat(page, `/${language}/chat`)).askAndWait(question(language));
    await page.getByRole('button', { name: /^(공유|Share)$/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(링크 만들기|Make a link)$/ })
      .click();
    await page.getByRole('textbox', { name: /^(공유 주소|Address to share)$/ }).waitFor();
  },
  'a shared conversation that is not there': async (page, language) => {
    await page.goto(`/${language}/shared/none`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  'a record': async (page, language) => {
    await page.goto(`/${language}/consultations/kc5-205`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  'a record that is not there': async (page, language) => {
    await page.goto(`/${language}/consultations/none-1`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  'a page that is not there': async (page, language) => {
    await page.goto(`/${language}/nothing`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
};

describe('every page is accessible', () => {
  let portal: PortalInBrowser;

  beforeAll(async () => {
    portal = await openPortal();
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await portal.close();
  });

  const during = async (options: Parameters<PortalInBrowser['visit']>[0], look: (visit: Visit) => Promise<void>) => {
    const current = await portal.visit({ reducedMotion: 'reduce', ...options });
    try {
      await look(current);
    } finally {
      await current.close();
    }
  };

  const cases = Object.keys(STATES).flatMap((state) => LANGUAGES.map((language) => [state, language] as const));

  it.each(cases)('%s (%s), on a desktop in light, on a phone in dark and at 320 pixels', async (state, language) => {
    await during({}, async ({ page }) => {
      await STATES[state]?.(page, language);
      expect(await axeViolationsInEveryLook(page)).toEqual([]);
      expect(await fitsNarrowest(page)).toBe(true);
    });
  });

  it('can be used with the keyboard alone, from the skip link to an open source', async () => {
    await during({}, async ({ page }) => {
      const tabTo = async (name: RegExp) => {
        for (let presses = 0; presses < 60; presses += 1) {
          await page.keyboard.press('Tab');
          const focused = page.locator(':focus');
          const label = await focused.evaluate((element) =>
            element instanceof HTMLTextAreaElement ? (element.labels[0]?.innerText ?? '') : element.textContent,
          );
          if (name.test(label)) return;
        }
        throw new Error(`no focus on ${String(name)} within 60 presses of Tab`);
      };

      await page.goto('/ko');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('본문 바로가기');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').evaluate((element) => element.tagName)).toBe('TEXTAREA');

      await page.keyboard.insertText(SHOES_KO);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/ko/chat');
      const chat = new ChatDriver(page);
      expect(await chat.outcome()).toBe('답변');

      await tabTo(/^\[1\] 해외직구/);
      await page.keyboard.press('Enter');
      expect(await page.locator(':focus').getAttribute('aria-expanded')).toBe('true');
      await tabTo(/^질문$/);
      await page.keyboard.insertText('오늘 점심 뭐 먹지?');
      await page.keyboard.press('Enter');
      await chat.questions.nth(1).waitFor();
      expect(await chat.outcome()).toBe('답해 드리기 어려운 질문입니다');
    });
  });

  it('never hides the focus under the box at the foot of the chat', async () => {
    await during({ viewport: PHONE }, async ({ page }) => {
      const chat = await openChat(page, '/ko/chat');
      await chat.askAndWait(SHOES_KO);
      const links = chat.newest.getByRole('link');
      for (let index = 0; index < (await links.count()); index += 1) {
        await links.nth(index).focus();
        const covered = await links.nth(index).evaluate((element) => {
          const { left, top, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
          const hit = document.elementFromPoint(left + 2, top + height / 2);
          return hit === null || !(element.contains(hit) || hit.contains(element));
        });
        expect(covered).toBe(false);
      }
    });
  });
});
