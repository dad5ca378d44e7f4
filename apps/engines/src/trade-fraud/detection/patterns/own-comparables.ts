import { groupBy } from '../../../common/group-by.js';
import { mean, median } from '../../../common/order-statistics.js';
import { type Price } from './price-groups.js';

/** What the same firm agrees on with other partners for the same goods, in features of a candidate. */
export interface OwnComparables {
  /** 1 where there are any; and how many partners there are (log of one more). */
  readonly withOthers: number;
  readonly others: number;
  /** How far beyond the mean of them all (log); below zero: less far off than they. */
  readonly againstOthers: number;
  /** How far beyond the partner that comes closest, and the same in deviations of the goods' band, at most 4 either way. */
  readonly againstNearest: number;
  readonly nearestInBand: number;
  /** How far beyond the closest of those with goods of the same origin; 0 without any. */
  readonly nearestOfOrigin: number;
}

const NONE: OwnComparables = {
  withOthers: 0,
  others: 0,
  againstOthers: 0,
  againstNearest: 0,
  nearestInBand: 0,
  nearestOfOrigin: 0,
};
const MOST = 4;
const QUARTILE_OF_NORMAL = 0.6745;

/**
 * The firm's own comparable prices, as transfer pricing's first test asks for ("internal comparables", OECD Transfer
 * Pricing Guidelines, chapter III): a firm that buys dear goods does so from everyone, one that shifts profits pays one
 * partner more. Each partner counts by the middle of its prices.
 * @param off mean distance of the suspects from their bands (log)
 * @param origin of the suspects' goods
 * @param others prices of the same goods, flow and firm with other partners
 */
export function ownComparables(off: number, origin: string, others: readonly Price[]): OwnComparables {
  const [first] = others;
  if (first === undefined) return NONE;
  const sign = Math.sign(off);
  const partners = [...groupBy(others, ({ entry }) => entry.partner).values()].map((prices) => ({
    beyond: sign * (off - median(prices.map((price) => price.off))),
    sameOrigin: prices.some(({ entry }) => entry.origin === origin),
  }));
  const beyond = partners.map((partner) => partner.beyond);
  const ofOrigin = partners.filter(({ sameOrigin }) => sameOrigin).map((partner) => partner.beyond);
  const nearest = Math.min(...beyond);
  const spread = Math.log(first.band.upperQuartile / first.band.lowerQuartile) / 2 / QUARTILE_OF_NORMAL;
  return {
    withOthers: 1,
    others: Math.log1p(beyond.length),
    againstOthers: mean(beyond),
    againstNearest: nearest,
    nearestInBand: Math.max(-MOST, Math.min(MOST, nearest / spread)),
    nearestOfOrigin: ofOrigin.length === 0 ? 0 : Math.min(...ofOrigin),
  };
}
