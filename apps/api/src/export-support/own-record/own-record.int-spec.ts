import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Request } from 'express';
import { parsePortalConfig } from '../../config/portal-config.js';
import { type OpenDatabase } from '../../database/database.js';
import { firmAccesses, firms } from '../../database/firm-records.schema.js';
import { testStores } from '../../database/testing/test-databases.js';
import { TraceRepository } from '../evidence/trace.repository.js';
import { FirmDataRepository } from '../firm-data/firm-data.repository.js';
import { FirmRecordRepository } from './firm-record.repository.js';
import { OpportunityRepository } from './opportunity.repository.js';
import { OwnRecord } from './own-record.js';

const REAL = `f-${'a'.repeat(32)}`;
const DEMO = 'demo-00001';
const REQUEST = {} as Request;
const config = parsePortalConfig({ values: { FIRM_CONSENT_DAYS: '30' }, placeOf: String });

/** As if the request came from a firm; undefined: from nobody who has signed in. */
const as = (firm: string | undefined) => ({ firmOf: () => Promise.resolve(firm) });

describe.each(testStores())('a firm’s own record on $name', ({ open }) => {
  let store: OpenDatabase;
  let now: Date;
  const clock = () => now;
  const own = (sessions = as(REAL)) =>
    new OwnRecord(
      sessions,
      new FirmRecordRepository(store.db),
      new OpportunityRepository(store.db, clock),
      { knowledge: undefined },
      config,
      clock,
    );
  const actions = async () => (await own().accesses(REQUEST)).map(({ action }) => action);

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    now = new Date('2026-11-30T00:00:00Z');
    await store.db.delete(firmAccesses);
    await store.db.delete(firms);
    const data = new FirmDataRepository(store.db);
    const rows = [REAL, DEMO].map((id) => ({
      firm: { id, synthetic: id === DEMO },
      hs: '330499',
      destination: 'US',
      month: '2026-05-01',
      value: 1_000,
      weight: 10,
      declarations: 1,
    }));
    await data.writeExports(rows, now);
  });

  it('is not read without consent, and nobody’s is without a sign-in', async () => {
    expect(await own().dashboard(REQUEST)).toBeUndefined();
    expect(await own().firm(REQUEST)).toBeUndefined();
    expect(await own(as(undefined)).giveConsent(REQUEST, true)).toBe(false);
    expect(await actions()).toEqual([]);
  });

  it('is read with consent, and every reading is written down', async () => {
    await own().giveConsent(REQUEST, false);
    expect(await own().dashboard(REQUEST)).toMatchObject({
      total: 1_000,
      synthetic: false,
      destinations: [{ key: 'US' }],
    });
    expect(await own().firm(REQUEST)).toMatchObject({
      products: ['330499'],
      exports: { ever: true, destinations: { US: 1_000 } },
    });
    expect(await actions()).toEqual(['matching', 'dashboard', 'consent-given']);
  });

  it('is read no more once the consent is withdrawn or past its days, and the log stays', async () => {
    await own().giveConsent(REQUEST, false);
    await own().withdrawConsent(REQUEST);
    await own().withdrawConsent(REQUEST);
    expect(await own().dashboard(REQUEST)).toBeUndefined();
    expect(await actions()).toEqual(['consent-withdrawn', 'consent-given']);
    await own().giveConsent(REQUEST, false);
    now = new Date('2026-12-30T00:00:01Z');
    expect(await own().firm(REQUEST)).toBeUndefined();
  });

  it('counts among similar firms only where the firm agreed to that too, and made-up firms never beside real ones', async () => {
    const traces = new TraceRepository(store.db, clock);
    expect(await traces.traces(false)).toEqual([]);
    await own().giveConsent(REQUEST, false);
    expect(await traces.traces(false)).toEqual([]);
    await own().giveConsent(REQUEST, true);
    expect(await traces.traces(false)).toMatchObject([{ hs: '330499', destination: 'usa' }]);
    expect(await traces.traces(true)).toHaveLength(1);
    expect(await actions()).toEqual(['counted', 'consent-given', 'consent-given']);
    now = new Date('2026-11-30T15:00:00Z');
    await traces.traces(false);
    expect((await actions()).filter((action) => action === 'counted')).toHaveLength(2);
    await own().withdrawConsent(REQUEST);
    expect(await traces.traces(false)).toEqual([]);
  });

  it('has a log that can’t be rewritten', async () => {
    await own().giveConsent(REQUEST, false);
    await expect(store.db.update(firmAccesses).set({ by: 'nobody' })).rejects.toThrow();
  });
});
