import { type Region, type SizeClass } from '../../knowledge/programmes/vocabulary.js';

/** What the made-up population is like. Shares and levels are set by judgement; none of them was measured. */
export interface PopulationParameters {
  /** Draws the firms, their exports and what they are awarded. */
  readonly seed: number;
  /** Draws the planted preferences and effects, so that two populations can differ in what is true of them. */
  readonly truthSeed: number;
  readonly firms: number;
  readonly awards: number;
  readonly months: number;
  /** YYYY-MM, the last month of exports. */
  readonly lastMonth: string;
  /** Share of the firms that begin to export within the months, and that never do. */
  readonly beginners: number;
  readonly never: number;
  /** Chance of a month that an exporting firm stops for good. */
  readonly churn: number;
  /** Yearly growth of a firm's exports (log): mean and spread. */
  readonly growth: number;
  readonly growthSpread: number;
  /** Spread of the planted needs: by sector, stage, size, main destination, sector and stage together, and of a firm alone. */
  readonly needs: {
    readonly sector: number;
    readonly stage: number;
    readonly size: number;
    readonly destination: number;
    readonly together: number;
    readonly firm: number;
  };
  /** Spread of how much asked for programmes are, needs apart. */
  readonly popularity: number;
  /** Share of the programmes that move exports, and by how much at most (log) once they have come to bear. */
  readonly effective: number;
  readonly largestEffect: number;
  readonly wonPerDollar: number;
}

export const DEFAULT_POPULATION: PopulationParameters = {
  seed: 1,
  truthSeed: 1,
  firms: 5_000,
  awards: 12_000,
  months: 36,
  lastMonth: '2026-10',
  beginners: 0.2,
  never: 0.08,
  churn: 0.006,
  growth: 0.05,
  growthSpread: 0.15,
  needs: { sector: 0.8, stage: 0.8, size: 0.4, destination: 0.5, together: 0.4, firm: 0.4 },
  popularity: 0.8,
  effective: 0.35,
  largestEffect: 0.5,
  wonPerDollar: 1_400,
};

export interface SizeProfile {
  readonly share: number;
  readonly employees: readonly [number, number];
  /** Mean exports of a month in US dollars: log mean and spread. */
  readonly level: number;
  readonly spread: number;
  /** Chance that a line of goods is shipped in a month. */
  readonly shipping: number;
  /** How often it asks for support, relative to the others. */
  readonly appetite: number;
}

export const SIZE_PROFILES: Readonly<Record<SizeClass, SizeProfile>> = {
  micro: { share: 0.34, employees: [1, 5], level: 7.3, spread: 1.1, shipping: 0.25, appetite: 0.7 },
  small: { share: 0.4, employees: [5, 50], level: 8.7, spread: 1.2, shipping: 0.4, appetite: 1.1 },
  sme: { share: 0.19, employees: [30, 280], level: 10.4, spread: 1.3, shipping: 0.6, appetite: 1.3 },
  'mid-sized': { share: 0.05, employees: [200, 900], level: 13, spread: 1.1, shipping: 0.85, appetite: 0.7 },
  large: { share: 0.02, employees: [600, 4_000], level: 14.8, spread: 0.9, shipping: 0.95, appetite: 0.2 },
};

export const REGION_SHARES: readonly (readonly [Region, number])[] = [
  ['gyeonggi', 30],
  ['seoul', 20],
  ['gyeongnam', 8],
  ['incheon', 8],
  ['busan', 7],
  ['chungnam', 5],
  ['gyeongbuk', 5],
  ['daegu', 4],
  ['chungbuk', 4],
  ['jeonnam', 2],
  ['jeonbuk', 2],
  ['gwangju', 2],
  ['daejeon', 2],
  ['ulsan', 2],
  ['gangwon', 1.5],
  ['sejong', 0.5],
  ['jeju', 0.7],
];
