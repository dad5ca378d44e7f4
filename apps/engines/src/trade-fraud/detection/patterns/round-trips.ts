import { groupBy } from '../../../common/group-by.js';
import { mean, total } from '../../../common/order-statistics.js';
import { type Candidate, logOf, outlierFeatures, told } from '../candidate.js';
import { type Context } from '../context.js';
import { goodsOf, type PricedEntry } from '../trade.js';

/** Goods that left and what came back of them. */
interface Trip {
  readonly out: PricedEntry;
  readonly back: PricedEntry;
}

/** Longest way, in days; what may be lost on it and, by rounding, gained (log). */
const LONGEST = 110;
const MOST_LOST = 0.08;
const MOST_GAINED = 0.003;
/** Price at which goods sent back come and go (log). */
const SAME_PRICE = 0.004;

/**
 * Goods that a firm exports and imports again: same goods, nearly the same quantity, from the partner or its country.
 * Rule: two journeys or more that aren't replacements of returned goods.
 */
export function roundTrips(context: Context): Candidate<'round_tripping'>[] {
  const byFirmGoods = groupBy(context.priced, (entry) => `${entry.firm}|${goodsOf(entry)}`);
  return [...byFirmGoods.values()].flatMap((entries) => {
    const outs = entries.filter(({ flow }) => flow === 'in');
    const backs = entries.filter(({ flow }) => flow === 'out');
    if (outs.length === 0 || backs.length === 0) return [];
    return [...groupBy(tripsOf(outs, backs), ({ out }) => out.country).values()].map((trips) =>
      candidateOf(trips, { outs, backs }, context),
    );
  });
}

/** Each import with the export that it most looks like; no export comes back twice. */
function tripsOf(outs: readonly PricedEntry[], backs: readonly PricedEntry[]): Trip[] {
  const gone = new Set<PricedEntry>();
  return backs.flatMap((back) => {
    const fitting = outs.filter((out) => !gone.has(out) && couldComeBack(out, back));
    const [best] = fitting.sort((a, b) => offOf(a, back) - offOf(b, back) || b.day - a.day);
    if (best === undefined) return [];
    gone.add(best);
    return [{ out: best, back }];
  });
}

function couldComeBack(out: PricedEntry, back: PricedEntry): boolean {
  const days = back.day - out.day;
  const lost = Math.log(out.quantity / back.quantity);
  const known = out.partner === back.partner || (out.country !== '' && out.country === back.country);
  return known && days > 0 && days <= LONGEST && lost <= MOST_LOST && lost >= -MOST_GAINED;
}

const offOf = (out: PricedEntry, back: PricedEntry): number => Math.abs(Math.log(out.quantity / back.quantity));

interface FirmGoods {
  readonly outs: readonly PricedEntry[];
  readonly backs: readonly PricedEntry[];
}

function candidateOf(
  trips: readonly Trip[],
  { outs, backs }: FirmGoods,
  context: Context,
): Candidate<'round_tripping'> {
  const figures = ({ out, back }: Trip, at: number, isBack: 0 | 1) => ({
    trip: at + 1,
    back: isBack,
    days: back.day - out.day,
    quantityRatio: told(back.quantity / out.quantity),
    priceRatio: told(back.unitPrice / out.unitPrice),
    trips: trips.length,
    exposureUsd: isBack === 1 ? back.amount : out.amount,
  });
  const evidence = new Map(
    trips.flatMap((trip, at) => [
      [trip.out.row, figures(trip, at, 0)] as const,
      [trip.back.row, figures(trip, at, 1)] as const,
    ]),
  );
  const share = (holds: (trip: Trip) => boolean) => trips.filter((trip) => holds(trip)).length / trips.length;
  const returned = share(({ out }) => isReturn(out, backs));
  const gains = trips.map(({ out, back }) => Math.log(back.unitPrice / out.unitPrice));
  const chained = trips.slice(1).filter(({ out }, at) => out.quantity === trips[at]?.back.quantity).length;
  const real = Math.round(trips.length * (1 - returned));
  return {
    pattern: 'round_tripping',
    evidence,
    features: {
      count: Math.log(trips.length),
      single: trips.length === 1 ? 1 : 0,
      returned,
      lost: Math.log10(mean(trips.map(({ out, back }) => offOf(out, back))) + 0.001),
      gain: mean(gains),
      flat: Math.min(...gains.map(Math.abs)) < SAME_PRICE ? 1 : 0,
      days: Math.log(mean(trips.map(({ out, back }) => back.day - out.day))),
      samePartner: share(({ out, back }) => out.partner === back.partner),
      koreanBack: share(({ back }) => back.origin === 'KR'),
      related: share(({ out, back }) => out.related === true || back.related === true),
      chained: chained / trips.length,
      unpaid: share(({ back }) => isUnpaid(back, context)),
      chances: Math.log(outs.length * backs.length),
      ofTrade: (2 * trips.length) / (outs.length + backs.length),
      sum: logOf(total(trips.map(({ back }) => back.amount))),
      ...outlierFeatures(evidence.keys(), context),
    },
    margin: real / 2,
  };
}

/** Whether exported goods are imported ones sent back: as much or less of them, at the same price, to the same partner. */
const isReturn = (out: PricedEntry, backs: readonly PricedEntry[]): boolean =>
  backs.some(
    (earlier) =>
      earlier.partner === out.partner &&
      earlier.day <= out.day &&
      earlier.quantity >= out.quantity * (1 - MOST_GAINED) &&
      Math.abs(Math.log(earlier.unitPrice / out.unitPrice)) <= SAME_PRICE &&
      earlier.origin === out.origin,
  );

function isUnpaid({ row }: PricedEntry, { settlement }: Context): boolean {
  const account = settlement.accountOf.get(row);
  return account !== undefined && account.paid < 0.05 * account.declared;
}
