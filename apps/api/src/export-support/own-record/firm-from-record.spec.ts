import { describe, expect, it } from '@jest/globals';
import { dashboardOf } from './dashboard.js';
import { firmFromRecord, type FirmRecord } from './firm-from-record.js';
import { restsOnRecord, withRecord } from './with-record.js';

const shipped = (month: string, value: number, destination = 'US', hs = '330499') => ({
  month,
  value,
  destination,
  hs,
});
const record: FirmRecord = {
  id: 'demo-00001',
  synthetic: true,
  size: 'small',
  covered: { from: '2024-06', until: '2026-10' },
  exports: [shipped('2024-07', 50), shipped('2025-02', 300), shipped('2025-12', 200, 'JP'), shipped('2026-09', 100)],
  support: [
    { programme: 'a-voucher', stage: 'awarded', on: '2025-03-01', until: '2025-12-31' },
    { programme: 'a-loan', stage: 'refused', on: '2025-04-01' },
  ],
};

describe('firmFromRecord', () => {
  it('counts a year only where all its months are covered, and support only where it was awarded', () => {
    expect(firmFromRecord(record)).toMatchObject({
      exports: { ever: true, byYear: { '2025': { amount: 500, currency: 'USD' } }, destinations: { JP: 200, US: 100 } },
      support: [{ programme: 'a-voucher', from: '2025-03-01', until: '2025-12-31' }],
    });
    expect(Object.keys(firmFromRecord(record).exports?.byYear ?? {})).toEqual(['2025']);
  });

  it('takes no exports in the record for not known, never for none', () => {
    expect(firmFromRecord({ ...record, exports: [] }).exports).toEqual({});
  });
});

describe('withRecord', () => {
  const { firm, fromRecord } = withRecord(
    { id: 'firm', size: 'micro', exports: { targets: ['VN'] } },
    firmFromRecord(record),
  );

  it('lets an answer stand and fills in what was not answered, saying which is which', () => {
    expect(firm).toMatchObject({ size: 'micro', products: ['330499'], exports: { targets: ['VN'], ever: true } });
    expect(restsOnRecord({ on: 'size', oneOf: ['micro'] }, fromRecord)).toBe(false);
    expect(restsOnRecord({ on: 'not', test: { on: 'product', oneOf: ['33'] } }, fromRecord)).toBe(true);
    expect(restsOnRecord({ on: 'all', of: [{ on: 'export-experience', is: true }] }, fromRecord)).toBe(true);
  });

  it('does not contradict a firm that says it never exported', () => {
    const never = withRecord({ id: 'firm', exports: { ever: false } }, firmFromRecord(record));
    expect(never.firm.exports).toEqual({ ever: false });
  });
});

describe('dashboardOf', () => {
  const agreement = {
    id: 'KR-VN',
    name: { ko: '한-베트남', en: 'Korea–Viet Nam' },
    partners: ['VN'],
    status: 'in-force' as const,
  };
  const market = (destination: string, firms: number, last: number, before: number) => ({
    destination,
    firms,
    last,
    before,
  });
  const dashboard = dashboardOf(
    record,
    [
      market('VN', 31, 120, 100),
      market('TW', 40, 200, 100),
      market('US', 90, 300, 100),
      market('DE', 9, 300, 100),
      market('FR', 50, 90, 100),
    ],
    [agreement],
  );

  it('adds up the last twelve months by product and destination, and every covered month', () => {
    expect(dashboard).toMatchObject({ total: 300, products: [{ key: '330499', value: 300 }] });
    expect(dashboard.destinations).toEqual([
      { key: 'JP', value: 200 },
      { key: 'US', value: 100 },
    ]);
    expect([dashboard.months.length, dashboard.months[0]?.key, dashboard.months.at(-1)?.key]).toEqual([
      29,
      '2024-06',
      '2026-10',
    ]);
  });

  it('names markets that grow and that the firm doesn’t serve, agreements first, and none of fewer than ten firms', () => {
    expect(dashboard.opportunities).toEqual([
      { destination: 'VN', firms: 30, growth: 20, agreements: [agreement] },
      { destination: 'TW', firms: 39, growth: 100, agreements: [] },
    ]);
  });
});
