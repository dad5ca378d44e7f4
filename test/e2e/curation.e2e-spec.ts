import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeViolations } from '../support/axe.js';
import { ChatDriver } from '../support/chat-driver.js';
import { signInBrowser, WITH_OFFICERS } from '../support/officers.js';
import { PortalClient } from '../support/portal-client.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

jest.setTimeout(240_000);

const CASES = {
  ko: {
    question: '관문 시험 규정에서 별사탕 보관 기간은 며칠인가요?',
    answer: '시험용 답변입니다. 별사탕은 세관이 보관합니다.',
    prove: '본인 확인하기',
    pick: '이나래',
    begin: '빈 초안 만들기',
    submit: '검토 요청',
    emptyAnswer: '답변 (한국어): 비어 있습니다.',
    ownWork: /다른 담당자가 검토해야 합니다/,
    publish: '검토 완료, 게시',
    published: /게시했습니다/,
    history: '이력 보기',
    retire: '기록 거두기',
    done: '처리했습니다.',
    restore: '이 판으로 되돌리기',
  },
  en: {
    question: 'How many days does the Gwanmun test rule keep star candy?',
    answer: 'A test answer. Customs keeps the star candy.',
    prove: 'Prove who I am',
    pick: 'Lee Narae',
    begin: 'Begin an empty draft',
    submit: 'Ask for review',
    emptyAnswer: 'Answer (Korean): is empty.',
    ownWork: /somebody else has to review it/,
    publish: 'Approve and publish',
    published: /^Published/,
    history: 'History',
    retire: 'Retire the record',
    done: 'Done.',
    restore: 'Go back to this version',
  },
} as const;

/** Sides that the other language of the draft needs. */
const OTHER = { ko: '다른 언어의 시험 질문 별사탕 보관', en: 'The same test question about star candy storage' };

describe('officers’ desk', () => {
  let portal: PortalInBrowser;

  beforeAll(async () => {
    portal = await openPortal(WITH_OFFICERS);
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await portal.close();
  });

  async function answerTo(language: 'ko' | 'en', question: string): Promise<string> {
    const { page, close } = await portal.visit();
    await page.goto(`/${language}/chat`);
    const chat = new ChatDriver(page);
    await chat.field.waitFor();
    await chat.askAndWait(question);
    const text = await chat.newest.innerText();
    await close();
    return text;
  }

  /** Asks until the answer holds a text, or holds it no more: an index takes its time on a busy machine. */
  async function answersWith(language: 'ko' | 'en', question: string, text: string, wanted: boolean): Promise<boolean> {
    for (let attempt = 0; attempt < 15; attempt += 1) {
      if ((await answerTo(language, question)).includes(text) === wanted) return true;
      await setTimeout(4_000);
    }
    return false;
  }

  it.each(['ko', 'en'] as const)('leads a draft by two officers into the chat, and back (%s)', async (language) => {
    const words = CASES[language];
    const { page, complaints, close } = await portal.visit({ reducedMotion: 'reduce' });
    await signInBrowser(page.context(), portal.origin, 'demo-support');
    await page.goto(`/${language}/officers/curation/drafts`);
    await page.getByRole('button', { name: words.begin }).click();
    await page.waitForURL('**/versions/*');
    expect(await axeViolations(page)).toEqual([]);
    const other = language === 'ko' ? 'en' : 'ko';
    const field = (side: 'ko' | 'en', kind: 'question' | 'answer') =>
      page.getByLabel(
        language === 'ko'
          ? `${kind === 'question' ? '질문' : '답변'} (${side === 'ko' ? '한국어' : '영어'})`
          : `${kind === 'question' ? 'Question' : 'Answer'} (${side === 'ko' ? 'Korean' : 'English'})`,
      );
    await field(language, 'question').fill(words.question);
    await page.getByRole('button', { name: words.submit }).click();
    await page.getByRole('listitem').filter({ hasText: words.emptyAnswer }).waitFor();
    await field(language, 'answer').fill(words.answer);
    await field(other, 'question').fill(`${OTHER[other]} ${language}`);
    await field(other, 'answer').fill(OTHER[other]);
    await page.getByRole('button', { name: words.submit }).click();
    await page.getByText(words.ownWork).first().waitFor();
    expect(await page.getByRole('button', { name: words.publish }).count()).toBe(0);

    await signInBrowser(page.context(), portal.origin, 'demo-review');
    await page.reload();
    await page.getByRole('button', { name: words.publish }).click();
    await page.getByText(words.published).waitFor({ timeout: 120_000 });
    expect(await axeViolations(page)).toEqual([]);
    const said = words.answer.split('.')[0] ?? '';
    expect(await answersWith(language, words.question, said, true)).toBe(true);

    await page.getByRole('link', { name: words.history }).click();
    await page.waitForURL('**/history/db1-*');
    await page.getByRole('button', { name: words.retire }).click();
    await page.getByRole('link', { name: words.prove }).click();
    await page.getByRole('button', { name: words.pick }).click();
    await page.waitForURL('**/history/db1-*');
    await page.getByRole('button', { name: words.retire }).click();
    await page.getByText(words.done).waitFor({ timeout: 120_000 });
    expect(await answersWith(language, words.question, said, false)).toBe(true);
    await page.getByRole('button', { name: words.restore }).first().click();
    expect(await answersWith(language, words.question, said, true)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the public', () => {
  it('reaches nothing of the officers’ desk', async () => {
    const portal = await openPortal();
    const client = new PortalClient(portal.origin);
    for (const query of ['{ openQuestions { unanswered } }', '{ handedOverRequests(answered: true) { id } }']) {
      const response = await client.post('/graphql', { query }, { cookie: 'gwanmun_officer=preview-ga-on' });
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
    const download = await fetch(`${portal.origin}/api/curation/records.jsonl`, {
      headers: { cookie: 'gwanmun_officer=preview-ga-on' },
    });
    expect(download.status).toBe(401);
    await portal.close();
  });
});
