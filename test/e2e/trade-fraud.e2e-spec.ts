import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { Engines } from '../support/engines.js';
import {
  dealsWithOverInvoicing,
  overInvoicingAlerts as found,
  uploadTransactions as upload,
  waitingRuns as waiting,
} from '../support/fraud-transactions.js';
import { asOfficer, signInBrowser, WITH_OFFICERS } from '../support/officers.js';
import { type PortalClient } from '../support/portal-client.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

jest.setTimeout(240_000);

const PHONE = { width: 320, height: 640 };

/** Goods of each file, so that the prices of one say nothing of another's. */
const GOODS = { ko: '851713', en: '640399', killed: '950300' } as const;

const transactions = (prefix: keyof typeof GOODS) => dealsWithOverInvoicing(prefix, GOODS[prefix]);

async function until(holds: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (await holds()) return true;
    await setTimeout(500);
  }
  return false;
}

const WORDS = {
  ko: {
    upload: '거래 자료 올리기',
    file: '파일',
    send: '올리기',
    received: /새로 받은 행 120/,
    firm: '업체 또는 거래처',
    story: /가격 고가조작 의심/,
    take: '조사 시작',
    note: '조사 메모',
    addNote: '메모 남기기',
    founded: '혐의 인정',
    proposeReason: '종결을 제안하는 까닭',
    propose: '종결 제안',
    waits: /다른 담당자의 승인을 기다립니다/,
    secondReason: '승인 또는 되돌려 보내는 까닭',
    agree: '종결 승인',
    prove: '본인 확인하기',
    pick: '조아라',
    closed: '종결 · 혐의 인정',
    pdf: 'PDF로 내려받기',
    csv: '목록 내려받기(CSV)',
    lookUp: /전체 거래 관계 조회/,
    network: /전체 거래 관계 표/,
    waiting: /엔진의 답을 기다립니다/,
  },
  en: {
    upload: 'Upload transactions',
    file: 'File',
    send: 'Upload',
    received: /New rows: 120/,
    firm: 'Firm or partner',
    story: /Suspected over-invoicing/,
    take: 'Take it on',
    note: 'Case note',
    addNote: 'Add the note',
    founded: 'Founded',
    proposeReason: 'Why it should be closed',
    propose: 'Propose to close',
    waits: /It waits for another officer/,
    secondReason: 'Why you agree or send it back',
    agree: 'Agree and close',
    prove: 'Prove who I am',
    pick: 'Cho Ara',
    closed: 'Closed · Founded',
    pdf: 'Download as PDF',
    csv: 'Download the list (CSV)',
    lookUp: /^Look up all that/,
    network: /^All that .*: table/,
    waiting: /waiting for the engine/,
  },
} as const;

/** Says what a download is for, and resolves to its first bytes. */
async function download(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('2026-가-17 조사');
  const coming = page.waitForEvent('download');
  await dialog.locator('button[type="submit"]').click();
  const stream = await (await coming).createReadStream();
  const bytes = Buffer.concat((await stream.toArray()) as Buffer[]);
  await dialog.waitFor({ state: 'detached' });
  return bytes.toString('latin1');
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe('trade-finance fraud', () => {
  let engines: Engines;
  let portal: PortalInBrowser;
  let client: PortalClient;
  let folder: string;

  beforeAll(async () => {
    engines = await Engines.start();
    folder = mkdtempSync(join(tmpdir(), 'gwanmun-fraud-'));
    const file = join(folder, 'engines.yaml');
    const guards = 'timeoutMs: 4000, retries: 0, breaker: { failures: 2, pauseMs: 1000 }, cache: { entries: 0 }';
    writeFileSync(file, `trade-fraud: { url: "${engines.url}", model: trade-fraud, ${guards} }\n`);
    portal = await openPortal({ ...WITH_OFFICERS, ENGINES_FILE: file });
    client = await asOfficer(portal.origin, 'demo-investigator');
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await portal.close();
    await engines.kill();
    rmSync(folder, { recursive: true });
  });

  it.each(['ko', 'en'] as const)('leads from a file to an alert that two officers close (%s)', async (language) => {
    const words = WORDS[language];
    const colorScheme = language === 'ko' ? 'light' : 'dark';
    const { page, complaints, close } = await portal.visit({ reducedMotion: 'reduce', colorScheme });
    await signInBrowser(page.context(), portal.origin, 'demo-investigator');
    await page.goto(`/${language}/officers/trade-fraud?pattern=over_invoicing`);
    await page.getByText(words.upload, { exact: true }).click();
    const csv = { name: 'transactions.csv', mimeType: 'text/csv', buffer: Buffer.from(transactions(language)) };
    await page.getByLabel(words.file, { exact: true }).setInputFiles(csv);
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await page.getByText(words.received).waitFor();
    await page.getByLabel(words.firm).fill(`${language}-F0`);
    await page.getByLabel(words.firm).press('Enter');
    const link = page.locator('tbody th a').first();
    await page
      .getByRole('cell', { name: `${language}-F0` })
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('firm')).toBe(`${language}-F0`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await download(page, words.csv)).toContain(`,${language}-F0,`);

    await link.click();
    await page.getByRole('heading', { name: words.story }).waitFor();
    await page.locator('.recharts-surface').waitFor();
    await page.locator('.react-flow__node').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: words.take }).click();
    await page.getByLabel(words.note, { exact: true }).fill('거래처에 계약서를 요청함');
    await page.getByRole('button', { name: words.addNote }).click();
    await page.getByText('거래처에 계약서를 요청함').waitFor();
    await page.getByRole('button', { name: words.lookUp }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('2026-가-17 조사');
    await page.getByRole('dialog').locator('button[type="submit"]').click();
    await page.getByRole('group', { name: words.network }).waitFor();
    await page.getByLabel(words.founded, { exact: true }).check();
    await page.getByLabel(words.proposeReason, { exact: true }).fill('통상 가격의 다섯 배');
    await page.getByRole('button', { name: words.propose }).click();
    await page.getByText(words.waits).waitFor();

    await signInBrowser(page.context(), portal.origin, 'demo-investigator-2');
    await page.reload();
    const agree = async () => {
      await page.getByLabel(words.secondReason, { exact: true }).fill('동의함');
      await page.getByRole('button', { name: words.agree }).click();
    };
    await agree();
    await page.getByRole('link', { name: words.prove }).click();
    await page.getByRole('button', { name: words.pick }).click();
    await page.getByRole('heading', { name: words.story }).waitFor();
    await agree();
    await page.getByText(words.closed).first().waitFor();
    const pdf = await download(page, words.pdf);
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('Pretendard-Regular');
    await page.setViewportSize(PHONE);
    expect(await overflow(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints.filter((text) => !text.includes('403'))).toEqual([]);
    await close();
  });

  it('waits while the engine is killed in the middle of its work, says so, and loses nothing', async () => {
    engines.hang();
    expect(await upload(client, transactions('killed'))).toMatchObject({ received: 120, faulty: 0 });
    const { page, close } = await portal.visit();
    await signInBrowser(page.context(), portal.origin, 'demo-investigator');
    await page.goto('/ko/officers/trade-fraud?pattern=over_invoicing&firm=killed-F0');
    await page.getByText(WORDS.ko.waiting).first().waitFor();
    await engines.kill();
    expect(await until(async () => (await waiting(client)).reason !== null)).toBe(true);
    expect(await found(client, 'killed-F0')).toBe(0);
    await engines.restart();
    // The page reads by itself what is found once the engine is back.
    await page.getByRole('cell', { name: 'killed-F0' }).waitFor({ timeout: 60_000 });
    expect(await waiting(client)).toEqual({ count: 0, reason: null });
    // Closed by two officers above, and closed still.
    expect(await found(client, 'ko-F0')).toBe(0);
    await close();
  });

  it('is closed to officers of other roles and offices', async () => {
    const screening = await asOfficer(portal.origin, 'demo-screening');
    await expect(waiting(screening)).rejects.toThrow('FORBIDDEN');
    const elsewhere = await asOfficer(portal.origin, 'demo-supervisor');
    expect(await found(elsewhere, 'killed-F0')).toBe(0);
  });
});
