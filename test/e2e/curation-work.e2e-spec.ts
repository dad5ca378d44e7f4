import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { NARROW } from '../support/browser.js';
import { signInBrowser, WITH_OFFICERS } from '../support/officers.js';
import { PortalClient } from '../support/portal-client.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

jest.setTimeout(180_000);

const WITHOUT_ANSWER = '세관 탐지견 은퇴 나이는 몇 살인가요?';

describe('officers’ work with what the public asked', () => {
  let portal: PortalInBrowser;

  beforeAll(async () => {
    portal = await openPortal(WITH_OFFICERS);
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await portal.close();
  });

  /** A section of the desk, with an officer signed in who may write records and answer requests. */
  async function atDesk(
    section: string,
  ): Promise<{ page: Page; end: (...expected: readonly RegExp[]) => Promise<void> }> {
    const { page, complaints, close } = await portal.visit({ reducedMotion: 'reduce' });
    await signInBrowser(page.context(), portal.origin, 'demo-support');
    await page.goto(`/ko/officers/curation/${section}`);
    return {
      page,
      end: async (...expected) => {
        expect(await axeViolations(page)).toEqual([]);
        expect(complaints).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
        await close();
      },
    };
  }

  /** A question that a person hands over, with the number and code that it got. */
  async function handOver(question: string) {
    const person = new PortalClient(portal.origin);
    const { requestConsultation: sent } = await person.graphql<{
      requestConsultation: { reference: string; secret: string };
    }>(
      'mutation ($input: ConsultationRequestInput!) { requestConsultation(input: $input) { ... on ConsultationRequestReceived { reference secret } } }',
      { input: { language: 'KO', category: 'other', question } },
    );
    return { person, sent };
  }

  it('takes past consultations in: shows each row, redacts, and makes drafts of the chosen ones', async () => {
    const { page, end } = await atDesk('import');
    const rows = ['질문,답변', '별사탕을 수입할 때 무엇이 필요한가요,010-1234-5678로 문의하십시오', ',답만 있음'];
    await page.getByLabel('파일').setInputFiles({
      name: 'past.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    });
    await page.getByText('가린 개인정보: [전화번호] 1건').waitFor();
    expect(await page.getByRole('checkbox', { name: '2번째 줄 가져오기' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: '3번째 줄 가져오기' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '고른 1줄을 초안으로 가져오기' }).click();
    await page.getByText('초안 1건을 만들었습니다.').waitFor();
    await page.getByRole('status').getByRole('link').click();
    await page.getByText('별사탕을 수입할 때 무엇이 필요한가요').first().waitFor();
    await end();
  });

  it('says so when a file can’t be read', async () => {
    const { page, end } = await atDesk('import');
    await page.getByLabel('파일').setInputFiles({
      name: 'empty.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(''),
    });
    await page.getByText('파일을 읽지 못했습니다.').waitFor();
    // The browser notes the refusal, which is the server's answer here.
    await end(/422/);
  });

  it('answers a request, which the person then reads by number and code', async () => {
    const { person, sent } = await handOver('별사탕은 언제 나오나요?');
    const { page, end } = await atDesk('requests');
    const card = page.getByRole('listitem').filter({ hasText: sent.reference });
    await card.getByRole('button', { name: '처리 시작' }).click();
    await card.getByText('처리 중').waitFor();
    await card.getByLabel('답변').fill('내일 나옵니다.');
    await card.getByRole('button', { name: '답변 등록' }).click();
    await page.getByText(sent.reference).waitFor({ state: 'detached' });
    await page.getByLabel('답변한 신청 보기').check();
    await page.getByText(sent.reference).waitFor();
    const { consultationRequest } = await person.graphql<{ consultationRequest: { status: string; reply: string } }>(
      'query ($reference: String!, $secret: String!) { consultationRequest(reference: $reference, secret: $secret) { status reply } }',
      { ...sent },
    );
    expect(consultationRequest).toMatchObject({ reply: '내일 나옵니다.' });
    await end();
  });

  it('fits a width of 320 pixels, cards that are out of sight included', async () => {
    for (let at = 1; at <= 4; at += 1) await handOver(`별사탕 ${String(at)}호는 언제 나오나요?`);
    const { page, end } = await atDesk('requests');
    await page.setViewportSize(NARROW);
    await page.getByText('별사탕 1호는').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    await end();
  });

  it('leads a question without an answer from the queue into a draft, off the queue', async () => {
    const reply = await new PortalClient(portal.origin).ask(WITHOUT_ANSWER);
    expect(reply.outcome.toLowerCase()).not.toBe('answer');
    const { page, end } = await atDesk('queue');
    const card = page.getByRole('listitem').filter({ hasText: WITHOUT_ANSWER });
    await card.getByRole('button', { name: '새 기록 초안 만들기' }).first().click();
    await page.waitForURL('**/versions/*');
    expect(await page.getByLabel('질문 (한국어)').inputValue()).toBe(WITHOUT_ANSWER);
    await page.goto('/ko/officers/curation/queue');
    await page.getByText('처리할 질문이 없습니다.').waitFor();
    await end();
  });
});
