import { type Transaction } from '../transaction.js';

const DAY = 86_400_000;

/** A transaction as the patterns look at it. */
export interface Entry extends Transaction {
  /** Its place among the transactions. */
  readonly row: number;
  /** Days since 1970. */
  readonly day: number;
  /** `out` for imports and what is paid for them, `in` for exports and what is received for them. */
  readonly flow: 'out' | 'in';
  /** Invoices named, in one form of writing. */
  readonly invoices: readonly string[];
}

/** A declaration whose goods have a price. */
export interface PricedEntry extends Entry {
  readonly quantity: number;
  readonly amount: number;
  /** US dollars a unit. */
  readonly unitPrice: number;
}

/** A period's transactions. */
export interface Trade {
  readonly entries: readonly Entry[];
  /** In order of days. */
  readonly declarations: readonly Entry[];
  readonly payments: readonly Entry[];
  readonly firstDay: number;
  readonly lastDay: number;
}

/** @param transactions in any order */
export function readTrade(transactions: readonly Transaction[]): Trade {
  const entries = transactions.map((transaction, row): Entry => {
    const { date, direction, invoice } = transaction;
    return {
      ...transaction,
      row,
      day: Math.round(Date.parse(date) / DAY),
      flow: direction === 'import' || direction === 'out' ? 'out' : 'in',
      invoices:
        invoice === ''
          ? []
          : invoice
              .split(';')
              .map(writtenAlike)
              .filter((each) => each !== ''),
    };
  });
  const inOrder = [...entries].sort((a, b) => a.day - b.day || a.row - b.row);
  return {
    entries,
    declarations: inOrder.filter(({ record }) => record === 'declaration'),
    payments: inOrder.filter(({ record }) => record === 'payment'),
    firstDay: inOrder[0]?.day ?? 0,
    lastDay: inOrder.at(-1)?.day ?? 0,
  };
}

/** Letters and figures of an invoice alone, in capitals, without a leading "No." or "Inv.". */
export function writtenAlike(invoice: string): string {
  const plain = invoice.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return plain.replace(/^(NO|NR|INVOICE|INV)(?=.)/, '');
}

/** Declarations with quantity and amount above zero. */
export function pricedEntry(entry: Entry): PricedEntry | undefined {
  const { quantity, amount, record } = entry;
  if (record !== 'declaration' || !quantity || !amount || quantity < 0 || amount < 0) return undefined;
  return { ...entry, quantity, amount, unitPrice: amount / quantity };
}

export const pairOf = ({ firm, partner, flow }: Entry): string => `${firm}|${partner}|${flow}`;
export const goodsOf = ({ hs6, unit }: Entry): string => `${hs6}|${unit}`;
/** Firm, partner, direction and goods. */
export const channelOf = (entry: Entry): string => `${pairOf(entry)}|${goodsOf(entry)}`;
