import { describe, expect, it } from '@jest/globals';
import { fitLogistic, probability } from '../learning/logistic.js';
import { aDeclaration, aPayment } from '../testing/a-transaction.js';
import { type Transaction } from '../transaction.js';
import { contextOf } from './context.js';
import { findCandidates } from './find-candidates.js';
import { priceBands } from './price-bands.js';
import { settle } from './settlement.js';
import { type PricedEntry, pricedEntry, readTrade } from './trade.js';

const pricedOf = (transactions: readonly Transaction[]): PricedEntry[] =>
  readTrade(transactions).declarations.flatMap((entry) => pricedEntry(entry) ?? []);
const candidatesOf = (transactions: readonly Transaction[]) => findCandidates(contextOf(transactions, 1));
const ofPattern = (pattern: string, transactions: readonly Transaction[]) =>
  candidatesOf(transactions).filter((candidate) => candidate.pattern === pattern);

/** Twenty firms that buy the same goods around 100 US dollars. */
const market = Array.from({ length: 20 }, (_, at) =>
  aDeclaration({
    id: `m${at}`,
    firm: `M${at}`,
    partner: `Q${at}`,
    invoice: `M-${at}`,
    amount: 10_000 * (0.9 + at / 100),
  }),
);
const lastDay = aDeclaration({ id: 'last', firm: 'L', partner: 'PL', invoice: 'L', date: '2025-12-31' });

describe('bands of usual prices', () => {
  it('put a price at the fence at ±1, in whichever month', () => {
    const [band] = priceBands(pricedOf(market));
    const at = (unitPrice: number) =>
      priceBands(pricedOf([...market, aDeclaration({ amount: unitPrice * 100 })])).at(-1);
    expect(at(band?.upper ?? 0)?.deviation).toBeCloseTo(1, 0);
    expect(at(band?.median ?? 0)?.deviation).toBeCloseTo(0, 1);
    expect(at((band?.upper ?? 0) * 2)?.deviation).toBeGreaterThan(1.5);
  });

  it('weigh many false prices of one pair as one', () => {
    const flood = Array.from({ length: 50 }, (_, at) => aDeclaration({ id: `f${at}`, amount: 50_000 }));
    const [without] = priceBands(pricedOf(market));
    const [with50] = priceBands(pricedOf([...market, ...flood]));
    expect((with50?.median ?? 0) / (without?.median ?? 1)).toBeLessThan(1.05);
  });

  it('take no price from goods without quantity or amount', () => {
    expect(pricedOf([aDeclaration({ quantity: undefined }), aDeclaration({ amount: undefined })])).toEqual([]);
    expect(pricedOf([aDeclaration({ quantity: 0 })])).toEqual([]);
  });
});

describe('settling of goods by payments', () => {
  const settled = (...payments: Transaction[]) => settle(readTrade([aDeclaration(), ...payments]));

  it.each([
    ['the invoice written otherwise', [aPayment({ invoice: 'no. ab 1001' })], 10_000],
    ['two instalments', [aPayment({ amount: 3000 }), aPayment({ id: '3', amount: 7000 })], 10_000],
    ['a part', [aPayment({ amount: 4000 })], 4000],
    ['no invoice, bank charges taken off', [aPayment({ invoice: '', amount: 9950 })], 9950],
    ['no invoice and another sum', [aPayment({ invoice: '', amount: 8000 })], 0],
    ['the other direction', [aPayment({ direction: 'in' })], 0],
  ])('takes %s', (_case, payments, paid) => {
    const { accounts, withoutGoods } = settled(...payments);
    expect(accounts[0]?.paid).toBeCloseTo(paid);
    expect(withoutGoods).toHaveLength(paid === 0 ? 1 : 0);
  });

  it('takes one payment as the sum of several deals', () => {
    const second = aDeclaration({ id: '4', invoice: 'AB-1002', amount: 5000, date: '2025-03-09' });
    const { accounts } = settle(readTrade([aDeclaration(), second, aPayment({ invoice: '', amount: 15_000 })]));
    expect(accounts.map(({ paid }) => paid)).toEqual([10_000, 5000]);
  });
});

describe('patterns', () => {
  it('find a price far above the band, and not one within it', () => {
    const dear = aDeclaration({ amount: 30_000 });
    const beyond = (transactions: readonly Transaction[]) =>
      ofPattern('over_invoicing', transactions).filter(({ margin }) => margin > 1);
    expect(beyond([...market, dear]).map(({ evidence }) => [...evidence.keys()])).toEqual([[market.length]]);
    expect(beyond([...market, aDeclaration()])).toEqual([]);
  });

  it('call it mispricing between relatives where the relation is stated', () => {
    expect(
      ofPattern('related_party_pricing', [...market, aDeclaration({ amount: 30_000, related: true })]),
    ).toHaveLength(1);
  });

  it('miss goods only once they could have come, and payment only once it is due', () => {
    const early = aPayment({ invoice: 'ZZ-9' });
    const late = aPayment({ invoice: 'ZZ-9', date: '2025-12-20' });
    expect(ofPattern('payment_without_goods', [early, lastDay])).toHaveLength(1);
    expect(ofPattern('payment_without_goods', [late, lastDay])).toEqual([]);
    expect(ofPattern('goods_without_payment', [aDeclaration(), lastDay])).toHaveLength(1);
    expect(ofPattern('goods_without_payment', [aDeclaration({ date: '2025-12-01' }), lastDay])).toEqual([]);
  });

  it('find an invoice presented again, and not one that came in two shipments', () => {
    const again = aDeclaration({ id: '9', date: '2025-04-01' });
    expect(ofPattern('repeat_invoice', [aDeclaration(), again])).toHaveLength(1);
    expect(ofPattern('repeat_invoice', [aDeclaration(), { ...again, quantity: 60, amount: 6000 }])).toEqual([]);
  });

  it('find goods that leave and come back, within 110 days', () => {
    const out = aDeclaration({ id: 'o', direction: 'export', invoice: 'X1' });
    const back = aDeclaration({ id: 'b', invoice: 'Y1', date: '2025-03-20', quantity: 98, amount: 11_000 });
    const [found] = ofPattern('round_tripping', [out, back]);
    expect(found?.evidence.get(1)).toMatchObject({ trip: 1, back: 1, days: 19, quantityRatio: 0.98 });
    expect(ofPattern('round_tripping', [out, { ...back, date: '2025-07-01' }])).toEqual([]);
  });

  it('find goods that go round two firms, and no open chain', () => {
    const step = (firm: string, partner: string, direction: 'import' | 'export', date: string) =>
      aDeclaration({ id: date, firm, partner, direction, date, invoice: date });
    const ring = [
      step('A', 'P', 'export', '2025-03-01'),
      step('B', 'P', 'import', '2025-03-10'),
      step('B', 'R', 'export', '2025-03-14'),
      step('A', 'R', 'import', '2025-03-24'),
    ];
    expect(ofPattern('carousel', ring)[0]?.evidence.size).toBe(4);
    expect(ofPattern('carousel', ring.slice(0, 3))).toEqual([]);
  });

  it('find a firm that suddenly trades far more', () => {
    const day = (month: number, date: number) =>
      `2025-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    const monthly = Array.from({ length: 12 }, (_, at) =>
      aDeclaration({ id: `s${at}`, date: day(at + 1, 1), invoice: `S${at}` }),
    );
    const burst = Array.from({ length: 12 }, (_, at) =>
      aDeclaration({ id: `b${at}`, date: day(9, at + 5), invoice: `B${at}` }),
    );
    const [found] = ofPattern('sudden_volume', [...monthly, ...burst]);
    expect(found?.margin).toBeGreaterThan(1);
    expect(ofPattern('sudden_volume', monthly)).toEqual([]);
  });
});

describe('certainty', () => {
  it('is the share of right alerts among alike ones', () => {
    const rows = Array.from({ length: 400 }, (_, at) => ({ high: at % 2 }));
    const labels = rows.map(({ high }, at) => (high === 1 ? at % 10 !== 1 : at % 10 === 0));
    const model = fitLogistic(rows, labels, 0.001);
    expect(probability(model, { high: 1 })).toBeCloseTo(0.8, 2);
    expect(probability(model, { high: 0 })).toBeCloseTo(0.2, 2);
  });

  it('follows Laplace where only one outcome was seen, and refuses what lacks a feature', () => {
    expect(probability(fitLogistic([{ a: 1 }, { a: 2 }], [true, true], 1), { a: 1 })).toBeCloseTo(0.75);
    const model = fitLogistic([{ a: 1 }, { a: 2 }], [true, false], 1);
    expect(() => probability(model, {})).toThrow('the feature a is missing');
  });
});
