import { groupBy } from '../../../common/group-by.js';
import { mean, median, total } from '../../../common/order-statistics.js';
import { type Candidate, logOf, outlierFeatures, told, toldUsd } from '../candidate.js';
import { type Context } from '../context.js';
import { type PriceBand } from '../price-bands.js';
import { channelOf, goodsOf, type PricedEntry } from '../trade.js';

type Mispricing = 'over_invoicing' | 'under_invoicing' | 'related_party_pricing';

/** A price in a channel with its band and its distance from the middle (logarithm). */
interface Price {
  readonly entry: PricedEntry;
  readonly band: PriceBand;
  readonly off: number;
}

/** Prices less far from the middle than this part of the way to the fence are never looked into. */
const LEAST_DEVIATION = 0.35;
/** Two groups of prices in one channel are told apart when their gap is so large (log) and so many times their spread. */
const LEAST_GAP = 0.18;
const GAP_OF_SPREAD = 3.5;

/**
 * Channels (firm, partner, goods) with prices off the usual band: over- or under-invoicing, and between relatives
 * mispricing. Rule: a price beyond Tukey's fence; between relatives, beyond half of it.
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
    return suspectsIn(channel).flatMap((suspects) => candidateOf(suspects, channel, sameGoods, context) ?? []);
  });
}

/** The prices of a channel that may be false: all, or where they fall into two groups each of them. */
function suspectsIn(channel: readonly Price[]): Price[][] {
  const inOrder = [...channel].sort((a, b) => a.off - b.off);
  const cut = widestCut(inOrder.map(({ off }) => off));
  const groups = cut === undefined ? [inOrder] : [inOrder.slice(0, cut), inOrder.slice(cut)];
  return groups.filter((group) => Math.abs(mean(group.map(({ band }) => band.deviation))) >= LEAST_DEVIATION);
}

/** Where sorted numbers fall into two groups (least squares, as 2-means), if they do. */
function widestCut(offs: readonly number[]): number | undefined {
  let [best, least] = [0, Infinity];
  for (let cut = 1; cut < offs.length; cut += 1) {
    const within = squares(offs.slice(0, cut)) + squares(offs.slice(cut));
    if (within < least) [best, least] = [cut, within];
  }
  if (best === 0) return undefined;
  const gap = mean(offs.slice(best)) - mean(offs.slice(0, best));
  const spread = Math.sqrt(least / offs.length);
  return gap >= Math.max(LEAST_GAP, GAP_OF_SPREAD * spread) ? best : undefined;
}

function squares(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return total(numbers.map((number) => (number - middle) ** 2));
}

function candidateOf(
  suspects: readonly Price[],
  channel: readonly Price[],
  sameGoods: readonly Price[],
  context: Context,
): Candidate<Mispricing> | undefined {
  const [first] = suspects;
  if (first === undefined) return undefined;
  const off = mean(suspects.map((price) => price.off));
  const rest = channel.filter((price) => !suspects.includes(price));
  const others = sameGoods.filter(({ entry }) => entry.partner !== first.entry.partner && entry.related !== true);
  const related = channel.some(({ entry }) => entry.related === true);
  const pattern = related ? 'related_party_pricing' : off > 0 ? 'over_invoicing' : 'under_invoicing';
  const deviations = suspects.map(({ band }) => Math.abs(band.deviation));
  const own = rest.length > 0 ? median(rest.map(({ entry }) => entry.unitPrice)) : undefined;
  const unrelated = others.length > 0 ? median(others.map(({ entry }) => entry.unitPrice)) : undefined;
  const evidence = new Map(
    suspects.map((price) => [
      price.entry.row,
      { ...priceFigures(price), ...(related ? optional('unrelatedPrice', unrelated) : optional('ownPrice', own)) },
    ]),
  );
  const share = suspects.length / channel.length;
  return {
    pattern,
    evidence,
    features: {
      deviation: mean(deviations),
      deviationMost: Math.max(...deviations),
      off: Math.abs(off),
      beyond: suspects.filter(({ band }) => Math.abs(band.deviation) > 1).length / suspects.length,
      count: Math.log(suspects.length),
      share,
      gap: rest.length === 0 ? 0 : Math.abs(off - mean(rest.map((price) => price.off))),
      alone: rest.length === 0 ? 1 : 0,
      againstOthers: others.length === 0 ? 0 : Math.sign(off) * (off - mean(others.map((price) => price.off))),
      withOthers: others.length === 0 ? 0 : 1,
      evenness: Math.sqrt(squares(suspects.map((price) => price.off)) / suspects.length),
      pairs: Math.log(first.band.pairs),
      width: Math.log(first.band.upper / first.band.lower),
      sum: logOf(total(suspects.map(({ entry }) => entry.amount))),
      ...outlierFeatures(evidence.keys(), context),
    },
    margin: Math.max(...deviations) * (related ? 2 : 1),
  };
}

const optional = <Name extends string>(name: Name, value: number | undefined): Partial<Record<Name, number>> =>
  (value === undefined ? {} : { [name]: told(value) }) as Partial<Record<Name, number>>;

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
