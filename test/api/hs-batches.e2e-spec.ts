import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, removeDataDir, startPortal } from '../support/portal.js';
import { PortalClient } from '../support/portal-client.js';

interface Batch {
  readonly id: string;
  readonly state: string;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly rowsBad: number;
}

/** `품명,규격` and twice `면셔츠,남성용`, in CP949 as Korean Excel writes it. */
const CP949 = Buffer.from('c7b0b8ed2cb1d4b0dd0d0ab8e9bcc5c3f72cb3b2bcbabfeb0d0ab8e9bcc5c3f72cb3b2bcbabfeb0d0a', 'hex');

const many = (rows: number) =>
  `name\n${Array.from({ length: rows }, (_, i) => `stainless steel insulated tumbler ${i}`).join('\n')}`;

/** One browser's way to its batches. */
class BatchClient {
  private cookie = '';

  constructor(private readonly origin: string) {}

  /** The same browser, after the portal moved to another address. */
  at(origin: string): BatchClient {
    const moved = new BatchClient(origin);
    moved.cookie = this.cookie;
    return moved;
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { cookie: this.cookie, 'x-gwanmun-client': 'test', ...init.headers };
    const response = await fetch(`${this.origin}/api/hs/batches${path}`, { ...init, headers });
    this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    return response;
  }

  send(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Response> {
    const form = new FormData();
    form.set('file', new Blob([content]), name);
    return this.request('', { method: 'POST', body: form });
  }

  async begin(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Batch> {
    const upload = await this.send(name, content);
    const { batch } = (await upload.json()) as { batch: Batch };
    const started = await this.request(`/${batch.id}/start`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mapping: { description: 0 }, top: 3 }),
    });
    return (await started.json()) as Batch;
  }

  async status(id: string): Promise<Batch> {
    return (await (await this.request(`/${id}`)).json()) as Batch;
  }

  async until(id: string, reached: (batch: Batch) => boolean): Promise<Batch> {
    for (;;) {
      const batch = await this.status(id);
      if (reached(batch)) return batch;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

describe('batches on a running server', () => {
  let portal: Portal;
  let browser: BatchClient;

  beforeAll(async () => {
    portal = await startPortal();
    browser = new BatchClient(portal.origin);
  }, 200_000);
  afterAll(async () => {
    await portal.stop();
    removeDataDir(portal.dataDir);
  });

  it('classifies a file of Korean Excel and gives it back as CSV and XLSX', async () => {
    const { id } = await browser.begin('품목.csv', new Uint8Array(CP949));
    await browser.until(id, ({ state }) => state === 'done');
    const csv = await (await browser.request(`/${id}/results.csv`)).text();
    // Chapters 61 and 62 are garments.
    expect(csv).toMatch(/2,면셔츠,남성용,완료,,,HS 6[12]\d\d\./);
    const again = await browser.begin('품목-hs.xlsx', await bytesOf(await browser.request(`/${id}/results.xlsx`)));
    expect(again).toMatchObject({ rowsTotal: 2, format: { kind: 'xlsx', sheet: 'HS 품목분류 예측' } });
  }, 60_000);

  it.each([
    ['a damaged workbook', new Uint8Array(Buffer.from('504b030414000000', 'hex')), 'CORRUPT_FILE'],
    ['a picture', new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'NOT_A_TABLE'],
  ])('refuses %s and goes on', async (_name, content, code) => {
    const response = await browser.send('goods.xlsx', content);
    expect([response.status, await response.json()]).toMatchObject([422, { code }]);
  });

  it('answers in the chat while it works through a file', async () => {
    const { id } = await browser.begin('goods.csv', many(1_500));
    await browser.until(id, ({ rowsDone }) => rowsDone > 0);
    const person = new PortalClient(portal.origin);
    const reply = await person.ask('여행자 면세한도는 얼마인가요?');
    expect(reply.outcome).toBe('ANSWER');
    expect((await browser.status(id)).state).toBe('running');
    const stopped = await browser.request(`/${id}/cancel`, { method: 'POST' });
    expect(await stopped.json()).toMatchObject({ state: 'cancelled' });
  }, 60_000);

  it('goes on where it was after the power was cut', async () => {
    const { id } = await browser.begin('goods.csv', many(1_000));
    const before = await browser.until(id, ({ rowsDone }) => rowsDone > 0);
    await portal.kill();
    portal = await startPortal({ DATA_DIR: portal.dataDir });
    browser = browser.at(portal.origin);
    expect((await browser.status(id)).rowsDone).toBeGreaterThanOrEqual(before.rowsDone);
    expect(await browser.until(id, ({ state }) => state === 'done')).toMatchObject({ rowsDone: 1_000, rowsBad: 0 });
  }, 180_000);
});

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}
