import { type PriceBand } from './fraud-alert.js';
import { type Transaction } from './transaction.js';

/** Goods whose price is compared: one subheading of one origin, in one unit, going one way. */
export type Goods = Pick<Transaction, 'hs6' | 'origin' | 'unit' | 'direction'>;

export interface MonthlyBand extends Goods, PriceBand {
  /** First day of the month. */
  readonly month: string;
}

/**
 * The usual price by goods and month, out of the bands that an engine gave with each transaction; where it gave several
 * in a month, the one in the middle by median. Pure.
 */
export function monthlyBands(
  transactions: readonly Transaction[],
  bands: readonly (PriceBand | undefined)[],
): MonthlyBand[] {
  const all = new Map<string, { goods: Goods & { month: string }; bands: PriceBand[] }>();
  transactions.forEach(({ record, hs6, origin, unit, direction, date }, row) => {
    const band = bands[row];
    if (record !== 'declaration' || band === undefined) return;
    const month = `${date.slice(0, 7)}-01`;
    const key = [hs6, origin, unit, direction, month].join('|');
    const known = all.get(key) ?? { goods: { hs6, origin, unit, direction, month }, bands: [] };
    known.bands.push(band);
    all.set(key, known);
  });
  return [...all.values()].map(({ goods, bands: given }) => {
    const middle = given.sort((a, b) => a.median - b.median)[Math.floor(given.length / 2)];
    return { ...goods, ...(middle ?? { lower: 0, median: 0, upper: 0 }) };
  });
}
