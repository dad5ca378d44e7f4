import { type Transaction } from '../transaction.js';

/** A declaration of imported goods for tests; `changes` replaces members. */
export const aDeclaration = (changes: Partial<Transaction> = {}): Transaction => ({
  id: '1',
  record: 'declaration',
  date: '2025-03-01',
  direction: 'import',
  firm: 'F1',
  partner: 'P1',
  country: 'CN',
  origin: 'CN',
  hs6: '610910',
  unit: 'U',
  invoice: 'AB-1001',
  quantity: 100,
  amount: 10_000,
  related: undefined,
  ...changes,
});

/** A payment abroad for the goods of {@link aDeclaration}. */
export const aPayment = (changes: Partial<Transaction> = {}): Transaction => ({
  ...aDeclaration(),
  id: '2',
  record: 'payment',
  date: '2025-03-31',
  direction: 'out',
  origin: '',
  hs6: '',
  unit: '',
  quantity: undefined,
  ...changes,
});
