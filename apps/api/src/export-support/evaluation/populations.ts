import { DEFAULT_POPULATION, type PopulationParameters } from '../population/parameters.js';

/**
 * The population that the weights were chosen on, and the one that figures are stated for: other firms, another planted
 * truth, and other spreads of it, so that what fits the first by chance doesn't help with the second.
 */
export const POPULATIONS: Readonly<Record<'tuning' | 'heldOut', PopulationParameters>> = {
  tuning: DEFAULT_POPULATION,
  heldOut: {
    ...DEFAULT_POPULATION,
    seed: 20_261,
    truthSeed: 977,
    growth: 0.02,
    churn: 0.009,
    beginners: 0.28,
    needs: { sector: 0.6, stage: 0.6, size: 0.6, destination: 0.6, together: 0.6, firm: 0.5 },
    popularity: 0.65,
    effective: 0.25,
    largestEffect: 0.4,
  },
};
