import { type PortalLanguage } from '../../i18n/language.js';

/** A probability in words. */
export type Likelihood = 'verySure' | 'likely' | 'possible' | 'unlikely' | 'remote';

const FROM: readonly (readonly [Likelihood, number])[] = [
  ['verySure', 0.9],
  ['likely', 0.5],
  ['possible', 0.15],
  ['unlikely', 0.03],
];

/** @param probability calibrated, 0 to 1 */
export function likelihoodOf(probability: number): Likelihood {
  return FROM.find(([, from]) => probability >= from)?.[0] ?? 'remote';
}

/**
 * A probability as a whole percentage; never 100 %, which no prediction is.
 * @returns `undefined` under one per cent, which is said in words
 */
export function formatPercent(probability: number, language: PortalLanguage): string | undefined {
  if (probability < 0.01) return undefined;
  return new Intl.NumberFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(Math.min(probability, 0.99));
}
