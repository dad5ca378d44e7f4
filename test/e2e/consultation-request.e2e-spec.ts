import { describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { NARROW, type Visit } from '../support/browser.js';
import { ChatDriver, SHOES_KO } from '../support/chat-driver.js';
import { openPortal, type PortalInBrowser } from '../support/portal-in-browser.js';
import { openForEachTest } from '../support/visits.js';

jest.setTimeout(90_000);

const WORDS = {
  ko: {
    category: '분야',
    question: '질문',
    contactWanted: '답변이 등록되면 연락을 받겠습니다',
    contact: '이메일 또는 전화번호',
    consent: /동의합니다/,
    send: '신청하기',
    received: '상담 신청을 접수했습니다',
    toStatus: '처리 상태 보기',
    lookUp: '확인하기',
    state: /접수됨/,
    masked: '통관 지연을 문의합니다. [전화번호]',
    none: /맞는 신청이 없습니다/,
    remove: '신청 삭제',
    confirm: '삭제',
    removed: '신청을 삭제했습니다.',
  },
  en: {
    category: 'Topic',
    question: 'Your question',
    contactWanted: 'Tell me when there is an answer',
    contact: 'E-mail address or telephone number',
    consent: /I agree/,
    send: 'Send request',
    received: 'Your request has been received',
    toStatus: 'See how far it is',
    lookUp: 'Look it up',
    state: /received/,
    masked: '통관 지연을 문의합니다. [phone number]',
    none: /No request has this number/,
    remove: 'Delete request',
    confirm: 'Delete',
    removed: 'The request was deleted.',
  },
} as const;

describe('handing a question over to a person', () => {
  let portal: PortalInBrowser;
  let current: Visit;
  let page: Page;

  openForEachTest(
    (visit, opened) => {
      portal = opened;
      current = visit;
      page = visit.page;
    },
    { reducedMotion: 'reduce' },
  );

  const focusedLabel = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      const labelled = activeElement as HTMLInputElement | null;
      return labelled?.labels?.[0]?.innerText ?? activeElement?.textContent ?? '';
    });

  it.each(['ko', 'en'] as const)('takes a request, shows its state, and deletes it (%s)', async (language) => {
    const words = WORDS[language];
    await page.goto(`/${language}/consultations/request?category=courier`);
    await page.getByRole('button', { name: words.send }).click();
    expect(await focusedLabel()).toBe(words.question);
    expect(await axeViolations(page)).toEqual([]);

    expect(await page.getByLabel(words.category, { exact: true }).inputValue()).toBe('courier');
    await page.getByLabel(words.question, { exact: true }).fill('통관 지연을 문의합니다. 010-1234-5678');
    await page.getByLabel(words.contactWanted).check();
    await page.getByRole('button', { name: words.send }).click();
    expect(await focusedLabel()).toBe(words.contact);
    await page.getByLabel(words.contact).fill('hong@example.com');
    await page.getByLabel(words.consent).check();
    await page.getByRole('button', { name: words.send }).click();

    await page.getByRole('heading', { level: 2, name: words.received }).waitFor();
    expect(await focusedLabel()).toBe(words.received);
    expect(await page.getByRole('definition').first().innerText()).toMatch(/^GM-[2-9A-Z]{7}$/);
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('link', { name: words.toStatus }).click();
    await page.getByRole('button', { name: words.lookUp }).click();
    await page.getByRole('heading', { level: 2, name: words.state }).waitFor();
    expect(await page.getByText(words.masked).count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('button', { name: words.remove }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: words.confirm, exact: true }).click();
    await page.getByText(words.removed).waitFor();
    await page.getByRole('button', { name: words.lookUp }).click();
    await page.getByText(words.none).waitFor();
    expect(current.complaints).toEqual([]);
  });

  it('opens from an answer that did not help, with question and conversation filled in, and empty after it was sent', async () => {
    await page.goto('/ko/chat');
    const chat = new ChatDriver(page);
    await chat.field.waitFor();
    await chat.askAndWait(SHOES_KO);
    await page.getByRole('button', { name: '도움이 되지 않았습니다' }).click();
    await page.getByRole('main').getByRole('link', { name: '담당자에게 상담 신청' }).click();
    await page.waitForURL('**/ko/consultations/request');
    // The chat that it leaves has a field of the same name.
    await page.getByLabel('앞선 대화 (선택)').waitFor();
    expect(await page.getByLabel('질문', { exact: true }).inputValue()).toBe(SHOES_KO);
    expect(await page.getByLabel('앞선 대화 (선택)').inputValue()).toContain(`질문: ${SHOES_KO}`);
    expect(page.url()).not.toContain(encodeURIComponent('신발'));

    await page.getByRole('button', { name: '신청하기' }).click();
    await page.getByRole('link', { name: '처리 상태 보기' }).click();
    await page.getByRole('button', { name: '확인하기' }).waitFor();
    await page.goBack();
    expect(await page.getByLabel('질문', { exact: true }).inputValue()).toBe('');
  });

  it('gives room for a question of some lines, and more as it grows', async () => {
    await page.goto('/ko/consultations/request');
    const question = page.getByLabel('질문', { exact: true });
    const height = () => question.evaluate(({ clientHeight }) => clientHeight);
    const empty = await height();
    await question.fill('한 줄\n두 줄\n세 줄\n네 줄');
    expect(await height()).toBe(empty);
    await question.fill('한 줄\n두 줄\n세 줄\n네 줄\n다섯 줄');
    expect(await height()).toBeGreaterThan(empty);
  });

  it('keeps what was written over a reload, and when the server fails', async () => {
    await page.goto('/ko/consultations/request');
    await page.getByLabel('분야', { exact: true }).selectOption('postal');
    await page.getByLabel('질문', { exact: true }).fill('쓰던 질문');
    await page.reload();
    expect(await page.getByLabel('질문', { exact: true }).inputValue()).toBe('쓰던 질문');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: '신청하기' }).click();
    await page.getByText(/보내지 못했습니다/).waitFor();
    expect(await page.getByLabel('질문', { exact: true }).inputValue()).toBe('쓰던 질문');
  });

  it.each(['request', 'request/status'])('/consultations/%s fits a width of 320 pixels', async (path) => {
    const narrow = await portal.visit({ viewport: NARROW });
    await narrow.page.goto(`/ko/consultations/${path}`);
    await narrow.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    await narrow.close();
  });
});

describe('guessing reference numbers', () => {
  it('is stopped by a limit a minute', async () => {
    const portal = await openPortal({ REQUEST_LIMIT_PER_MINUTE: '3' });
    const { page, close } = await portal.visit();
    await page.goto('/ko/consultations/request/status');
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await page.getByRole('button', { name: '확인하기' }).click();
      await page.getByText(attempt < 3 ? /맞는 신청이 없습니다/ : /여러 번 시도하셨습니다/).waitFor();
    }
    await close();
    await portal.close();
  }, 240_000);
});
