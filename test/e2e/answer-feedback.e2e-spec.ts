import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeViolations } from '../support/axe.js';
import { ChatDriver, SHOES_EN, SHOES_KO } from '../support/chat-driver.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

jest.setTimeout(90_000);

const WORDS = {
  ko: {
    question: SHOES_KO,
    no: '도움이 되지 않았습니다',
    reason: '빠진 내용이 있습니다',
    note: '더 하실 말씀 (선택)',
    send: '의견 보내기',
    saved: /개인정보로 보이는 부분은 가렸습니다/,
    change: '의견 고치기',
    undo: '의견 취소',
    undone: '의견을 취소했습니다.',
  },
  en: {
    question: SHOES_EN,
    no: 'It did not help',
    reason: 'Something is missing',
    note: 'Anything else (optional)',
    send: 'Send feedback',
    saved: /What looked personal was masked/,
    change: 'Change feedback',
    undo: 'Take it back',
    undone: 'Your feedback was taken back.',
  },
} as const;

describe('feedback under an answer', () => {
  let portal: PortalInBrowser;

  beforeAll(async () => {
    portal = await openPortal();
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await portal.close();
  });

  it.each(['ko', 'en'] as const)(
    'is given with reasons, is still there later, and is taken back (%s)',
    async (language) => {
      const { page, complaints, close } = await portal.visit({ reducedMotion: 'reduce' });
      const words = WORDS[language];
      await page.goto(`/${language}/chat`);
      const chat = new ChatDriver(page);
      await chat.field.waitFor();
      await chat.askAndWait(words.question);
      await page.getByRole('button', { name: words.no }).click();
      await page.getByLabel(words.reason).check();
      await page.getByLabel(words.note).fill('연락: hong@example.com');
      await page.getByRole('button', { name: words.send }).click();
      await page.getByText(words.saved).waitFor();
      expect(await axeViolations(page)).toEqual([]);

      await page.getByLabel(words.reason).waitFor({ state: 'detached' });

      await page.reload();
      await page.getByRole('button', { name: words.change }).click();
      expect(await page.getByLabel(words.reason).isChecked()).toBe(true);
      expect(await page.getByLabel(words.note).inputValue()).toBe('연락: [email]');
      await page.getByRole('button', { name: words.undo }).click();
      await page.getByText(words.undone).waitFor();
      expect(await page.getByRole('button', { name: words.no }).getAttribute('aria-pressed')).toBe('false');
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
