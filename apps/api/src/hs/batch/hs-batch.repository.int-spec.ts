import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OpenDatabase } from '../../database/database.js';
import { hsBatches, hsBatchRows } from '../../database/schema.js';
import { testStores } from '../../database/testing/test-databases.js';
import { BatchQueueRepository, type RowOutcome } from './batch-queue.repository.js';
import { type HsBatch } from './hs-batch.js';
import { HsBatchRepository } from './hs-batch.repository.js';

const at = (second: number) => new Date(Date.UTC(2026, 5, 30, 9, 0, second));
const prediction = { candidates: [{ code: '6912.00', probability: 0.9 }], lines: [], vague: false };
const good = (row: number): RowOutcome => ({ row, fault: undefined, prediction });
const bad = (row: number): RowOutcome => ({
  row,
  fault: { code: 'DESCRIPTION_MISSING', message: 'The row has no description.' },
  prediction: undefined,
});

describe.each(testStores())('Batches on $name', ({ open }) => {
  let store: OpenDatabase;
  let batches: HsBatchRepository;
  let queue: BatchQueueRepository;

  beforeAll(async () => {
    store = await open();
    batches = new HsBatchRepository(store.db);
    queue = new BatchQueueRepository(store.db);
  });
  afterAll(() => store.close());
  beforeEach(() => store.db.delete(hsBatches));

  const add = (sessionHash: string, goods: number, second = 0): Promise<HsBatch> =>
    batches.add({
      sessionHash,
      fileName: '품목.csv',
      at: at(second),
      table: {
        format: { kind: 'csv', encoding: 'cp949', delimiter: ',' },
        guess: { headerRow: 1, headers: ['품명'], mapping: { description: 0 } },
        redactedCells: 0,
        rows: Array.from({ length: goods + 1 }, (_, i) => ({ row: i + 1, cells: [i === 0 ? '품명' : `물건 ${i}`] })),
      },
    });

  const addQueued = async (sessionHash: string, goods: number, second = 0): Promise<HsBatch> => {
    const batch = await add(sessionHash, goods, second);
    await batches.queue(batch.id, { ...batch, mapping: { description: 0 }, top: 3 }, at(second));
    return batch;
  };

  const claim = async (second: number): Promise<HsBatch> => {
    const batch = await queue.claim(at(second));
    if (batch === undefined) throw new Error('nothing to claim');
    return batch;
  };

  it('gives back what was stored, the header apart', async () => {
    const session = randomUUID();
    const { id } = await add(session, 450);
    const batch = await batches.find(id, session);
    expect(batch).toMatchObject({ fileName: '품목.csv', state: 'uploaded', rowsTotal: 450, headers: ['품명'] });
    const page = batch && (await batches.rows(batch, { offset: 400, limit: 100 }));
    expect(page).toHaveLength(50);
    expect(page?.at(-1)).toEqual({ row: 451, cells: ['물건 450'], fault: undefined, prediction: undefined });
  });

  it('shows, stops and deletes nothing of another session', async () => {
    const { id } = await add(randomUUID(), 1);
    const other = randomUUID();
    expect(await batches.find(id, other)).toBeUndefined();
    expect(await batches.list(other)).toEqual([]);
    expect(await batches.cancel(id, other, at(0))).toBe(false);
    expect(await batches.forget(id, other)).toBe(false);
  });

  it('hands out the batch that has waited longest, each once', async () => {
    const first = await addQueued(randomUUID(), 1, 1);
    const second = await addQueued(randomUUID(), 1, 2);
    await add(randomUUID(), 1, 0);
    expect(await batches.countAhead(at(2))).toBe(1);
    const claimed = await Promise.all([queue.claim(at(3)), queue.claim(at(3)), queue.claim(at(3))]);
    expect(claimed.map((batch) => batch?.id).sort()).toEqual([first.id, second.id, undefined].sort());
  });

  it('counts and keeps outcomes, good and bad', async () => {
    const session = randomUUID();
    await addQueued(session, 3);
    const claimed = await claim(1);
    expect(await queue.record(claimed, [good(2), bad(3)], at(2))).toBe(true);
    const batch = await batches.find(claimed.id, session);
    expect(batch).toMatchObject({ state: 'running', rowsDone: 1, rowsBad: 1 });
    expect(await batches.rows(claimed, { offset: 0, limit: 9 })).toMatchObject([
      { row: 2, prediction },
      { row: 3, fault: { code: 'DESCRIPTION_MISSING' } },
      { row: 4, cells: ['물건 3'] },
    ]);
    expect((await batches.rows(claimed, { offset: 0, limit: 9, onlyBad: true })).map(({ row }) => row)).toEqual([3]);
  });

  it('takes no more outcomes once it is cancelled, and keeps those that it has', async () => {
    const session = randomUUID();
    await addQueued(session, 3);
    const claimed = await claim(1);
    await queue.record(claimed, [good(2)], at(2));
    expect(await batches.cancel(claimed.id, session, at(3))).toBe(true);
    expect(await queue.record(claimed, [good(3)], at(4))).toBe(false);
    await queue.finish(claimed, at(4));
    expect(await batches.find(claimed.id, session)).toMatchObject({ state: 'cancelled', rowsDone: 1 });
    expect(await batches.cancel(claimed.id, session, at(5))).toBe(false);
  });

  it('gives a batch to another process when the one that had it shows no sign of life', async () => {
    await addQueued(randomUUID(), 3);
    const dead = await claim(0);
    await queue.record(dead, [good(2)], at(10));
    expect(await queue.claim(at(35))).toBeUndefined();
    const heir = await claim(41);
    expect(heir).toMatchObject({ id: dead.id, rowsAtClaim: 1 });
    expect(await queue.record(dead, [good(3)], at(42))).toBe(false);
    expect(await queue.record(heir, [good(3)], at(42))).toBe(true);
  });

  it('takes up again what was given back', async () => {
    await addQueued(randomUUID(), 3);
    await queue.release(await claim(0));
    expect(await claim(1)).toMatchObject({ state: 'running' });
  });

  it('says why a batch failed', async () => {
    const session = randomUUID();
    await addQueued(session, 1);
    const claimed = await claim(1);
    await queue.fail(claimed, { code: 'MODEL_UNAVAILABLE', message: 'gone' }, at(2));
    expect(await batches.find(claimed.id, session)).toMatchObject({
      state: 'failed',
      failure: { code: 'MODEL_UNAVAILABLE', message: 'gone' },
      finishedAt: at(2),
    });
  });

  it('is started once', async () => {
    const batch = await addQueued(randomUUID(), 1);
    expect(await batches.queue(batch.id, { ...batch, mapping: { description: 0 }, top: 3 }, at(1))).toBe(false);
  });

  it('deletes a batch with all its rows, at once or when it is old', async () => {
    const session = randomUUID();
    const { id } = await add(session, 3, 0);
    await add(session, 3, 10);
    await add(session, 3, 20);
    expect(await batches.forget(id, session)).toBe(true);
    expect(await batches.forgetOlderThan(at(15))).toBe(1);
    expect(await batches.list(session)).toHaveLength(1);
    expect(await store.db.select().from(hsBatchRows)).toHaveLength(4);
  });
});
