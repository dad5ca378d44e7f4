import { type Scheme } from './transaction.js';

/** What an alert may be about: a scheme's pattern, or a transaction unlike the others that no rule explains. */
export type Pattern = Scheme | 'outlier';

/**
 * Numbers told of each row of an alert, by pattern. `exposureUsd` is the sum at stake in the row. Prices are US dollars a
 * unit, sums US dollars. A number that isn't known is left out.
 */
export const ALERT_FIGURES = {
  over_invoicing: [
    'unitPrice',
    /** Fences, quartiles and middle of comparable prices, and how many firm–partner pairs they come from. */
    'lower',
    'lowerQuartile',
    'median',
    'upperQuartile',
    'upper',
    'comparisons',
    /** The price against the middle. */
    'timesMedian',
    /** Middle price of the pair's own other deals in the goods. */
    'ownPrice',
    'exposureUsd',
  ],
  under_invoicing: [
    'unitPrice',
    'lower',
    'lowerQuartile',
    'median',
    'upperQuartile',
    'upper',
    'comparisons',
    'timesMedian',
    'ownPrice',
    'exposureUsd',
  ],
  related_party_pricing: [
    'unitPrice',
    'lower',
    'lowerQuartile',
    'median',
    'upperQuartile',
    'upper',
    'comparisons',
    'timesMedian',
    /** Middle price of the firm's own deals in the goods with partners who aren't its relatives. */
    'unrelatedPrice',
    'exposureUsd',
  ],
  round_tripping: [
    /** Which journey, from 1; and 0 leaving, 1 coming back. */
    'trip',
    'back',
    /** Days between leaving and coming back. */
    'days',
    /** Quantity come back against quantity left; price come back against price left. */
    'quantityRatio',
    'priceRatio',
    'trips',
    'exposureUsd',
  ],
  payment_without_goods: [
    'amount',
    /** Days since the payment without goods. */
    'days',
    /** All that firm and partner declared and paid in this direction. */
    'declaredUsd',
    'paidUsd',
    'exposureUsd',
  ],
  goods_without_payment: [
    'amount',
    /** Days since the goods; days within which the pair or the firm usually pays. */
    'days',
    'usualDays',
    /** Part of the invoice that is paid. */
    'paidShare',
    'exposureUsd',
  ],
  carousel: [
    /** Place in the order of days, from 1; firms in the ring; times that the goods came back to where they began. */
    'step',
    'firms',
    'rounds',
    /** Days since the step before; quantity and price against the first step's. */
    'days',
    'quantityRatio',
    'priceRatio',
    'exposureUsd',
  ],
  repeat_invoice: [
    /** Which repetition, from 1; and 0 for the first of the two, 1 for the second. */
    'repeat',
    'second',
    /** Days between the two; amount of the second against the first; characters by which the invoices differ. */
    'days',
    'amountRatio',
    'invoiceDifference',
    /** 1 when payments repeat, 0 when declarations do; 1 when another firm presents it. */
    'payment',
    'otherFirm',
    'exposureUsd',
  ],
  sudden_volume: [
    'amount',
    /** Declared in the burst, and in a usual month before; how many times as fast; days of burst and of history before. */
    'burstUsd',
    'usualMonthUsd',
    'timesUsual',
    'burstDays',
    'historyDays',
    /** Part of the burst that isn't paid; and of what is declared after it, against a usual month. */
    'unpaidShare',
    'afterShare',
    'exposureUsd',
  ],
  outlier: [
    'amount',
    /** Isolation forest's score, 0 to 1, about 0.5 for ordinary; share of records of its kind that score lower. */
    'outlierScore',
    'unusualThan',
    'exposureUsd',
  ],
} as const satisfies Readonly<Record<Pattern, readonly string[]>>;

/** The figures of one row in an alert of a pattern. */
export type Figures<P extends Pattern = Pattern> = Readonly<Partial<Record<(typeof ALERT_FIGURES)[P][number], number>>>;
