import { groupBy } from '../../../common/group-by.js';
import { mean, median, total } from '../../../common/order-statistics.js';
import { type Candidate, logOf, outlierFeatures, told, toldUsd } from '../candidate.js';
import { type Context } from '../context.js';
import { channelOf, goodsOf } from '../trade.js';
import { ownComparables } from './own-comparables.js';
import { deviationOf, type Price, priceGroups } from './price-groups.js';

type Mispricing = 'over_invoicing' | 'under_invoicing' | 'related_party_pricing';

/** Prices less far from the middle than this part of the way to the fence are never looked into; nor between relatives. */
const LEAST_DEVIATION = 0.35;
const LEAST_BETWEEN_RELATIVES = 0.2;
/** A gap between two groups of prices is told in deviations (log) within the one, this one at least; at most so many. */
const LEAST_SPREAD = 0.04;
const MOST_SPREADS = 8;

/**
 * Channels (firm, partner, goods) with prices off the usual band: over- or under-invoicing, and between relatives
 * mispricing. Rule: a price beyond Tukey's fence; between relatives, beyond half of it. What two relatives agree on may be
 * either, which its candidates compete over: one subject, one alert.
 */
export function mispricing(context: Context): Candidate<Mispricing>[] {
  const prices = context.priced.flatMap((entry): Price[] => {
    const band = context.bands.get(entry.row);
    return band === undefined ? [] : [{ entry, band, off: Math.log(entry.unitPrice / band.median) }];
  });
  const byFirmGoods = groupBy(prices, ({ entry }) => `${entry.firm}|${entry.flow}|${goodsOf(entry)}`);
  return [...groupBy(prices, ({ entry }) => channelOf(entry)).values()].flatMap((channel) => {
    const [first] = channel;
    if (first === undefined) return [];
    const { firm, flow } = first.entry;
    const sameGoods = byFirmGoods.get(`${firm}|${flow}|${goodsOf(first.entry)}`) ?? [];
    const related = channel.some(({ entry }) => entry.related === true);
    return priceGroups(channel)
      .filter((group) => farOff(group) >= (related ? LEAST_BETWEEN_RELATIVES : LEAST_DEVIATION))
      .flatMap((suspects) => candidatesOf({ suspects, channel, sameGoods, related }, context));
  });
}

const farOff = (group: readonly Price[]): number => Math.abs(mean(group.map(({ band }) => band.deviation)));

interface Suspicion {
  readonly suspects: readonly Price[];
  /** All prices of the same firm, partner and goods; and of the same firm and goods. */
  readonly channel: readonly Price[];
  readonly sameGoods: readonly Price[];
  readonly related: boolean;
}

function candidatesOf(suspicion: Suspicion, context: Context): Candidate<Mispricing>[] {
  const { suspects, channel, sameGoods, related } = suspicion;
  const [first] = suspects;
  if (first === undefined) return [];
  const off = mean(suspects.map((price) => price.off));
  const rest = channel.filter((price) => !suspects.includes(price));
  const others = sameGoods.filter(({ entry }) => entry.partner !== first.entry.partner && entry.related !== true);
  const deviations = suspects.map(({ band }) => Math.abs(band.deviation));
  const features = {
    ...featuresOf(suspicion, off),
    ...outlierFeatures(
      suspects.map(({ entry }) => entry.row),
      context,
    ),
  };
  const candidate = (pattern: Mispricing, told: Readonly<Record<string, number>>, fences: number) => ({
    pattern,
    subject: channelOf(first.entry),
    evidence: new Map(suspects.map((price) => [price.entry.row, { ...priceFigures(price), ...told }])),
    features,
    margin: Math.max(...deviations) * fences,
  });
  const outright = candidate(off > 0 ? 'over_invoicing' : 'under_invoicing', middlePrice('ownPrice', rest), 1);
  if (!related) return [outright];
  return [candidate('related_party_pricing', middlePrice('unrelatedPrice', others), 2), outright];
}

function featuresOf({ suspects, channel, sameGoods, related }: Suspicion, off: number) {
  const [first] = suspects;
  const offs = suspects.map((price) => price.off);
  const deviations = suspects.map(({ band }) => Math.abs(band.deviation));
  const rest = channel.filter((price) => !suspects.includes(price)).map((price) => price.off);
  const elsewhere = sameGoods.filter(({ entry }) => entry.partner !== first?.entry.partner);
  const gap = rest.length === 0 ? 0 : Math.abs(off - mean(rest));
  const evenness = deviationOf(offs);
  return {
    deviation: mean(deviations),
    deviationMost: Math.max(...deviations),
    off: Math.abs(off),
    beyond: shareOf(deviations, (deviation) => deviation > 1),
    beyondHalf: shareOf(deviations, (deviation) => deviation > 0.5),
    count: Math.log(suspects.length),
    share: suspects.length / channel.length,
    gap,
    gapInSpread: Math.min(MOST_SPREADS, gap / Math.max(evenness, LEAST_SPREAD)),
    alone: rest.length === 0 ? 1 : 0,
    restOff: rest.length === 0 ? 0 : Math.abs(mean(rest)),
    restCount: Math.log1p(rest.length),
    evenness,
    ...ownComparables(off, first?.entry.origin ?? '', elsewhere),
    pairs: Math.log(first?.band.pairs ?? 1),
    width: first === undefined ? 0 : Math.log(first.band.upper / first.band.lower),
    sum: logOf(total(suspects.map(({ entry }) => entry.amount))),
    related: related ? 1 : 0,
  };
}

const shareOf = (numbers: readonly number[], holds: (number: number) => boolean): number =>
  numbers.filter(holds).length / numbers.length;

const middlePrice = <Name extends string>(name: Name, prices: readonly Price[]): Partial<Record<Name, number>> =>
  (prices.length === 0 ? {} : { [name]: told(median(prices.map(({ entry }) => entry.unitPrice))) }) as Partial<
    Record<Name, number>
  >;

/** The sum at stake is what lies outside the inter-quartile range (Pak and Zdanowicz). */
function priceFigures({ entry: { unitPrice, quantity }, band }: Price) {
  const { lower, lowerQuartile, median: middle, upperQuartile, upper, pairs } = band;
  const outside = Math.max(unitPrice - upperQuartile, lowerQuartile - unitPrice, 0);
  return {
    unitPrice: told(unitPrice),
    lower: told(lower),
    lowerQuartile: told(lowerQuartile),
    median: told(middle),
    upperQuartile: told(upperQuartile),
    upper: told(upper),
    comparisons: pairs,
    timesMedian: told(unitPrice / middle),
    exposureUsd: toldUsd(outside * quantity),
  };
}
