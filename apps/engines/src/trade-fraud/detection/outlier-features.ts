import { groupBy } from '../../common/group-by.js';
import { median } from '../../common/order-statistics.js';
import { type Matrix } from './isolation-forest.js';
import { type PriceBand } from './price-bands.js';
import { type Settlement } from './settlement.js';
import { channelOf, type Entry, pairOf } from './trade.js';

/** Numbers that tell of a record and its firm; those of declarations are 0 for payments. */
const WIDTH = 12;
const BURST_DAYS = 30;

/**
 * What the isolation forest looks at, a row an entry: price against its band, against the channel's middle; sum against
 * the firm's and the pair's middle; how the invoice is settled; how new and how large a part of the firm's trade the
 * partner is; how busy the firm is against its usual month; relation; how often the same sum came.
 * @param entries all declarations or all payments, in order of days
 */
export function entryFeatures(
  entries: readonly Entry[],
  bands: ReadonlyMap<number, PriceBand>,
  settlement: Settlement,
): Matrix {
  const firms = groupBy(entries, ({ firm }) => firm);
  const middleOfFirm = middles(firms);
  const pairs = groupBy(entries, pairOf);
  const middleOfPair = middles(pairs);
  const channelDeviation = deviations(entries, bands);
  const paceOf = paces(firms);
  const sums = groupBy(entries, (entry) => `${pairOf(entry)}|${String(Math.round(entry.amount ?? 0))}`);
  const unmatched = new Set(settlement.withoutGoods.map(({ row }) => row));
  const values = new Float64Array(entries.length * WIDTH);
  entries.forEach((entry, at) => {
    const amount = Math.log1p(entry.amount ?? 0);
    const account = settlement.accountOf.get(entry.row);
    const pair = pairs.get(pairOf(entry)) ?? [];
    const deviation = bands.get(entry.row)?.deviation ?? 0;
    values.set(
      [
        deviation,
        Math.abs(deviation),
        deviation - (channelDeviation.get(channelOf(entry)) ?? 0),
        amount,
        amount - (middleOfFirm.get(entry.firm) ?? amount),
        amount - (middleOfPair.get(pairOf(entry)) ?? amount),
        account === undefined
          ? unmatched.has(entry.row)
            ? 0
            : 1
          : Math.min(3, account.paid / Math.max(1, account.declared)),
        Math.log1p(entry.day - (pair[0]?.day ?? entry.day)),
        pair.length / Math.max(1, firms.get(entry.firm)?.length ?? 1),
        paceOf.get(entry.row) ?? 0,
        entry.related === true ? 1 : 0,
        Math.log(sums.get(`${pairOf(entry)}|${String(Math.round(entry.amount ?? 0))}`)?.length ?? 1),
      ],
      at * WIDTH,
    );
  });
  return { values, width: WIDTH };
}

const middles = (groups: ReadonlyMap<string, readonly Entry[]>): Map<string, number> =>
  new Map([...groups].map(([key, members]) => [key, median(members.map(({ amount }) => Math.log1p(amount ?? 0)))]));

function deviations(entries: readonly Entry[], bands: ReadonlyMap<number, PriceBand>): Map<string, number> {
  const channels = groupBy(
    entries.filter(({ row }) => bands.has(row)),
    channelOf,
  );
  return new Map(
    [...channels].map(([key, members]) => [key, median(members.map(({ row }) => bands.get(row)?.deviation ?? 0))]),
  );
}

/** The firm's sum of the last 30 days against its usual such sum (logarithm), by row. */
function paces(firms: ReadonlyMap<string, readonly Entry[]>): Map<number, number> {
  const pace = new Map<number, number>();
  for (const members of firms.values()) {
    let [from, sum] = [0, 0];
    const sums = members.map(({ day, amount = 0 }) => {
      sum += amount;
      for (let oldest = members[from]; oldest !== undefined && oldest.day <= day - BURST_DAYS; oldest = members[from]) {
        sum -= oldest.amount ?? 0;
        from += 1;
      }
      return Math.max(1, sum);
    });
    const usual = median(sums);
    members.forEach(({ row }, at) => pace.set(row, Math.log((sums[at] ?? usual) / usual)));
  }
  return pace;
}
