import { groupBy } from '../../common/group-by.js';
import { mean, median, quantile, sorted } from '../../common/order-statistics.js';
import { type PricedEntry } from './trade.js';

/** Usual price of a unit of such goods, in US dollars; all but `deviation` and `pairs` are prices. */
export interface PriceBand {
  /** Tukey's inner fences. */
  readonly lower: number;
  readonly upper: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  /** Firm–partner pairs that comparable prices come from: same goods and origin, or same goods where those are too few. */
  readonly pairs: number;
  /** Where the price lies (logarithm): 0 at the middle, −1 and 1 at the fences. */
  readonly deviation: number;
}

/** What is known of the logarithm of prices in a cell of the ladder, drawn towards the cell above. */
interface Cell {
  readonly middle: number;
  /** From middle to lower and upper quartile. */
  readonly below: number;
  readonly above: number;
  readonly pairs: number;
}

type Rung = (entry: PricedEntry) => string;

/** From all goods down to goods, origin and month; each cell lies within one cell of the rung before. */
const LADDER: readonly Rung[] = [
  ({ unit }) => unit,
  ({ unit, hs6 }) => `${unit}|${hs6.slice(0, 2)}`,
  ({ unit, hs6 }) => `${unit}|${hs6.slice(0, 4)}`,
  ({ unit, hs6 }) => `${unit}|${hs6}`,
  ({ unit, hs6, flow }) => `${unit}|${hs6}|${flow}`,
  ({ unit, hs6, flow, origin }) => `${unit}|${hs6}|${flow}|${origin}`,
  ({ unit, hs6, flow, origin, date }) => `${unit}|${hs6}|${flow}|${origin}|${date.slice(0, 7)}`,
];
const BY_GOODS = 4;
const BY_ORIGIN = 5;
const FEWEST_BY_ORIGIN = 5;

/** Tukey's fences lie so many inter-quartile ranges outside the quartiles (J. Tukey, "Exploratory Data Analysis", 1977). */
const FENCE = 1.5;
/** Pairs' worth of trust in the spread of the cell above. */
const SPREAD_TRUST = 10;
/** Least distance from middle to quartile (log): prices that all agree to the cent still allow some difference. */
const LEAST_SPREAD = 0.015;
const QUARTILE_OF_NORMAL = 0.6745;
/** Variance of a median of n values is that of their mean times π/2 for a normal distribution. */
const MEDIAN_VARIANCE = Math.PI / 2;
const MOST_TRUST = 200;
const LEAST_TRUST = 0.5;

/**
 * Bands of usual prices by goods, origin and month: the inter-quartile filter for trade prices (S. Pak and J. Zdanowicz,
 * "An Estimate of 2001 Lost U.S. Federal Income Tax Revenues Due to Over-Invoiced Imports and Under-Invoiced Exports",
 * 2002) on logarithms, with each cell drawn towards the one above by empirical Bayes (C. Morris, "Parametric Empirical
 * Bayes Inference", 1983):
 *
 *   middle = (n · own median + κ · middle above) ÷ (n + κ),   κ = σ² ÷ τ²
 *
 * where n counts firm–partner pairs, each with the median of its prices, so that one firm's many false prices weigh as
 * one; σ² is the spread within cells and τ² between them, both estimated for each rung from the data. Distances to the
 * quartiles are drawn likewise with a fixed κ of 10.
 * @returns by place in `entries`
 */
export function priceBands(entries: readonly PricedEntry[]): PriceBand[] {
  const logs = entries.map(({ unitPrice }) => Math.log(unitPrice));
  const places = entries.map((_, at) => at);
  let above = entries.map((): Cell | undefined => undefined);
  const pairsAt: number[][] = [];
  for (const rung of LADDER) {
    const cells = [...groupBy(places, (at) => keyAt(entries, rung, at)).values()].map((members) => ({
      members,
      own: ownCell(members, entries, logs),
      parent: above[members[0] ?? 0],
    }));
    const trust = trustOf(cells);
    const next = [...above];
    for (const { members, own, parent } of cells) {
      const cell = drawn(own, parent, trust);
      for (const at of members) next[at] = cell;
    }
    above = next;
    pairsAt.push(next.map((cell) => cell?.pairs ?? 0));
  }
  return places.map((at) => bandOf(logs[at] ?? NaN, above[at], comparable(pairsAt, at)));
}

function keyAt(entries: readonly PricedEntry[], rung: Rung, at: number): string {
  const entry = entries[at];
  return entry === undefined ? '' : rung(entry);
}

/** Median and distances to the quartiles of the pairs' middle prices. */
function ownCell(members: readonly number[], entries: readonly PricedEntry[], logs: readonly number[]): Cell {
  const byPair = groupBy(members, (at) => `${entries[at]?.firm ?? ''}|${entries[at]?.partner ?? ''}`);
  const middles = sorted([...byPair.values()].map((places) => median(places.map((at) => logs[at] ?? NaN))));
  const middle = quantile(middles, 0.5);
  return {
    middle,
    below: middle - quantile(middles, 0.25),
    above: quantile(middles, 0.75) - middle,
    pairs: middles.length,
  };
}

/** κ = σ² ÷ τ² of a rung: how many pairs of its own a cell needs to count as much as the cell above. */
function trustOf(cells: readonly { readonly own: Cell; readonly parent: Cell | undefined }[]): number {
  const ratios = cells.flatMap(({ own, parent }) => {
    if (parent === undefined || own.pairs < 3 || own.pairs === parent.pairs) return [];
    const spread = (parent.below + parent.above) / 2 / QUARTILE_OF_NORMAL;
    return [((own.middle - parent.middle) / spread) ** 2 - MEDIAN_VARIANCE / own.pairs];
  });
  if (ratios.length === 0) return MOST_TRUST;
  // The largest are left out: a cell of false prices must not make all cells look different.
  const between = mean(sorted(ratios).slice(0, Math.ceil(ratios.length * 0.95)));
  return between <= 0 ? MOST_TRUST : Math.min(MOST_TRUST, Math.max(LEAST_TRUST, 1 / between));
}

function drawn(own: Cell, parent: Cell | undefined, trust: number): Cell {
  if (parent === undefined) return own;
  const blend = (mine: number, its: number, kappa: number) => (own.pairs * mine + kappa * its) / (own.pairs + kappa);
  return {
    middle: blend(own.middle, parent.middle, trust),
    below: blend(own.below, parent.below, SPREAD_TRUST),
    above: blend(own.above, parent.above, SPREAD_TRUST),
    pairs: own.pairs,
  };
}

function comparable(pairsAt: readonly (readonly number[])[], at: number): number {
  const byOrigin = pairsAt[BY_ORIGIN]?.[at] ?? 0;
  return byOrigin >= FEWEST_BY_ORIGIN ? byOrigin : (pairsAt[BY_GOODS]?.[at] ?? byOrigin);
}

function bandOf(log: number, cell: Cell | undefined, pairs: number): PriceBand {
  const { middle = log, below = 0, above = 0 } = cell ?? {};
  const [lowerSpread, upperSpread] = [Math.max(below, LEAST_SPREAD), Math.max(above, LEAST_SPREAD)];
  const reach = FENCE * (lowerSpread + upperSpread);
  const distance = log - middle;
  return {
    lower: Math.exp(middle - lowerSpread - reach),
    upper: Math.exp(middle + upperSpread + reach),
    lowerQuartile: Math.exp(middle - lowerSpread),
    median: Math.exp(middle),
    upperQuartile: Math.exp(middle + upperSpread),
    pairs,
    deviation: distance / (distance < 0 ? lowerSpread + reach : upperSpread + reach),
  };
}
