import { describe, expect, it } from '@jest/globals';
import { aTransaction } from '../testing/a-transaction.js';
import { exposureOf, summarise } from './alert-summary.js';
import { type Evidence } from './fraud-alert.js';
import { monthlyBands } from './price-bands.js';
import { networkOf } from './party-network.js';

const of = (changes: Parameters<typeof aTransaction>[0], median?: number): Evidence => ({
  transaction: aTransaction(changes),
  score: 0,
  figures: {},
  band: median === undefined ? undefined : { lower: median / 2, median, upper: median * 2 },
});
const payment = { record: 'payment', direction: 'out', quantity: undefined } as const;

describe('what an alert is listed by', () => {
  it('its commonest firm and partner, its parties and its days', () => {
    const evidence = [
      of({ partner: 'P2', date: '2026-03-09' }),
      of({ partner: 'P2' }),
      of({ firm: 'F0', partner: 'P1' }),
    ];
    expect(summarise({ pattern: 'outlier', evidence })).toMatchObject({
      firm: 'F1',
      partner: 'P2',
      parties: ['F0', 'F1', 'P1', 'P2'],
      from: '2026-03-02',
      until: '2026-03-09',
    });
  });
});

describe('exposure', () => {
  it('is what the engine says where it says so', () => {
    const stated = { ...of({ amount: 1000, quantity: 10 }, 40), figures: { exposureUsd: 77 } };
    expect(exposureOf('over_invoicing', [stated, of({ amount: 1000, quantity: 10 }, 40)])).toBe(77);
  });

  it('is the distance from the usual price where the price is in question', () => {
    expect(exposureOf('over_invoicing', [of({ amount: 1000, quantity: 10 }, 40), of(payment)])).toBe(600);
    expect(exposureOf('under_invoicing', [of({ amount: 100, quantity: 10 }, 40)])).toBe(300);
    expect(exposureOf('related_party_pricing', [of({ amount: 100, quantity: 10 })])).toBe(100);
  });

  it('is what was paid beyond the greatest of each invoice where one is used again', () => {
    const evidence = [
      of({ ...payment, invoice: 'I', amount: 500 }),
      of({ ...payment, invoice: 'I', amount: 300 }),
      of({ ...payment, invoice: 'J', amount: 900 }),
    ];
    expect(exposureOf('repeat_invoice', evidence)).toBe(300);
  });

  it('is the greater way where money goes round, the payments without goods, else what was declared', () => {
    const there = of({ ...payment, amount: 700 });
    const back = of({ ...payment, direction: 'in', amount: 650 });
    expect(exposureOf('round_tripping', [there, back])).toBe(700);
    expect(exposureOf('payment_without_goods', [there])).toBe(700);
    expect(exposureOf('carousel', [of({ amount: 1000 }), there])).toBe(1000);
    expect(exposureOf('outlier', [there])).toBe(700);
  });
});

describe('monthly bands', () => {
  it('are by goods and month, of declarations with a band', () => {
    const rows = [
      aTransaction(),
      aTransaction({ date: '2026-03-30' }),
      aTransaction({ date: '2026-04-01' }),
      aTransaction(payment),
    ];
    const bands = [1, 3, 5, 7].map((median) => ({ lower: 0, median, upper: 9 }));
    expect(monthlyBands(rows, bands).map(({ month, median }) => [month, median])).toEqual([
      ['2026-03-01', 3],
      ['2026-04-01', 5],
    ]);
    expect(monthlyBands(rows, [])).toEqual([]);
  });
});

describe('the network of parties', () => {
  it('tells goods from money, and which way they go', () => {
    const { parties, links, left } = networkOf(
      [aTransaction(), aTransaction({ amount: 500, related: true }), aTransaction({ ...payment, amount: 900 })],
      10,
    );
    expect(left).toBe(0);
    expect(parties).toEqual([
      { id: 'F1', isKorean: true, country: 'KR', amount: 2400 },
      { id: 'P1', isKorean: false, country: 'CN', amount: 2400 },
    ]);
    expect(links).toEqual([
      { from: 'P1', to: 'F1', kind: 'goods', transactions: 2, amount: 1500, related: true },
      { from: 'F1', to: 'P1', kind: 'money', transactions: 1, amount: 900, related: false },
    ]);
  });

  it('keeps the greatest parties up to the bound, and says how many it left out', () => {
    const many = Array.from({ length: 9 }, (_, at) => aTransaction({ partner: `P${String(at)}`, amount: at }));
    const { parties, links, left } = networkOf(many, 4);
    expect(parties.map(({ id }) => id)).toEqual(['F1', 'P8', 'P7', 'P6']);
    expect(links).toHaveLength(3);
    expect(left).toBe(6);
  });
});
