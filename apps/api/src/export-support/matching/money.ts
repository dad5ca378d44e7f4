import { type Currency } from '../../knowledge/programmes/vocabulary.js';
import { type Money } from '../firm/firm-profile.js';

/**
 * Compares an amount with a limit in the limit's currency: below 0, 0 or above 0.
 * @param wonPerDollar the rate that the firm states; no rate is assumed
 * @returns undefined where the currencies differ and no rate is stated
 */
export function compareMoney(
  { amount, currency }: Money,
  limit: number,
  limitCurrency: Currency,
  wonPerDollar: number | undefined,
): number | undefined {
  if (currency === limitCurrency || amount === 0) return amount - limit;
  if (wonPerDollar === undefined) return undefined;
  // Both sides in won, so that nothing is lost by dividing.
  return currency === 'KRW' ? amount - limit * wonPerDollar : amount * wonPerDollar - limit;
}
