import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { NARROW } from '../support/browser.js';
import { signInBrowser, WITH_OFFICERS } from '../support/officers.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

jest.setTimeout(240_000);

const DATASET = 'arrival-report';

const CASES = {
  ko: {
    field: '입항일시',
    purpose: '이용 목적',
    from: '자료의 첫 달',
    until: '자료의 마지막 달',
    basis: '법적 근거',
    retention: '보관할 개월 수',
    organisation: '신청하는 기관이나 업체',
    send: '신청하기',
    received: '데이터 신청을 접수했습니다',
    toStatus: '처리 상태 보기',
    lookUp: '확인하기',
    waits: /접수됨/,
    ask: '신청인에게 질문',
    question: '질문',
    sendQuestion: '질문 보내기',
    needed: /답변 필요/,
    answer: '담당자의 질문에 대한 답',
    sendAnswer: '답 보내기',
    underReview: /검토 중/,
    approve: '승인',
    terms: '제공 방법과 조건',
    doApprove: '승인하기',
    approved: /승인됨/,
    decided: '처리한 신청',
  },
  en: {
    field: 'Time of arrival',
    purpose: 'Purpose',
    from: 'First month of the data',
    until: 'Last month of the data',
    basis: 'Legal ground',
    retention: 'Months kept',
    organisation: 'Organisation or firm that asks',
    send: 'Send request',
    received: 'Your request has been received',
    toStatus: 'See how far it is',
    lookUp: 'Look it up',
    waits: /received/,
    ask: 'Ask the requester',
    question: 'Question',
    sendQuestion: 'Send question',
    needed: /answer needed/,
    answer: 'Your answer to the officer’s question',
    sendAnswer: 'Send answer',
    underReview: /under review/,
    approve: 'Approve',
    terms: 'How the data are given, and on what terms',
    doApprove: 'Approve request',
    approved: /approved/,
    decided: 'Decided',
  },
} as const;

type Words = (typeof CASES)['ko' | 'en'];

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('asking for data', () => {
  let portal: PortalInBrowser;

  beforeAll(async () => {
    portal = await openPortal(WITH_OFFICERS);
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await portal.close();
  });

  /** Fills the form in but for its first part. */
  async function fill(page: Page, words: Words): Promise<void> {
    await page.getByLabel(words.purpose, { exact: true }).fill('항만별 선박의 체류 기간을 연구합니다. 010-1234-5678');
    await page.getByLabel(words.from).fill('2025-01');
    await page.getByLabel(words.until).fill('2025-12');
    await page.getByLabel(words.basis, { exact: true }).fill('공동 연구 협약');
    await page.getByLabel(words.retention).fill('12');
    await page.getByLabel(words.organisation).fill('관문연구소');
  }

  it.each(['ko', 'en'] as const)('goes from the form over a question back to a decision (%s)', async (language) => {
    const words: Words = CASES[language];
    const { page, complaints, close } = await portal.visit({ reducedMotion: 'reduce' });
    await page.goto(`/${language}/data-map/datasets/${DATASET}`);
    await page.locator(`a[href$="/${DATASET}/request"]`).click();
    await page.getByLabel(words.purpose, { exact: true }).waitFor();
    await page.getByRole('button', { name: words.send }).click();
    expect(await focusedText(page)).toContain(words.field);
    expect(await axeViolations(page)).toEqual([]);

    await page.getByLabel(words.field).check();
    await fill(page, words);
    await page.reload();
    expect(await page.getByLabel(words.field).isChecked()).toBe(true);
    expect(await page.getByLabel(words.organisation).inputValue()).toBe('관문연구소');
    await page.getByRole('button', { name: words.send }).click();
    await page.getByRole('heading', { level: 2, name: words.received }).waitFor();
    const reference = await page.getByRole('definition').first().innerText();
    expect(reference).toMatch(/^GD-[2-9A-Z]{7}$/);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: words.toStatus }).click();
    await page.getByRole('button', { name: words.lookUp }).click();
    await page.getByRole('heading', { level: 2, name: words.waits }).waitFor();
    expect(await page.getByText('[phone]').count()).toBe(1);
    expect(page.url()).not.toContain(reference);
    expect(await axeViolations(page)).toEqual([]);

    const office = await portal.visit({ reducedMotion: 'reduce' });
    await signInBrowser(office.page.context(), portal.origin, 'demo-data');
    await office.page.goto(`/${language}/officers/data-requests`);
    const card = office.page.getByRole('article').filter({ hasText: reference });
    await card.getByLabel(words.ask).check();
    await card.getByLabel(words.question, { exact: true }).fill('어느 항만입니까?');
    expect(await axeViolations(office.page)).toEqual([]);
    await card.getByRole('button', { name: words.sendQuestion }).click();
    await card.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: words.lookUp }).click();
    await page.getByRole('heading', { level: 2, name: words.needed }).waitFor();
    await page.getByLabel(words.answer).fill('부산항입니다.');
    await page.getByRole('button', { name: words.sendAnswer }).click();
    await page.getByRole('heading', { level: 2, name: words.underReview }).waitFor();

    await office.page.reload();
    await card.getByText('부산항입니다.').waitFor();
    await card.getByLabel(words.approve, { exact: true }).check();
    await card.getByLabel(words.terms).fill('분석 시설에서 보실 수 있습니다.');
    await card.getByRole('button', { name: words.doApprove }).click();
    await card.waitFor({ state: 'detached' });
    await office.page.getByLabel(words.decided).check();
    await card.getByText('분석 시설에서 보실 수 있습니다.').waitFor();
    expect(await card.getByRole('listitem').count()).toBe(2);
    expect(await axeViolations(office.page)).toEqual([]);

    await page.getByRole('button', { name: words.lookUp }).click();
    await page.getByRole('heading', { level: 2, name: words.approved }).waitFor();
    expect([...complaints, ...office.complaints]).toEqual([]);
    await office.close();
    await close();
  });

  it('shows the queue to supervisors without a way to decide, and to nobody else', async () => {
    const { page, close } = await portal.visit();
    await page.goto('/ko/officers/data-requests');
    await page.getByText('담당자 전용 화면입니다').waitFor();
    await signInBrowser(page.context(), portal.origin, 'demo-supervisor');
    await page.reload();
    await page.getByLabel('처리할 신청').waitFor();
    expect(await page.getByLabel('승인', { exact: true }).count()).toBe(0);
    await signInBrowser(page.context(), portal.origin, 'demo-review');
    await page.reload();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await page.getByLabel('처리할 신청').count()).toBe(0);
    await close();
  });

  it('takes no request for open data', async () => {
    const { page, close } = await portal.visit();
    await page.goto('/ko/data-map/datasets/import-statistics/request');
    await page.getByText(/여기에서 신청하지 않습니다/).waitFor();
    expect(await page.getByRole('button', { name: '신청하기' }).count()).toBe(0);
    await close();
  });

  it.each(['/data-map/datasets/arrival-report/request', '/data-map/requests'])(
    '%s fits a width of 320 pixels',
    async (path) => {
      const { page, close } = await portal.visit({ viewport: NARROW });
      const response = await page.goto(`/ko${path}`);
      expect(response?.status()).toBe(200);
      await page.getByRole('button').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
      await close();
    },
  );
});
