import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Page } from 'playwright-core';
import { ENGINE_CONTRACTS } from '../../apps/api/src/engines/engine-contracts.js';
import { EngineGateway } from '../../apps/api/src/engines/gateway/engine-gateway.js';
import { referenceEngines } from '../../apps/api/src/engines/gateway/engine-settings.js';
import { axeViolations } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { Engines } from '../support/engines.js';
import { asOfficer, signInBrowser, WITH_OFFICERS } from '../support/officers.js';
import { type PortalClient } from '../support/portal-client.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';
import { PISTOL_BOX, PISTOL_TENSOR, pistolParcels } from '../support/xray-parcels.js';

jest.setTimeout(240_000);

async function upload(client: PortalClient, ids: readonly string[]): Promise<{ received: number }> {
  const body = new FormData();
  for (const { name, bytes } of pistolParcels(ids)) body.append('files', new Blob([Buffer.from(bytes)]), name);
  const response = await client.send('/api/xray/images', {
    method: 'POST',
    body,
    headers: { 'x-gwanmun-client': 'test' },
  });
  return (await response.json()) as { received: number };
}

interface Queue {
  readonly xrayQueue: {
    readonly unread: number;
    readonly total: number;
    readonly images: { readonly id: string; readonly parcel: string; readonly waitingReason: string | null }[];
  };
}

const QUEUE = /* GraphQL */ `
  query ($input: XrayQueueInput!) {
    xrayQueue(input: $input) {
      unread
      total
      images {
        id
        parcel
        waitingReason
      }
    }
  }
`;

const queueOf = async (client: PortalClient, number: string) =>
  (await client.graphql<Queue>(QUEUE, { input: { number } })).xrayQueue;

async function until(holds: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (await holds()) return true;
    await setTimeout(500);
  }
  return false;
}

/** In one upload: more than one request to the engine. */
const PARCELS = 6;

const WORDS = {
  ko: {
    panel: '영상 올리기와 판독 결과 내려받기',
    files: '파일',
    send: '올리기',
    received: /새로 받은 영상 2건/,
    notPng: 'PNG 파일이 아닙니다.',
    sees: /\d+% 권총/,
    start: '다음 영상 판독하기',
    picture: /^영상\. 단축키/,
    said: /1번 상자: 권총, \d+%/,
    accepted: /1번 상자: 권총, \d+%, 인정/,
    drawn: /직접 그림, 추가/,
    named: /실탄, 직접 그림, 추가/,
    inspected: (parcel: string) => `물품 ${parcel}: 개장 검사`,
    second: (parcel: string) => `물품 ${parcel}: 두 번째 판독 대기`,
    differing: (parcel: string) => `물품 ${parcel}: 감독자 결정 대기`,
    secondReading: /^두 번째 판독\(/,
    readings: '판독 기록',
    inspect: '개장 검사',
    acceptOne: '1번 인정',
    conclude: /^결론 내/,
    resolves: /감독자가 결정$/,
    note: '적을 말',
    reveal: '수취인 보기',
    unread: /아직 .*읽지 못/,
    title: 'AI X-ray 판독',
  },
  en: {
    panel: 'Send images, take readings away',
    files: 'Files',
    send: 'Send',
    received: /2 new, 0 changed/,
    notPng: 'is not a PNG file.',
    sees: /\d+% pistol/,
    start: 'Read the next image',
    picture: /^Picture\. Keys/,
    said: /Box 1: pistol, \d+%/,
    accepted: /Box 1: pistol, \d+%, accepted/,
    drawn: /drawn by you, added/,
    named: /cartridges, drawn by you, added/,
    inspected: (parcel: string) => `Parcel ${parcel}: Open for inspection`,
    second: (parcel: string) => `Parcel ${parcel}: Needs a second reader`,
    differing: (parcel: string) => `Parcel ${parcel}: Needs a supervisor`,
    secondReading: /^Second reading/,
    readings: 'Readings',
    inspect: 'Open for inspection',
    acceptOne: 'Accept box 1',
    conclude: /^Conclude/,
    resolves: /the supervisor decides$/,
    note: 'Note',
    reveal: 'Show the consignee',
    unread: /has not read/,
    title: 'AI X-ray reading',
  },
} as const;

describe('X-ray reading', () => {
  let engine: Engines;
  let portal: PortalInBrowser;
  let client: PortalClient;
  let folder: string;

  beforeAll(async () => {
    engine = await Engines.start();
    folder = mkdtempSync(join(tmpdir(), 'gwanmun-xray-'));
    const file = join(folder, 'engines.yaml');
    // All images of these tests are alike: from memory they would be read without an engine.
    const quick = '{ failures: 2, pauseMs: 1000 }';
    writeFileSync(
      file,
      `xray-reading: { url: "${engine.url}", model: xray-reading, timeoutMs: 3000, cache: { entries: 0 }, breaker: ${quick} }`,
    );
    portal = await openPortal({ ...WITH_OFFICERS, ENGINES_FILE: file });
    client = await asOfficer(portal.origin, 'demo-image');
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await portal.close();
    await engine.kill();
    rmSync(folder, { recursive: true });
  });

  const picture = (page: Page, language: 'ko' | 'en') => page.getByRole('group', { name: WORDS[language].picture });

  it.each(['ko', 'en'] as const)(
    'leads from images sent to readings by two officers and a supervisor (%s)',
    async (language) => {
      const words = WORDS[language];
      const [one, other] = [`${language}-1`, `${language}-2`];
      const { page, complaints, close } = await portal.visit({ reducedMotion: 'reduce' });
      await signInBrowser(page.context(), portal.origin, 'demo-image');

      // What is wrong with a file is told; the others are taken in and read.
      await page.goto(`/${language}/officers/xray`);
      await page.getByText(words.panel).click();
      const files = pistolParcels([one, other, `${language}-3`]).map(({ name, bytes }) => ({
        name,
        mimeType: name.endsWith('.csv') ? 'text/csv' : 'image/png',
        buffer: name.includes('-3.low') ? Buffer.from('no picture') : Buffer.from(bytes),
      }));
      await page.getByLabel(words.files, { exact: true }).setInputFiles(files);
      await page.getByRole('button', { name: words.send, exact: true }).click();
      await page.getByText(words.received).waitFor();
      await page.getByText(words.notPng).waitFor();
      await page.getByText(words.sees).nth(1).waitFor();
      expect(await axeViolations(page)).toEqual([]);

      // The first one by keyboard alone: the engine's box accepted, then opened for inspection.
      await page.getByRole('button', { name: words.start }).click();
      await picture(page, language).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await picture(page, language).focus();
      await page.keyboard.press('n');
      await page.getByText(words.said).waitFor();
      await page.keyboard.press('a');
      await page.getByText(words.accepted).waitFor();
      await page.keyboard.press('c');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText(words.inspected(one)).waitFor();

      // The next one has the focus already: a box drawn, named, taken back; then cleared against the engine.
      await page.locator('h2', { hasText: other }).waitFor();
      await page.keyboard.press('d');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText(words.drawn).waitFor();
      await page.keyboard.press('4');
      await page.getByText(words.named).waitFor();
      await page.keyboard.press('u');
      await page.keyboard.press('u');
      await page.keyboard.press('c');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.getByText(words.second(other)).waitFor();

      // A second reader doesn't see the first reading before their own.
      const [{ id } = { id: '' }] = (await queueOf(client, other)).images;
      await signInBrowser(page.context(), portal.origin, 'demo-image-2');
      await page.goto(`/${language}/officers/xray/${id}`);
      await page.getByText(words.secondReading).waitFor();
      expect(await page.getByRole('heading', { name: words.readings }).count()).toBe(0);
      await page.getByRole('button', { name: words.acceptOne }).click();
      await page.getByLabel(words.inspect).check();
      await page.getByRole('button', { name: words.conclude }).click();
      await page.getByText(words.differing(other)).waitFor();

      // The supervisor sees both and decides, with a reason.
      await signInBrowser(page.context(), portal.origin, 'demo-supervisor');
      await page.goto(`/${language}/officers/xray/${id}`);
      await page.getByText(words.resolves).waitFor();
      await page.getByRole('heading', { name: words.readings }).waitFor();
      await page.getByLabel(words.inspect).check();
      await page.getByLabel(words.note, { exact: true }).fill('실물을 확인해야 함');
      await page.getByRole('button', { name: words.conclude }).click();
      await page.getByText(words.inspected(other)).waitFor();
      await page.getByText('실물을 확인해야 함').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();

      const coco = (await (await client.send('/api/xray/readings.json')).json()) as {
        images: { id: number; file_name: string }[];
        annotations: { image_id: number; bbox: number[] }[];
      };
      const boxesOf = (parcel: string) => {
        const image = coco.images.find(({ file_name }) => file_name === `${parcel}.low.png`);
        return coco.annotations.filter(({ image_id }) => image_id === image?.id).map(({ bbox }) => bbox);
      };
      // Both hold the same image, so that the engine's box is the same: the pistol's, to an eighth of its size.
      const [left, top, right, bottom] = PISTOL_BOX;
      const near = (edge: number) => expect.closeTo(edge, -Math.log10(Math.max(right - left, bottom - top) / 4));
      const pistol = [near(left), near(top), near(right - left), near(bottom - top)];
      expect([boxesOf(one), boxesOf(other)]).toEqual([[pistol], [pistol]]);
    },
  );

  it('gets the same boxes from the engine over gRPC as over REST', async () => {
    const ask = async (url: string) => {
      const gateway = new EngineGateway(referenceEngines(url), ENGINE_CONTRACTS);
      const outcome = await gateway.ask('xray-reading', { inputs: [PISTOL_TENSOR] });
      await gateway.close();
      return outcome.kind === 'answered' ? [outcome.version, [...outcome.outputs]] : outcome;
    };
    const [overRest, overGrpc] = await Promise.all([ask(engine.url), ask(engine.grpcUrl)]);
    expect(overGrpc).toEqual(overRest);
    expect(overRest).toEqual([expect.any(String), expect.arrayContaining([['kind', expect.any(Array)]])]);
  });

  /** Sends parcels to an engine that stops as they come: what it was asked is never answered. */
  const sendWhileItHangs = async (prefix: string): Promise<void> => {
    engine.hang();
    const ids = Array.from({ length: PARCELS }, (_, at) => `${prefix}-${String(at + 1)}`);
    expect(await upload(client, ids)).toMatchObject({ received: PARCELS });
    expect((await queueOf(client, '')).unread).toBe(PARCELS);
  };
  const waitsFor = (reasons: readonly string[]) =>
    until(async () => {
      const { images } = await queueOf(client, '');
      return images.some(({ waitingReason }) => reasons.includes(waitingReason ?? ''));
    });
  const allAreRead = () => until(async () => (await queueOf(client, '')).unread === 0);

  it('loses nothing when the engine is killed in the middle of its work; says so, on a phone in the dark', async () => {
    await sendWhileItHangs('cut');
    await engine.kill();
    expect(await waitsFor(['unreachable'])).toBe(true);
    expect((await queueOf(client, '')).unread).toBe(PARCELS);

    const { page, complaints, close } = await portal.visit({ viewport: PHONE, colorScheme: 'dark' });
    await signInBrowser(page.context(), portal.origin, 'demo-image');
    for (const language of ['ko', 'en'] as const) {
      const words = WORDS[language];
      await page.goto(`/${language}/officers/xray?number=cut-${String(PARCELS)}`);
      await page.getByText(words.unread).first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('link', { name: `cut-${String(PARCELS)}` }).click();
      await picture(page, language).waitFor();
      await page.getByText(words.unread).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.getByRole('button', { name: WORDS.en.reveal }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Case 12 of 2026');
    await page.keyboard.press('Enter');
    await page.getByText('홍길동').waitFor();
    expect(complaints).toEqual([]);
    await close();

    await engine.restart();
    expect(await allAreRead()).toBe(true);
    expect((await queueOf(client, 'cut')).total).toBe(PARCELS);
  });

  it('loses nothing when the engine hangs in the middle of its work, and goes on when it answers again', async () => {
    await sendWhileItHangs('hung');
    expect(await waitsFor(['too_slow', 'circuit_open'])).toBe(true);
    expect((await queueOf(client, '')).unread).toBe(PARCELS);
    engine.resume();
    expect(await allAreRead()).toBe(true);
    expect((await queueOf(client, 'hung')).total).toBe(PARCELS);
  });

  it('is closed to officers of other roles', async () => {
    const support = await asOfficer(portal.origin, 'demo-support');
    await expect(support.graphql(QUEUE, { input: {} })).rejects.toThrow('FORBIDDEN');
    const screening = await asOfficer(portal.origin, 'demo-screening');
    expect((await screening.send('/api/xray/readings.json')).status).toBe(403);
  });
});
