import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeViolations } from '../support/axe.js';
import { Engines } from '../support/engines.js';
import { asOfficer, signInBrowser, WITH_OFFICERS } from '../support/officers.js';
import { type PortalClient } from '../support/portal-client.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

jest.setTimeout(240_000);

const HEAD =
  'Declaration ID,Date,Office ID,Importer ID,HS6 Code,Country of Departure,Country of Origin,Tax Rate,Tax Type,Net Mass,Item Price,Description';

/** So many declarations of the demo officers' office, with ids that begin alike. */
function declarations(prefix: string, count: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const goods = ['851713', '071320', '640399', '950300', '330300'][at % 5] ?? '';
    const origin = ['CN', 'US', 'VN', 'IT'][at % 4] ?? '';
    const of = [`${prefix}${String(at).padStart(3, '0')}`, `2026-11-${String((at % 28) + 1).padStart(2, '0')}`, '40'];
    return [
      ...of,
      `${prefix}${String(at % 9)}`,
      goods,
      origin,
      origin,
      '8',
      'A',
      String(at + 1),
      String(1000 * at),
      'smartphone',
    ].join(',');
  });
  return [HEAD, ...rows].join('\n');
}

async function upload(client: PortalClient, csv: string): Promise<{ received: number; faulty: number }> {
  const body = new FormData();
  body.append('file', new Blob([csv]), 'declarations.csv');
  const response = await client.send('/api/screening/declarations', {
    method: 'POST',
    body,
    headers: { 'x-gwanmun-client': 'test' },
  });
  return (await response.json()) as { received: number; faulty: number };
}

interface Levels {
  readonly screeningWorklist: {
    readonly levels: { readonly level: string; readonly declarations: number }[];
    readonly declarations: { readonly id: string; readonly waitingReason: string | null }[];
  };
}

const LEVELS = /* GraphQL */ `
  query ($input: WorklistInput!) {
    screeningWorklist(input: $input) {
      levels {
        level
        declarations
      }
      declarations {
        id
        waitingReason
      }
    }
  }
`;

async function waiting(client: PortalClient): Promise<{ count: number; reason: string | null }> {
  const { screeningWorklist } = await client.graphql<Levels>(LEVELS, { input: {} });
  const count = screeningWorklist.levels.find(({ level }) => level === 'WAITING')?.declarations ?? -1;
  return { count, reason: screeningWorklist.declarations[0]?.waitingReason ?? null };
}

async function until(holds: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (await holds()) return true;
    await setTimeout(500);
  }
  return false;
}

const WORDS = {
  ko: {
    choose: (id: string) => `${id} 선택`,
    reason: /까닭/,
    inspect: '검사',
    pass: '통과',
    decided: /1건을 결정했습니다/,
    proposed: /다른 담당자가 승인해야/,
    agree: '통과 승인',
    prove: '본인 확인하기',
    pick: '정한별',
    passed: /^통과 ·/,
    found: '위반 적발',
    note: /발견한 내용/,
    record: '결과 기록',
    capacity: '검사할 수 있는 비율',
    answers: '답하고 있습니다.',
  },
  en: {
    choose: (id: string) => `Choose ${id}`,
    reason: /^Reason for/,
    inspect: 'Inspect',
    pass: 'Let pass',
    decided: /1 declaration decided on/,
    proposed: /once a second officer agrees/,
    agree: 'Agree, let it pass',
    prove: 'Prove who I am',
    pick: 'Jung Hanbyeol',
    passed: /^Passed ·/,
    found: 'Violation found',
    note: /What was found/,
    record: 'Record the result',
    capacity: 'Share that can be inspected',
    answers: 'It answers.',
  },
} as const;

describe('risk screening', () => {
  let engines: Engines;
  let portal: PortalInBrowser;
  let client: PortalClient;
  let folder: string;

  beforeAll(async () => {
    engines = await Engines.start();
    folder = mkdtempSync(join(tmpdir(), 'gwanmun-engines-'));
    const file = join(folder, 'engines.yaml');
    const quick = '{ failures: 2, pauseMs: 1000 }';
    writeFileSync(
      file,
      [
        `risk-screening: { url: "${engines.grpcUrl}", model: risk-screening, timeoutMs: 4000, breaker: ${quick} }`,
        `risk-groups: { url: "${engines.url}", model: risk-groups }`,
      ].join('\n'),
    );
    portal = await openPortal({ ...WITH_OFFICERS, ENGINES_FILE: file });
    client = await asOfficer(portal.origin, 'demo-screening');
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await portal.close();
    await engines.kill();
    rmSync(folder, { recursive: true });
  });

  it.each(['ko', 'en'] as const)(
    'leads from the ranked list to a decision and an inspection (%s)',
    async (language) => {
      const words = WORDS[language];
      await upload(client, declarations(`${language}-`, 120));
      expect(await until(async () => (await waiting(client)).count === 0)).toBe(true);
      const { page, complaints, close } = await portal.visit({ reducedMotion: 'reduce' });
      await signInBrowser(page.context(), portal.origin, 'demo-screening');
      await page.goto(`/${language}/officers/screening`);
      await page.getByLabel(words.capacity).fill('10');
      await page.waitForURL('**red=10');
      expect(await axeViolations(page)).toEqual([]);
      const first = page.locator('tbody th a').first();
      const id = await first.innerText();
      await page.getByLabel(words.choose(id)).check();
      await page.getByLabel(words.reason).fill('점수가 높음');
      await page.getByRole('button', { name: words.inspect, exact: true }).click();
      await page.getByText(words.decided).waitFor();
      await page.goto(`/${language}/officers/screening/${id}`);
      await page.getByLabel(words.found, { exact: true }).check();
      await page.getByLabel(words.note).fill('원산지 허위 표시');
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: words.record }).click();
      await page.getByText('원산지 허위 표시').first().waitFor();
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it.each(['ko', 'en'] as const)('lets the riskiest pass only when a second officer agrees (%s)', async (language) => {
    const words = WORDS[language];
    const { page, close } = await portal.visit({ reducedMotion: 'reduce' });
    await signInBrowser(page.context(), portal.origin, 'demo-screening');
    await page.goto(`/${language}/officers/screening`);
    const id = await page.locator('tbody th a').first().innerText();
    await page.goto(`/${language}/officers/screening/${id}`);
    await page.getByLabel(words.reason).fill('서류로 확인함');
    await page.getByRole('button', { name: words.pass, exact: true }).click();
    await page.getByText(words.proposed).waitFor();
    await signInBrowser(page.context(), portal.origin, 'demo-screening-2');
    await page.reload();
    await page.getByRole('button', { name: words.agree }).click();
    await page.getByRole('link', { name: words.prove }).click();
    await page.getByRole('button', { name: words.pick }).click();
    await page.waitForURL(`**/screening/${id}*`);
    await page.getByRole('button', { name: words.agree }).click();
    await page.getByText(words.passed).waitFor();
    await close();
  });

  it.each(['ko', 'en'] as const)('shows the engines as they are (%s)', async (language) => {
    const { page, complaints, close } = await portal.visit();
    await signInBrowser(page.context(), portal.origin, 'demo-supervisor');
    await page.goto(`/${language}/officers/engines`);
    await page.getByText(WORDS[language].answers).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps declarations waiting while the engine is gone, and judges them when it is back', async () => {
    await engines.kill();
    expect(await upload(client, declarations('gone-', 20))).toMatchObject({ received: 20, faulty: 0 });
    expect(await until(async () => (await waiting(client)).reason === 'unreachable')).toBe(true);
    expect((await waiting(client)).count).toBe(20);
    await engines.restart();
    expect(await until(async () => (await waiting(client)).count === 0)).toBe(true);
  });

  it('does the same while the engine hangs', async () => {
    engines.hang();
    expect(await upload(client, declarations('hung-', 20))).toMatchObject({ received: 20, faulty: 0 });
    expect(await until(async () => (await waiting(client)).reason !== null)).toBe(true);
    expect(['too_slow', 'circuit_open']).toContain((await waiting(client)).reason);
    engines.resume();
    expect(await until(async () => (await waiting(client)).count === 0)).toBe(true);
  });

  it('is closed to officers of other roles and offices', async () => {
    const support = await asOfficer(portal.origin, 'demo-support');
    await expect(support.graphql(LEVELS, { input: {} })).rejects.toThrow('FORBIDDEN');
    const elsewhere = await asOfficer(portal.origin, 'demo-investigator');
    await expect(elsewhere.graphql(LEVELS, { input: {} })).rejects.toThrow('FORBIDDEN');
  });
});
