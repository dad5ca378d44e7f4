import { mean, total } from '../../../common/order-statistics.js';
import { type PriceBand } from '../price-bands.js';
import { type PricedEntry } from '../trade.js';

/** A price in a channel with its band and its distance from the middle (logarithm). */
export interface Price {
  readonly entry: PricedEntry;
  readonly band: PriceBand;
  readonly off: number;
}

/** Two groups of prices in one channel are told apart when their gap is so large (log) and so many times their spread. */
const LEAST_GAP = 0.18;
const GAP_OF_SPREAD = 2.5;

/** Prices of a channel that may be false together: each of two groups where they fall into two, and all. */
export function priceGroups(channel: readonly Price[]): Price[][] {
  const inOrder = [...channel].sort((a, b) => a.off - b.off);
  const cut = widestCut(inOrder.map(({ off }) => off));
  return cut === undefined ? [inOrder] : [inOrder.slice(0, cut), inOrder.slice(cut), inOrder];
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

/** Root of the mean square distance from the mean. */
export const deviationOf = (numbers: readonly number[]): number => Math.sqrt(squares(numbers) / numbers.length);
