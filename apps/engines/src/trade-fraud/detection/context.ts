import { type Transaction } from '../transaction.js';
import { groupBy } from '../../common/group-by.js';
import { isolationScores } from './isolation-forest.js';
import { entryFeatures } from './outlier-features.js';
import { type PriceBand, priceBands } from './price-bands.js';
import { type Settlement, settle } from './settlement.js';
import { type Entry, type PricedEntry, pricedEntry, readTrade, type Trade } from './trade.js';

/** What all patterns look at. */
export interface Context {
  readonly trade: Trade;
  /** Declarations with a price, in order of days, and by row their bands. */
  readonly priced: readonly PricedEntry[];
  readonly bands: ReadonlyMap<number, PriceBand>;
  readonly settlement: Settlement;
  /** The isolation forest's scores, by row. */
  readonly outliers: Float64Array;
  /** Declarations by firm, in order of days. */
  readonly byFirm: ReadonlyMap<string, readonly Entry[]>;
}

/** @param seed of the isolation forest */
export function contextOf(transactions: readonly Transaction[], seed: number): Context {
  const trade = readTrade(transactions);
  const priced = trade.declarations.flatMap((entry) => pricedEntry(entry) ?? []);
  const list = priceBands(priced);
  const bands = new Map<number, PriceBand>();
  priced.forEach(({ row }, at) => {
    const band = list[at];
    if (band !== undefined) bands.set(row, band);
  });
  const settlement = settle(trade);
  const outliers = new Float64Array(trade.entries.length);
  for (const entries of [trade.declarations, trade.payments]) {
    const scores = isolationScores(entryFeatures(entries, bands, settlement), seed);
    entries.forEach(({ row }, at) => {
      outliers[row] = scores[at] ?? 0.5;
    });
  }
  return { trade, priced, bands, settlement, outliers, byFirm: groupBy(trade.declarations, ({ firm }) => firm) };
}
