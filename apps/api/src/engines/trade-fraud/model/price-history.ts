import { type Evidence } from './fraud-alert.js';
import { type Goods, type MonthlyBand } from './price-bands.js';
import { type Transaction, unitPrice } from './transaction.js';

/** A declared price of a unit, in US dollars. */
export interface PricePoint {
  readonly id: string;
  readonly date: string;
  readonly firm: string;
  readonly price: number;
  /** Whether it is evidence of the alert. */
  readonly isEvidence: boolean;
}

/** What the same goods of the same origin cost over time, and what is usual. */
export interface PriceHistory extends Goods {
  /** By day. */
  readonly points: readonly PricePoint[];
  /** By month. */
  readonly bands: readonly MonthlyBand[];
}

interface Period {
  readonly from: string;
  readonly until: string;
}

/** Days that are shown before the first and after the last evidence. */
const AROUND = { before: 180, after: 60 } as const;
const DAY_MS = 86_400_000;

/**
 * Price histories of the goods that an alert is about, those with most evidence first; goods without a comparable price
 * are left out.
 * @param read declarations and bands of goods in a period; they may be more than the evidence, or fewer
 */
export async function priceHistories(
  evidence: readonly Evidence[],
  most: number,
  read: (
    goods: Goods,
    period: Period,
  ) => Promise<{ readonly bands: readonly MonthlyBand[]; readonly declarations: readonly Transaction[] }>,
): Promise<PriceHistory[]> {
  const ofGoods = new Map<string, Transaction[]>();
  for (const { transaction } of evidence) {
    if (transaction.record !== 'declaration' || unitPrice(transaction) === undefined) continue;
    const { hs6, origin, unit, direction } = transaction;
    const key = [hs6, origin, unit, direction].join('|');
    ofGoods.set(key, [...(ofGoods.get(key) ?? []), transaction]);
  }
  const chosen = [...ofGoods.values()].sort((a, b) => b.length - a.length).slice(0, most);
  return Promise.all(
    chosen.map(async (own) => {
      const [first] = own as [Transaction];
      const goods = { hs6: first.hs6, origin: first.origin, unit: first.unit, direction: first.direction };
      const { bands, declarations } = await read(goods, periodAround(own));
      return { ...goods, bands, points: pricePoints(own, declarations) };
    }),
  );
}

/** Prices of the evidence and of other declarations of the same goods, by day. Pure. */
export function pricePoints(evidence: readonly Transaction[], others: readonly Transaction[]): PricePoint[] {
  const own = new Set(evidence.map(({ id }) => id));
  return [...evidence, ...others.filter(({ id }) => !own.has(id))]
    .flatMap((transaction) => {
      const { id, date, firm } = transaction;
      const price = unitPrice(transaction);
      return price === undefined ? [] : [{ id, date, firm, price, isEvidence: own.has(id) }];
    })
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
}

function periodAround(own: readonly Transaction[]): Period {
  const days = own.map(({ date }) => Date.parse(date));
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return {
    from: day(Math.min(...days) - AROUND.before * DAY_MS),
    until: day(Math.max(...days) + AROUND.after * DAY_MS),
  };
}
