import { type Transaction } from '../model/transaction.js';

/** A declaration of goods for import, but for what is said. */
export const aTransaction = (changes: Partial<Transaction> = {}): Transaction => ({
  id: 'D1',
  record: 'declaration',
  date: '2026-03-02',
  direction: 'import',
  firm: 'F1',
  partner: 'P1',
  country: 'CN',
  origin: 'CN',
  hs6: '851713',
  unit: 'EA',
  invoice: '',
  quantity: 10,
  amount: 1000,
  related: undefined,
  ...changes,
});
