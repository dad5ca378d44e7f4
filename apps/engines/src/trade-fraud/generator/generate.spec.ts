import { describe, expect, it } from '@jest/globals';
import { SCHEMES, TRANSACTION_COLUMNS } from '../transaction.js';
import { generateTrade } from './generate.js';
import { ORDINARY, SCHEME_SETS } from './parameters.js';

const options = { transactions: 5000, seed: 7, schemes: 'tuning' } as const;
const { transactions, labels } = generateTrade(options);

describe('the generator of trade', () => {
  it('makes the same records of the same seed, and others of another', () => {
    expect(generateTrade(options)).toEqual({ transactions, labels });
    expect(generateTrade({ ...options, seed: 8 }).transactions).not.toEqual(transactions);
  });

  it('makes about as many as asked for, in order of days within the year', () => {
    expect(transactions.length).toBeGreaterThanOrEqual(5000);
    expect(transactions.length).toBeLessThan(5000 * 1.1);
    const dates = transactions.map(({ date }) => date);
    expect([...dates].sort()).toEqual(dates);
    expect([dates[0], dates.at(-1)]).toEqual([ORDINARY.firstDay, '2025-12-31']);
  });

  it('marks every record as synthetic, with a number of its own', () => {
    expect(new Set(transactions.map(({ id }) => id)).size).toBe(transactions.length);
    for (const { id, firm, partner } of transactions) {
      expect([id.slice(0, 4), firm.slice(0, 5), partner.slice(0, 5)]).toEqual(['SYN-', 'SYN-F', 'SYN-P']);
    }
  });

  it('states goods of declarations only, and sums above zero', () => {
    for (const each of transactions) {
      expect(each.amount).toBeGreaterThan(0);
      if (each.record === 'payment')
        expect([each.hs6, each.unit, each.origin, each.quantity]).toEqual(['', '', '', undefined]);
      else expect(each.hs6).toMatch(/^\d{6}$/);
    }
    expect(Object.keys(transactions[0] ?? {}).sort()).toEqual([...TRANSACTION_COLUMNS].sort());
  });

  it.each(['tuning', 'held-out'] as const)('puts every scheme in, by the parameters of %s', (schemes) => {
    const made = generateTrade({ ...options, transactions: 10_000, schemes });
    const cases = new Map<string, Set<string>>();
    for (const label of made.labels) {
      if (label !== undefined) cases.set(label.scheme, (cases.get(label.scheme) ?? new Set()).add(label.case));
    }
    expect([...cases.keys()].sort()).toEqual([...SCHEMES].sort());
    for (const of of cases.values()) expect(of.size).toBeLessThanOrEqual(SCHEME_SETS[schemes].casesIn10k);
  });

  it('leaves most trade honest', () => {
    const share = labels.filter((label) => label !== undefined).length / labels.length;
    expect(share).toBeGreaterThan(0.005);
    expect(share).toBeLessThan(0.06);
  });

  it('pays no phantom goods’ invoice for declared goods', () => {
    const declared = new Set(
      transactions.filter(({ record }) => record === 'declaration').map(({ invoice }) => invoice),
    );
    transactions.forEach(({ record, invoice }, row) => {
      if (labels[row]?.scheme !== 'payment_without_goods') return;
      expect(record).toBe('payment');
      expect(invoice === '' || !declared.has(invoice)).toBe(true);
    });
  });

  it('refuses to make too few', () => {
    expect(() => generateTrade({ ...options, transactions: 100 })).toThrow('at least 2000');
  });
});
