import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asc } from 'drizzle-orm';
import { type OpenDatabase } from '../../database/database.js';
import { exportRecords, firms, supportHistory } from '../../database/firm-records.schema.js';
import { testStores } from '../../database/testing/test-databases.js';
import { type FirmDataKind } from './firm-data-rows.js';
import { FirmDataRepository } from './firm-data.repository.js';
import { importFirmData, type RowFault } from './import-firm-data.js';
import { TableError } from './read-table.js';

const FIRMS = 'firm,size,employees,sales_krw,founded,regions,industries,certifications\n';
const EXPORTS = 'firm,hs,destination,month,value_usd,weight_kg,declarations\n';
const HISTORY = 'firm,programme,stage,date,until,amount_krw\n';
const NUMBER = '111-11-11119';

describe.each(testStores())('importFirmData on $name', ({ open }) => {
  let store: OpenDatabase;
  let faults: RowFault[];
  const folder = mkdtempSync(join(tmpdir(), 'firm-data-'));

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    faults = [];
    await store.db.delete(firms);
  });

  function load(kind: FirmDataKind, text: string, checkOnly = false) {
    const path = join(folder, `${kind}.csv`);
    writeFileSync(path, text);
    return importFirmData(new FirmDataRepository(store.db), kind, path, {
      key: 'k'.repeat(32),
      today: '2026-11-30',
      programmes: new Set(['kotra-voucher']),
      now: new Date('2026-11-30T00:00:00Z'),
      checkOnly,
      onFault: (fault) => faults.push(fault),
      onProgress: () => undefined,
    });
  }
  const reasons = () => faults.map(({ line, reason }) => `${line} ${reason}`);

  it('stores facts under a pseudonym, and what is empty as not known', async () => {
    await load('firms', `${FIRMS}${NUMBER},small,12,,2019-02-28,seoul;busan,C26,venture\n`);
    const [row] = await store.db.select().from(firms);
    expect(row).toMatchObject({
      id: expect.stringMatching(/^f-[0-9a-f]{32}$/),
      synthetic: false,
      size: 'small',
      employees: 12,
      sales: null,
      founded: '2019-02-28',
      regions: ['seoul', 'busan'],
      industries: ['C26'],
      certifications: ['venture'],
    });
    expect(JSON.stringify(row)).not.toContain('11119');
  });

  it('changes nothing when the same file is loaded again, and only what differs otherwise', async () => {
    const first = `demo-00001,3304.99,US,2026-05,1000.5,20,2\ndemo-00001,330499,JP,202605,500,10,1\n`;
    expect(await load('exports', EXPORTS + first)).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
    expect(await load('exports', EXPORTS + first)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await load('exports', EXPORTS + first.replace('500,10', '700,10'))).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
    const rows = await store.db.select().from(exportRecords).orderBy(asc(exportRecords.destination));
    expect(rows.map(({ destination, value, month }) => [destination, value, month])).toEqual([
      ['JP', 700, '2026-05-01'],
      ['US', 1000.5, '2026-05-01'],
    ]);
    expect(await store.db.select().from(firms)).toMatchObject([{ id: 'demo-00001', synthetic: true, size: null }]);
  });

  it('keeps rows aside that can’t be taken, each with every reason, and loads the others', async () => {
    const result = await load(
      'exports',
      EXPORTS +
        [
          'demo-00001,330499,US,2026-05,1000,20,2',
          'demo-00001,3304,XX,2026-13,-5,20,0',
          'demo-00001,330499,US,2026-05,1000,20,2',
          'demo-00001,990499,KR,2027-01,"1,000",20,1',
          '111-11-11118,330499,US,2026-05,1000,20,2',
          'demo-00001,330499,US',
        ].join('\n'),
    );
    expect(result).toMatchObject({ rows: 6, faults: 5, added: 1 });
    expect(reasons()).toEqual([
      expect.stringMatching(/^3 hs: .*destination: .*month: .*value_usd: .*declarations: /),
      '4 stands on line 2 already',
      expect.stringMatching(/^5 hs: .*destination: .*month: lies before 1990 or in the future; value_usd: /),
      '6 firm: the check digit of the business number is wrong',
      expect.stringMatching(/^7 month: .*value_usd: /),
    ]);
  });

  it('takes support of programmes that the knowledge has, and of no other', async () => {
    await load(
      'history',
      HISTORY +
        [
          'demo-00002,kotra-voucher,awarded,2025-03-02,2025-12-31,30000000',
          'demo-00002,gone,awarded,2025-03-02,,',
          'demo-00002,kotra-voucher,awarded,2026-03-02,2026-03-01,',
          'demo-00002,kotra-voucher,awarded,2027-03-02,,',
        ].join('\n'),
    );
    expect(reasons()).toEqual([
      '3 programme: is no programme of the knowledge',
      '4 until: lies before date',
      '5 date: lies in the future',
    ]);
    expect(await store.db.select().from(supportHistory)).toHaveLength(1);
  });

  it('writes nothing when it only checks', async () => {
    expect(await load('firms', `${FIRMS}demo-00001,small,,,,,,\n`, true)).toMatchObject({
      rows: 1,
      faults: 0,
      added: 0,
    });
    expect(await store.db.select().from(firms)).toEqual([]);
  });

  it('leaves everything as it was when the file turns out to be none, at whatever row', async () => {
    const many = Array.from({ length: 600 }, (_, i) => `demo-${String(i).padStart(5, '0')},small,,,,,,`).join('\n');
    await expect(load('firms', `${FIRMS}${many}\n"demo-00601`)).rejects.toThrow(TableError);
    expect(await store.db.select().from(firms)).toEqual([]);
  });

  it.each([
    ['has a column missing', 'firm,hs\n', 'has no column destination'],
    ['is empty', '', 'is empty'],
  ])('refuses a file that %s', async (_name, text, message) => {
    await expect(load('exports', text)).rejects.toThrow(message);
  });
});
