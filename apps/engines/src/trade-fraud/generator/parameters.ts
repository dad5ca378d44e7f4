import { type Range } from '../../common/sampler.js';

/**
 * Ordinary trade. All numbers are choices made for the simulation, so that honest trade holds what makes detection hard
 * (quality, set-off, instalments, spikes, returns); none is measured.
 */
export const ORDINARY = {
  /** First day, and days that the records cover; deals and payments before and after are cut off, as in life. */
  firstDay: '2025-01-01',
  days: 365,
  /** Deals begin so long before the first day. */
  leadDays: 150,

  /** Median and deviation (of the logarithm) of a firm's deals a year, and of the US dollars of one deal. */
  dealsAYear: { median: 24, deviation: 0.8, most: 260 },
  dealAmount: { median: 28_000, betweenFirms: 0.9, withinFirm: 0.55 },
  goodsOfAFirm: [1, 4] as Range,
  partnersOfGoods: [1, 4] as Range,
  /** Firms that both buy and sell the same goods, that only export, the rest only imports. */
  twoWayShare: 0.12,
  exporterShare: 0.35,
  /** Partners of whom the firm is a relative, without any mispricing; and how their prices differ (log). */
  relatedShare: 0.14,
  relatedPriceDeviation: 0.05,
  /** Whether a relation is stated where there is one, and where there is none. */
  relatedStated: 0.9,
  unrelatedStated: 0.6,
  /** Partners that stand between, in a place of trading companies. */
  middlemanShare: 0.08,

  /** How far a firm's deals follow the season, and how it grows in a year (log). */
  seasonAmplitude: [0, 0.6] as Range,
  yearlyGrowth: { mean: 0.05, deviation: 0.2 },
  /** Firms that begin or stop within the year, for honest reasons. */
  newFirmShare: 0.06,
  stoppingFirmShare: 0.03,
  /** Firms with a month of far more trade than usual (a project, a promotion), and how many times as much. */
  spikeShare: 0.08,
  spikeFactor: [3, 7] as Range,
  spikeDays: [15, 35] as Range,

  /** Prices: by month (log, a walk and a season), quality by firm, partner and goods, and from deal to deal. */
  monthlyStep: 0.025,
  seasonalPrice: [0, 0.08] as Range,
  qualityShare: 0.75,
  dealShare: 0.25,
  dealNoise: 0.02,
  /** Orders of the same quantity as the one before. */
  standingOrderShare: 0.25,
  /** Deals of several kinds of goods under one invoice; goods that come in several shipments under one invoice. */
  severalLinesShare: 0.15,
  splitShipmentShare: 0.07,

  /** Days from goods to payment that pairs agree on; below zero is in advance. */
  terms: [-45, -20, 0, 0, 30, 30, 60, 60, 90] as readonly number[],
  termNoise: 4,
  lateShare: 0.2,
  lateDays: 14,
  instalmentShare: 0.14,
  /** Pairs that settle several deals with one payment, and how many. */
  combiningShare: 0.12,
  combined: [2, 4] as Range,
  /** Combined payments that list their invoices; the others name none. */
  combinedListed: 0.6,
  /** Exchange and rounding (log), and bank charges in US dollars. */
  currencyNoise: 0.004,
  charges: [0, 35] as Range,

  /** Deals never paid for honest reasons: samples, disputes; set-off between relatives; and the amount of a sample. */
  sampleShare: 0.015,
  sampleAmount: [100, 2500] as Range,
  disputeShare: 0.007,
  setOffShare: 0.08,
  /** Firms that pay abroad for services, how many days apart, and how much against their usual deal. */
  servicesShare: 0.25,
  servicesEvery: [25, 95] as Range,
  servicesAmount: [0.05, 0.7] as Range,
  /** Deals whose goods are sent back, what part of them, and how often they are replaced free of charge. */
  returnShare: 0.012,
  returnedPart: [0.2, 1] as Range,
  replacedShare: 0.4,

  /** What isn't stated, and invoices written in another form. */
  invoiceMissing: 0.05,
  invoiceWrittenOtherwise: 0.05,
  quantityMissing: 0.007,
  originMissing: 0.005,
} as const;

/** Magnitudes and disguises of the schemes. Factors are of the honest price, days between two records of a scheme. */
export interface SchemeParameters {
  /** Cases of each scheme in 10,000 transactions. */
  readonly casesIn10k: number;
  /** Deals of a case of mispricing, what part of them is mispriced, and cases that begin small and grow. */
  readonly mispriced: { readonly deals: Range; readonly share: Range; readonly ramp: number };
  readonly overFactor: Range;
  readonly underFactor: Range;
  /** Cases of underpricing where the rest is paid beside, without goods. */
  readonly underTopUp: number;
  readonly relatedOver: Range;
  readonly relatedUnder: Range;
  /** Mispriced relatives who don't state the relation. */
  readonly relatedConcealed: number;
  readonly phantomPayments: Range;
  /** Amount against the firm's usual deal. */
  readonly phantomAmount: Range;
  /** Phantom payments in round figures, and to a partner in a place of trading companies. */
  readonly phantomRound: number;
  readonly phantomPlace: number;
  readonly unpaidDeals: Range;
  /** Unpaid cases where a small part is paid, as a disguise. */
  readonly unpaidPart: number;
  readonly roundTrips: Range;
  readonly roundTripDays: Range;
  /** How the price grows from leaving to coming back. */
  readonly roundTripGain: Range;
  /** Quantity lost on the way, as a disguise; and coming back through another partner. */
  readonly tripLoss: Range;
  readonly tripOtherPartner: number;
  /** Loads declared as goods of the partner's country when they come back. */
  readonly relabelled: number;
  readonly carouselFirms: Range;
  readonly carouselRounds: Range;
  readonly carouselDays: Range;
  readonly carouselLoss: Range;
  readonly repeats: Range;
  readonly repeatDays: Range;
  /** Change of amount of a repeat (log); invoices altered by a letter or a digit; presented by another firm. */
  readonly repeatNoise: number;
  readonly repeatAltered: number;
  readonly repeatElsewhere: number;
  readonly burstFactor: Range;
  readonly burstDays: Range;
  /** Part of the burst that is never paid; firms gone afterwards; firms with no history worth the name. */
  readonly burstUnpaid: Range;
  readonly burstGone: number;
  readonly burstNew: number;
}

/** What rules and weights are tuned on. */
const TUNING: SchemeParameters = {
  casesIn10k: 2,
  mispriced: { deals: [4, 12], share: [0.6, 1], ramp: 0.2 },
  overFactor: [1.7, 3.2],
  underFactor: [0.3, 0.6],
  underTopUp: 0.2,
  relatedOver: [1.35, 1.9],
  relatedUnder: [0.52, 0.75],
  relatedConcealed: 0.1,
  phantomPayments: [3, 9],
  phantomAmount: [0.8, 2.5],
  phantomRound: 0.5,
  phantomPlace: 0.5,
  unpaidDeals: [3, 9],
  unpaidPart: 0.2,
  roundTrips: [2, 5],
  roundTripDays: [10, 40],
  roundTripGain: [1.05, 1.5],
  tripLoss: [0, 0.01],
  tripOtherPartner: 0.3,
  relabelled: 0.5,
  carouselFirms: [2, 3],
  carouselRounds: [2, 5],
  carouselDays: [4, 18],
  carouselLoss: [0, 0.01],
  repeats: [2, 5],
  repeatDays: [5, 60],
  repeatNoise: 0.002,
  repeatAltered: 0.4,
  repeatElsewhere: 0.2,
  burstFactor: [7, 16],
  burstDays: [25, 50],
  burstUnpaid: [0.5, 1],
  burstGone: 0.8,
  burstNew: 0.3,
};

/** What is only measured on: smaller and larger magnitudes, other lengths, mixes and disguises. Never tuned on. */
const HELD_OUT: SchemeParameters = {
  casesIn10k: 2,
  mispriced: { deals: [3, 20], share: [0.35, 0.8], ramp: 0.5 },
  overFactor: [1.45, 5],
  underFactor: [0.15, 0.7],
  underTopUp: 0.5,
  relatedOver: [1.25, 1.6],
  relatedUnder: [0.6, 0.82],
  relatedConcealed: 0.35,
  phantomPayments: [2, 14],
  phantomAmount: [0.4, 1.6],
  phantomRound: 0.15,
  phantomPlace: 0.25,
  unpaidDeals: [2, 14],
  unpaidPart: 0.5,
  roundTrips: [1, 7],
  roundTripDays: [5, 70],
  roundTripGain: [1, 1.25],
  tripLoss: [0, 0.06],
  tripOtherPartner: 0.6,
  relabelled: 0.75,
  carouselFirms: [2, 4],
  carouselRounds: [1, 7],
  carouselDays: [2, 30],
  carouselLoss: [0, 0.05],
  repeats: [1, 7],
  repeatDays: [2, 120],
  repeatNoise: 0.012,
  repeatAltered: 0.6,
  repeatElsewhere: 0.4,
  burstFactor: [4, 24],
  burstDays: [15, 90],
  burstUnpaid: [0.2, 0.9],
  burstGone: 0.5,
  burstNew: 0.5,
};

export const SCHEME_SETS = { tuning: TUNING, 'held-out': HELD_OUT } as const;
export type SchemeSet = keyof typeof SCHEME_SETS;
