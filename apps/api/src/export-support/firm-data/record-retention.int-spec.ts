import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asc } from 'drizzle-orm';
import { type OpenDatabase } from '../../database/database.js';
import { exportRecords, firms, supportHistory } from '../../database/firm-records.schema.js';
import { testStores } from '../../database/testing/test-databases.js';
import { FirmDataRepository } from './firm-data.repository.js';
import { RecordRetention } from './record-retention.js';

const REAL = { id: `f-${'0'.repeat(32)}`, synthetic: false };
const MADE_UP = { id: 'demo-00001', synthetic: true };
const LONG_AGO = new Date('2020-01-15T00:00:00Z');

describe.each(testStores())('the end of keeping of firms’ records on $name', ({ open }) => {
  let store: OpenDatabase;

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.db.delete(firms);
  });

  async function write(firm: typeof REAL, months: readonly string[], support: readonly (readonly [string, string?])[]) {
    const repository = new FirmDataRepository(store.db);
    const amounts = { hs: '330499', destination: 'US', value: 1, weight: 1, declarations: 1 };
    const given = { firm, programme: 'kotra-voucher', stage: 'awarded' as const, amount: undefined };
    if (months.length > 0)
      await repository.writeExports(
        months.map((month) => ({ firm, month, ...amounts })),
        LONG_AGO,
      );
    if (support.length > 0)
      await repository.writeHistory(
        support.map(([on, until]) => ({ ...given, on, until })),
        LONG_AGO,
      );
  }

  /** Starts the keeping of 30 days at an instant, and stops it. */
  async function startAt(now: string) {
    const retention = new RecordRetention(store.db, { FIRM_RECORD_DAYS: 30 }, () => new Date(now));
    await retention.onApplicationBootstrap();
    retention.onApplicationShutdown();
  }

  it('deletes what is past its days and keeps the rest, counted from the end of the month and of the support', async () => {
    await write(REAL, ['2026-01-01', '2026-02-01'], [['2026-01-10'], ['2026-01-20', '2026-03-05']]);
    // 30 days before lies 1 March in Korea: February is over.
    await startAt('2026-03-30T15:00:00Z');
    expect(await store.db.select().from(exportRecords)).toEqual([]);
    expect(await store.db.select().from(supportHistory)).toMatchObject([{ on: '2026-01-20', until: '2026-03-05' }]);
    expect(await store.db.select().from(firms)).toHaveLength(1);
  });

  it('keeps a month whose last day is not past its days', async () => {
    await write(REAL, ['2026-01-01', '2026-02-01'], []);
    // 30 days before lies 28 February in Korea.
    await startAt('2026-03-30T14:59:59Z');
    expect(await store.db.select().from(exportRecords)).toMatchObject([{ month: '2026-02-01' }]);
  });

  it('deletes a firm with its last record, and keeps made-up firms whole', async () => {
    await write(REAL, ['2021-01-01'], [['2021-01-10']]);
    await write(MADE_UP, ['2021-01-01'], [['2021-01-10']]);
    await startAt('2026-11-30T00:00:00Z');
    expect(await store.db.select({ id: firms.id }).from(firms).orderBy(asc(firms.id))).toEqual([{ id: MADE_UP.id }]);
    expect(await store.db.select().from(exportRecords)).toHaveLength(1);
    expect(await store.db.select().from(supportHistory)).toHaveLength(1);
  });
});
