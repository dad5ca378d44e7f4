import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { NestFactory } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import cookieParser from 'cookie-parser';
import { z } from 'zod';
import { RestExceptionFilter } from '../../common/http/rest-exception.filter.js';
import { ConfigModule } from '../../config/config.module.js';
import { parsePortalConfig } from '../../config/portal-config.js';
import { type OpenDatabase } from '../../database/database.js';
import { DatabaseModule } from '../../database/database.module.js';
import { openDatabase } from '../../database/open-database.js';
import { hsBatches } from '../../database/schema.js';
import { readTable } from './files/read-table.js';
import { HsBatchModule } from './hs-batch.module.js';
import { aWorkbook } from './testing/a-workbook.js';
import { BatchBrowser } from './testing/batch-browser.js';
import { directFiles, FakePredictor } from './testing/direct-workers.js';
import { PredictorUnavailableError } from './workers/worker-predictor.js';

describe('Batches over REST', () => {
  let store: OpenDatabase;
  let app: NestExpressApplication;
  let predictor: FakePredictor;
  let browser: BatchBrowser;

  async function openPortal(): Promise<void> {
    const config = parsePortalConfig({ values: {}, placeOf: String });
    predictor = new FakePredictor();
    app = await NestFactory.create<NestExpressApplication>(
      {
        module: HsBatchModule,
        imports: [
          ConfigModule.forRoot(config),
          // The store outlives the application in these tests, as a database server does.
          DatabaseModule.forRoot({ ...store, close: () => Promise.resolve() }),
          ThrottlerModule.forRoot([{ ttl: 60_000, limit: 1_000 }]),
          HsBatchModule.with({ predictor, files: directFiles }),
        ],
      },
      { logger: false, bodyParser: false, forceCloseConnections: true },
    );
    app.useGlobalFilters(new RestExceptionFilter());
    app.use(cookieParser());
    app.useBodyParser('json');
    await app.listen(0, '127.0.0.1');
  }

  beforeAll(async () => {
    store = await openDatabase({ folder: undefined });
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.db.delete(hsBatches);
    await openPortal();
    browser = new BatchBrowser(await app.getUrl());
  });
  afterEach(() => app.close());

  it('shows how a file is understood before anything is classified', async () => {
    const upload = await browser.upload('품명,모델명,수량\n머그컵,M-1,3\n전등,L-2,1\n');
    expect(upload).toMatchObject({
      batch: {
        fileName: '품목.csv',
        state: 'uploaded',
        format: { kind: 'csv', encoding: 'utf-8', delimiter: ',' },
        headers: ['품명', '모델명', '수량'],
        headerRow: 1,
        rowsTotal: 2,
      },
      guessed: { description: 0, model: 1 },
      firstRows: [{ row: 1 }, { row: 2, cells: ['머그컵', 'M-1', '3'] }, { row: 3 }],
      warnings: [],
    });
    expect(predictor.pieces).toEqual([]);
  });

  it('classifies every row and names the bad ones with row and reason', async () => {
    const { batch } = await browser.upload('id,description\na,ceramic mug\nb,\nc,cursed\nd,xy\ne,8517.13\n');
    expect((await browser.start(batch.id, { mapping: { id: 'id', description: 'description' }, top: 1 })).status).toBe(
      202,
    );
    expect(await browser.until(batch.id, 'done')).toMatchObject({ rowsDone: 2, rowsBad: 3 });
    expect(await (await browser.request(`/${batch.id}/results`)).json()).toMatchObject({
      rows: [
        {
          row: 2,
          id: 'a',
          description: 'ceramic mug',
          status: 'done',
          candidates: [{ code: '6912.00', probability: 0.9 }],
          vague: false,
        },
        { row: 3, id: 'b', status: 'bad', reason: { code: 'DESCRIPTION_MISSING' } },
        { row: 4, id: 'c', status: 'bad', reason: { code: 'PREDICTION_FAILED' } },
        { row: 5, id: 'd', status: 'done', vague: true },
        { row: 6, id: 'e', status: 'bad', reason: { code: 'CODE_ONLY' } },
      ],
    });
    const bad = z
      .object({ rows: z.array(z.object({ row: z.int() })) })
      .parse(await (await browser.request(`/${batch.id}/results?only=bad&limit=1&offset=1`)).json());
    expect(bad.rows).toEqual([{ row: 4 }]);
  });

  it('gives results as CSV that Excel opens in Korean and that runs no formula', async () => {
    const { batch } = await browser.upload('품명,비고\n"=cmd|\'/c calc\'!A1",+82\n머그컵,-\n', '물건 목록.csv');
    await browser.start(batch.id, { mapping: { description: 0 }, top: 2 });
    await browser.until(batch.id, 'done');
    const response = await browser.request(`/${batch.id}/results.csv`);
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('물건 목록-hs.csv'));
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [header, first, second] = bytes.toString('utf8').split('\r\n');
    expect(header).toContain('HS 6단위 1순위');
    expect(first).toMatch(/^2,'=cmd\|'\/c calc'!A1,'\+82,완료,,,HS 6912\.00,0\.9,HS 0101\.10,0\.1,6912\.00-1000,0\.8/);
    expect(second).toMatch(/^3,머그컵,'-,완료/);
  });

  it('gives results as XLSX with every cell typed as text', async () => {
    const { batch } = await browser.upload('name\n=1+mug\n');
    await browser.start(batch.id);
    await browser.until(batch.id, 'done');
    const response = await browser.request(`/${batch.id}/results.xlsx?language=en`);
    const outcome = await readTable(new Uint8Array(await response.arrayBuffer()));
    expect(outcome).toMatchObject({
      ok: true,
      table: { rows: [{}, { cells: expect.arrayContaining(['=1+mug', '6912.00', '0101.10']) }] },
    });
  });

  it('keeps what is done when it is stopped, and can be stopped while it runs', async () => {
    const { batch } = await browser.upload(`name\n${'mug\n'.repeat(350)}`);
    const secondPiece = new Promise<void>((resolve) => {
      let pieces = 0;
      predictor.gate = async () => {
        pieces += 1;
        if (pieces === 2) resolve();
        if (pieces >= 2) await new Promise((open) => setTimeout(open, 200));
      };
    });
    await browser.start(batch.id);
    await secondPiece;
    const stopped = await (await browser.request(`/${batch.id}/cancel`, { method: 'POST' })).json();
    expect(stopped).toMatchObject({ state: 'cancelled', rowsDone: 100 });
    const results = await (await browser.request(`/${batch.id}/results?limit=2&offset=99`)).json();
    expect(results).toMatchObject({ rows: [{ status: 'done' }, { status: 'pending' }] });
  });

  it('tells how it goes as server-sent events, to the end', async () => {
    const { batch } = await browser.upload('name\nmug\nlamp\n');
    const events = browser.request(`/${batch.id}/events`);
    await browser.start(batch.id);
    const text = await (await events).text();
    expect(text).toMatch(/^event: progress\ndata: {"id"/);
    expect(text).toMatch(/event: end\ndata: {[^\n]*"state":"done"[^\n]*"rowsDone":2[^\n]*\n\n$/);
  });

  it('works on one batch at a time and tells those that wait how many come first', async () => {
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    predictor.gate = () => opened;
    const first = (await browser.upload('name\nmug\n')).batch.id;
    const second = (await browser.upload('name\nlamp\n')).batch.id;
    await browser.start(first);
    await browser.until(first, 'running');
    expect(await (await browser.start(second)).json()).toMatchObject({ state: 'queued', ahead: 1 });
    open();
    await browser.until(second, 'done');
    expect(await browser.status(first)).toMatchObject({ state: 'done' });
  });

  it('goes on after a restart where it was, and keeps what was finished', async () => {
    const finished = (await browser.upload('name\nmug\n')).batch.id;
    await browser.start(finished);
    await browser.until(finished, 'done');
    const { batch } = await browser.upload(`name\n${'mug\n'.repeat(250)}`);
    const firstPiece = new Promise<void>((resolve) => {
      predictor.gate = () => {
        resolve();
        return new Promise((open) => setTimeout(open, 50));
      };
    });
    await browser.start(batch.id);
    await firstPiece;
    await app.close();
    await openPortal();
    browser.moveTo(await app.getUrl());
    expect(await browser.until(batch.id, 'done')).toMatchObject({ rowsDone: 250 });
    expect(predictor.pieces.reduce((sum, rows) => sum + rows, 0)).toBeLessThan(250);
    expect(await browser.status(finished)).toMatchObject({ state: 'done', rowsDone: 1 });
  });

  it('fails with a reason when the model is not there, with what is done kept', async () => {
    const { batch } = await browser.upload('name\nmug\n');
    predictor.gate = () => Promise.reject(new PredictorUnavailableError('models/hs is missing'));
    await browser.start(batch.id);
    expect(await browser.until(batch.id, 'failed')).toMatchObject({ failure: { code: 'MODEL_UNAVAILABLE' } });
  });

  it('takes another header row than the one guessed', async () => {
    const { batch } = await browser.upload('Artikel,Stoff\nBecher,Ton\nHemd,Wolle\n');
    expect(batch).toMatchObject({ headerRow: null, rowsTotal: 3 });
    const started = await browser.start(batch.id, { mapping: { description: 'Artikel' }, headerRow: 1 });
    expect(await started.json()).toMatchObject({ headerRow: 1, headers: ['Artikel', 'Stoff'], rowsTotal: 2 });
    expect(await browser.until(batch.id, 'done')).toMatchObject({ rowsDone: 2 });
  });

  it('warns of repeated headers, of personal data and of a name that says another kind of file', async () => {
    expect(await browser.upload('name,spec,spec\nmug,tel 010-1234-5678,\n', 'goods.xlsx')).toMatchObject({
      firstRows: [{}, { cells: ['mug', 'tel [phone]'] }],
      warnings: [{ code: 'EXTENSION_MISMATCH' }, { code: 'REPEATED_HEADERS' }, { code: 'PERSONAL_DATA_REPLACED' }],
    });
  });

  it.each([
    ['a mapping without description', {}, 400, 'BAD_REQUEST'],
    ['too many candidates', { mapping: { description: 0 }, top: 11 }, 400, 'BAD_REQUEST'],
    ['a column that is not there', { mapping: { description: 7 } }, 422, 'UNKNOWN_COLUMN'],
    ['a header that is not there', { mapping: { description: 0 }, headerRow: 9 }, 422, 'UNKNOWN_HEADER_ROW'],
    ['a header with nothing under it', { mapping: { description: 0 }, headerRow: 2 }, 422, 'NO_ROWS'],
  ])('refuses to start with %s', async (_name, body, status, code) => {
    const { batch } = await browser.upload('name\nmug\n');
    const response = await browser.start(batch.id, body);
    expect([response.status, await response.json()]).toEqual([status, { code, message: expect.any(String) }]);
    expect(await browser.status(batch.id)).toMatchObject({ state: 'uploaded' });
  });

  it('starts a batch once', async () => {
    const { batch } = await browser.upload('name\nmug\n');
    await browser.start(batch.id);
    const again = await browser.start(batch.id);
    expect([again.status, await again.json()]).toMatchObject([409, { code: 'ALREADY_STARTED' }]);
  });

  it.each([
    ['an empty file', '', 422, 'EMPTY_FILE'],
    [
      'a workbook with macros',
      aWorkbook({ sheets: [{ rows: [['x']] }], extra: [{ name: 'xl/vbaProject.bin', data: 'x' }] }),
      422,
      'MACROS',
    ],
    ['a file over 10 MB', 'a'.repeat(10 * 1024 * 1024 + 1), 413, 'PAYLOAD_TOO_LARGE'],
  ])('refuses %s in plain words', async (_name, content, status, code) => {
    const response = await browser.send('x.csv', typeof content === 'string' ? content : new Uint8Array(content));
    expect([response.status, await response.json()]).toEqual([status, { code, message: expect.any(String) }]);
  });

  it('refuses a form without a file', async () => {
    const response = await browser.request('', { method: 'POST', body: new FormData() });
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_REQUEST' }]);
  });

  it("knows nothing of another browser's batches, nor of ids that are none", async () => {
    const { batch } = await browser.upload('name\nmug\n');
    const other = new BatchBrowser(await app.getUrl());
    await other.upload('name\nlamp\n');
    for (const path of ['', '/results', '/results.csv', '/results.xlsx', '/events']) {
      expect((await other.request(`/${batch.id}${path}`)).status).toBe(404);
      expect((await other.request(`/nonsense${path}`)).status).toBe(404);
    }
    expect((await other.start(batch.id)).status).toBe(404);
    expect((await other.request(`/${batch.id}/cancel`, { method: 'POST' })).status).toBe(404);
    expect((await other.request(`/${batch.id}`, { method: 'DELETE' })).status).toBe(404);
    expect(await (await other.request('')).json()).toHaveLength(1);
    expect(await browser.status(batch.id)).toMatchObject({ state: 'uploaded' });
  });

  it('deletes a batch at once', async () => {
    const { batch } = await browser.upload('name\nmug\n');
    expect((await browser.request(`/${batch.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await browser.request(`/${batch.id}`)).status).toBe(404);
    expect(await (await browser.request('')).json()).toEqual([]);
  });
});
