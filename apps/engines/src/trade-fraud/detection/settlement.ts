import { groupBy } from '../../common/group-by.js';
import { quantile, sorted } from '../../common/order-statistics.js';
import { type Entry, pairOf, type Trade } from './trade.js';

/** What is declared under one invoice of a firm, and what is paid for it. */
export interface InvoiceAccount {
  readonly pair: string;
  readonly invoice: string;
  readonly declarations: readonly Entry[];
  readonly day: number;
  /** US dollars. */
  readonly declared: number;
  paid: number;
  /** Payments for it, whole or in part. */
  readonly payments: Entry[];
}

/** How payments and goods belong together. */
export interface Settlement {
  readonly accounts: readonly InvoiceAccount[];
  /** The account of a declaration, by row. */
  readonly accountOf: ReadonlyMap<number, InvoiceAccount>;
  /** Payments that no goods were found for. */
  readonly withoutGoods: readonly Entry[];
  /** Days from goods to payment within which a pair usually pays, by pair. */
  usualDelay(pair: string): number;
  /** Days before the goods within which a pair usually pays in advance. */
  usualAdvance(pair: string): number;
}

/** Amounts of goods and payment that may be the same sum: exchange, rounding and bank charges between. */
const SAME_SUM = 0.015;
const CHARGES_USD = 60;
/** Days before and after the goods within which a payment that names no invoice may be for them. */
const EARLIEST = -120;
const LATEST = 200;
/** Deals that a payment naming none is tried to be the sum of. */
const MOST_COMBINED = 6;
/** Where a pair says nothing of its habits: days to pay, and in advance. */
const DEFAULT_DELAY = 100;
const DEFAULT_ADVANCE = 60;
const FEWEST_FOR_HABIT = 4;

/**
 * Puts payments to goods: by the invoices that they name, each in the writing of {@link writtenAlike}; then those that
 * name none, or none that is known, by firm, partner, sum and time, one to one, as the rest of an invoice, or as the sum
 * of up to six deals in a row.
 */
export function settle({ declarations, payments }: Trade): Settlement {
  const accounts = openAccounts(declarations);
  const byInvoice = new Map(accounts.map((account) => [`${account.pair}|${account.invoice}`, account]));
  const left = payments.filter((payment) => !paidByName(payment, byInvoice));
  const open = groupBy(accounts, ({ pair }) => pair);
  const withoutGoods = left.filter((payment) => !paidBySum(payment, open.get(pairOf(payment)) ?? []));
  const delays = delaysByPair(accounts);
  return {
    accounts,
    accountOf: new Map(accounts.flatMap((account) => account.declarations.map(({ row }) => [row, account] as const))),
    withoutGoods,
    usualDelay: (pair) => habit(delays.get(pair), 0.95, DEFAULT_DELAY),
    usualAdvance: (pair) => Math.max(-habit(delays.get(pair), 0.05, -DEFAULT_ADVANCE), DEFAULT_ADVANCE),
  };
}

/** Whether two sums may be one, in US dollars. */
export const sameSum = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(CHARGES_USD, SAME_SUM * Math.max(one, other));

function openAccounts(declarations: readonly Entry[]): InvoiceAccount[] {
  const named = groupBy(declarations, (entry) => `${pairOf(entry)}|${entry.invoices[0] ?? `#${String(entry.row)}`}`);
  return [...named.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    return [
      {
        pair: pairOf(first),
        invoice: first.invoices[0] ?? '',
        declarations: members,
        day: first.day,
        declared: members.reduce((sum, { amount = 0 }) => sum + amount, 0),
        paid: 0,
        payments: [],
      },
    ];
  });
}

function paidByName(payment: Entry, byInvoice: ReadonlyMap<string, InvoiceAccount>): boolean {
  const pair = pairOf(payment);
  const named = payment.invoices.flatMap((invoice) => byInvoice.get(`${pair}|${invoice}`) ?? []);
  const whole = named.reduce((sum, { declared }) => sum + declared, 0);
  for (const account of named)
    book(account, payment, whole === 0 ? 0 : ((payment.amount ?? 0) * account.declared) / whole);
  return named.length > 0;
}

function book(account: InvoiceAccount, payment: Entry, amount: number): void {
  account.paid += amount;
  account.payments.push(payment);
}

const isOpen = ({ declared, paid }: InvoiceAccount): boolean => declared > 0 && paid < declared * (1 - SAME_SUM);

function paidBySum(payment: Entry, accounts: readonly InvoiceAccount[]): boolean {
  const { amount } = payment;
  if (amount === undefined) return true;
  const near = accounts.filter(
    (account) => isOpen(account) && payment.day - account.day >= EARLIEST && payment.day - account.day <= LATEST,
  );
  // A payment that names an invoice of its own is for that, unless the name differs by a slip of the pen.
  const candidates =
    payment.invoices.length === 0 ? near : near.filter(({ invoice }) => slipOf(invoice, payment.invoices));
  const single = closest(candidates, amount);
  if (single !== undefined) {
    book(single, payment, amount);
    return true;
  }
  const together = payment.invoices.length === 0 ? combination(candidates, amount) : [];
  for (const account of together) book(account, payment, account.declared - account.paid);
  return together.length > 0;
}

/** The account whose open sum is the amount, the nearest of several. */
function closest(accounts: readonly InvoiceAccount[], amount: number): InvoiceAccount | undefined {
  let best: InvoiceAccount | undefined;
  let least = Infinity;
  for (const account of accounts) {
    const due = account.declared - account.paid;
    const off = Math.abs(due - amount);
    if (sameSum(due, amount) && off < least) [best, least] = [account, off];
  }
  return best;
}

function combination(accounts: readonly InvoiceAccount[], amount: number): readonly InvoiceAccount[] {
  for (let from = 0; from < accounts.length; from += 1) {
    let sum = 0;
    for (let to = from; to < Math.min(accounts.length, from + MOST_COMBINED); to += 1) {
      const account = accounts[to];
      sum += account === undefined ? 0 : account.declared - account.paid;
      if (to > from && sameSum(sum, amount)) return accounts.slice(from, to + 1);
      if (sum > amount * 1.1) break;
    }
  }
  return [];
}

const slipOf = (invoice: string, named: readonly string[]): boolean =>
  named.some(
    (each) => each.length === invoice.length && [...each].filter((sign, at) => sign !== invoice[at]).length === 1,
  );

/** Days from goods to payment, by pair, of accounts that one payment settled. */
function delaysByPair(accounts: readonly InvoiceAccount[]): Map<string, number[]> {
  const delays = new Map<string, number[]>();
  for (const { pair, day, payments } of accounts) {
    const last = payments.at(-1);
    if (last !== undefined) delays.set(pair, [...(delays.get(pair) ?? []), last.day - day]);
  }
  return delays;
}

function habit(days: readonly number[] | undefined, share: number, otherwise: number): number {
  return days === undefined || days.length < FEWEST_FOR_HABIT ? otherwise : quantile(sorted(days), share);
}
