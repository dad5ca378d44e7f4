import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { NARROW } from '../support/browser.js';
import { type DemoOfficer, signInBrowser, WITH_OFFICERS } from '../support/officers.js';
import { PortalClient } from '../support/portal-client.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

jest.setTimeout(180_000);

const MINUTE_MS = 60_000;

const WORDS = {
  ko: {
    only: '담당자 전용 화면입니다',
    signIn: '로그인',
    pick: /이나래/,
    desk: '내 업무',
    reviews: '검토를 기다리는 기록',
    refused: '이 화면을 볼 권한이 없습니다',
    signOut: '로그아웃',
    signedOut: '로그아웃했습니다.',
    noRole: /역할이 없습니다/,
    nobody: /문노을/,
  },
  en: {
    only: 'This page is for officers',
    signIn: 'Sign in',
    pick: /Lee Narae/,
    desk: 'My desk',
    reviews: 'Records that wait for review',
    refused: 'You may not see this page',
    signOut: 'Sign out',
    signedOut: 'You have signed out.',
    noRole: /has no role/,
    nobody: /Moon Noeul/,
  },
} as const;

describe('officers’ pages', () => {
  let portal: PortalInBrowser;

  beforeAll(async () => {
    portal = await openPortal(WITH_OFFICERS);
  }, START_TIMEOUT_MS);
  afterAll(() => portal.close());

  async function visitAs(person: DemoOfficer, path: string) {
    const visit = await portal.visit({ reducedMotion: 'reduce', acceptDownloads: true });
    await signInBrowser(visit.page.context(), portal.origin, person);
    await visit.page.goto(path);
    return visit;
  }

  /** Picks a person on the embedded issuer's page. */
  async function pick(page: Page, name: RegExp) {
    await page.getByRole('button', { name }).click();
  }

  it.each(['ko', 'en'] as const)(
    'are signed in to and out of, and lead back to the page asked for (%s)',
    async (language) => {
      const words = WORDS[language];
      const { page, complaints, close } = await portal.visit({ reducedMotion: 'reduce' });
      await page.goto(`/${language}/officers/curation/drafts`);
      await page.getByRole('heading', { name: words.only }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('link', { name: words.signIn, exact: true }).click();
      await page.waitForURL('**/interaction/**');
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await pick(page, words.pick);
      await page.waitForURL(`**/${language}/officers/curation/drafts`);

      await page.getByRole('link', { name: words.desk }).click();
      await page.getByRole('link', { name: words.reviews }).waitFor();
      expect(await axeViolations(page)).toEqual([]);

      await page.goto(`/${language}/officers/audit`);
      await page.getByRole('heading', { name: words.refused }).waitFor();
      expect(await axeViolations(page)).toEqual([]);

      await page.getByRole('button', { name: words.signOut }).click();
      await page.waitForURL('**/session/end**');
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: words.signOut }).click();
      await page.getByText(words.signedOut).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.goto(`/${language}/officers`);
      await page.getByRole('heading', { name: words.only }).waitFor();
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it.each(['ko', 'en'] as const)('tell a person without a role what to do (%s)', async (language) => {
    const words = WORDS[language];
    const { page, close } = await portal.visit();
    await page.goto(`/${language}/officers`);
    await page.getByRole('link', { name: words.signIn, exact: true }).click();
    await pick(page, words.nobody);
    await page.getByText(words.noRole).waitFor();
    await close();
  });

  it('show each role its own pages and cards', async () => {
    const { page, close } = await visitAs('demo-support', '/ko/officers');
    const pages = page.getByRole('navigation', { name: '담당자 화면' }).getByRole('link');
    await page.getByRole('link', { name: 'HS 의견 검토' }).waitFor();
    expect(await pages.allInnerTexts()).toEqual(['내 업무', '상담 기록', '지원사업', 'HS 의견']);
    expect(await page.getByRole('link', { name: '검토를 기다리는 기록' }).count()).toBe(0);
    await close();
  });

  it('let an officer end sessions elsewhere, and leave everywhere', async () => {
    const { page, close } = await visitAs('demo-image', '/ko/officers/sessions');
    const other = await visitAs('demo-image', '/ko/officers');
    await page.reload();
    await page.getByText('(이 브라우저)').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page
      .getByRole('button', { name: /로그인 끝내기$/ })
      .first()
      .click();
    await page.getByText('끝냈습니다.').waitFor();
    await page.getByRole('button', { name: '모든 곳에서 로그아웃' }).click();
    await page.getByRole('button', { name: '모두 로그아웃' }).click();
    await page.waitForURL('**/session/end**');
    await other.page.reload();
    await other.page.getByRole('heading', { name: WORDS.ko.only }).waitFor();
    await other.close();
    await close();
  });

  it('warn before a session ends, and let the officer stay', async () => {
    const { page, close } = await portal.visit({ reducedMotion: 'reduce' });
    await page.clock.install();
    await signInBrowser(page.context(), portal.origin, 'demo-data');
    await page.goto('/ko/officers');
    await page.getByText('한빛나').waitFor();
    // The browser's clock runs ahead of the server's by nearly as long as a session lasts unused.
    await page.clock.fastForward(28.5 * MINUTE_MS);
    const dialog = page.getByRole('alertdialog', { name: '곧 로그아웃됩니다' });
    await dialog.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('계속 쓰기');
    const prolonged = page.waitForResponse(
      (response) => response.request().postData()?.includes('prolongSession') ?? false,
    );
    await dialog.getByRole('button', { name: '계속 쓰기' }).click();
    expect(await (await prolonged).json()).toMatchObject({ data: { prolongSession: {} } });
    await close();
  });

  it('show how to reach a person for a stated purpose, which the auditor then finds, exports and verifies', async () => {
    const sent = await new PortalClient(portal.origin).graphql<{ requestConsultation: { reference: string } }>(
      `mutation { requestConsultation(input: { language: KO, category: "other", question: "연락 부탁드립니다",
        contact: "who@example.com", consent: true }) { ... on ConsultationRequestReceived { reference } } }`,
    );
    const { reference } = sent.requestConsultation;
    const support = await visitAs('demo-support', '/ko/officers/curation/requests');
    expect(await support.page.getByText('who@example.com').count()).toBe(0);
    await support.page.getByRole('button', { name: `${reference} 연락처 보기` }).click();
    const dialog = support.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '목적을 남기고 계속' }).click();
    await dialog.getByText('5자 이상 300자 이하로 적어 주십시오.', { exact: true }).waitFor();
    expect(await axeViolations(support.page)).toEqual([]);
    await dialog.getByLabel('구체적인 내용').fill(`${reference} 답변 안내`);
    await dialog.getByRole('button', { name: '목적을 남기고 계속' }).click();
    await support.page.getByText('who@example.com').waitFor();
    expect(support.complaints).toEqual([]);
    await support.close();

    const { page, complaints, close } = await visitAs('demo-auditor', '/ko/officers/audit');
    await page.getByLabel('한 일 (앞부분)').fill('request.contact');
    await page.getByRole('button', { name: '찾기', exact: true }).click();
    await page.waitForURL('**/audit?action=request.contact');
    await page.getByRole('cell', { name: new RegExp(`민원 답변 ${reference}`) }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '사슬 확인하기' }).click();
    await page.getByText(/온전합니다/).waitFor();

    const exportFor = async () => {
      await page.getByRole('button', { name: '목록 내려받기(CSV)' }).click();
      await page.getByRole('dialog').getByLabel('구체적인 내용').fill('2026년 정기 감사');
    };
    await exportFor();
    await page.getByRole('button', { name: '목적을 남기고 계속' }).click();
    await page.getByRole('dialog').getByRole('link', { name: '본인 확인하기' }).click();
    await pick(page, /서지안/);
    await page.waitForURL('**/audit?action=request.contact');
    await exportFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '목적을 남기고 계속' }).click();
    const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
    expect(lines[0]).toContain('순번,때,담당자 번호');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('박다온');
    expect(lines[1]).not.toContain('who@example.com');

    await page.goto('/en/officers/audit?action=audit.export');
    await page.getByRole('cell', { name: /audit 2026년 정기 감사/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints.filter((text) => !text.includes('403'))).toEqual([]);
    await close();
  });

  it('take feedback on HS codes in as a case', async () => {
    const code = '8518.30';
    const stored = await new PortalClient(portal.origin).graphql<{ submitHsFeedback: { __typename: string } }>(
      `mutation { submitHsFeedback(input: { item: { description: "무선 이어폰 시험" }, clearedCode: "${code}" }) { __typename } }`,
    );
    expect(stored.submitHsFeedback.__typename).toBe('HsFeedbackStored');
    const { page, complaints, close } = await visitAs('demo-supervisor', '/ko/officers');
    await page.getByRole('link', { name: 'HS 의견 검토' }).click();
    await page.getByRole('heading', { name: '무선 이어폰 시험' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '사례로 받아들이기' }).click();
    await page.getByText('처리했습니다.').waitFor();
    await page.getByLabel('보기').selectOption('ACCEPTED');
    await page.getByRole('heading', { name: '무선 이어폰 시험' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['/ko/officers/sign-in', '/en/officers', '/en/officers/sessions', '/ko/officers/audit'])(
    'fit a narrow screen: %s',
    async (path) => {
      const { page, close } = await portal.visit({ viewport: NARROW });
      if (!path.endsWith('sign-in')) await signInBrowser(page.context(), portal.origin, 'demo-auditor');
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
      await close();
    },
  );
});
