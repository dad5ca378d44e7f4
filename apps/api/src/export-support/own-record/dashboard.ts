import { type TradeAgreement } from '../../knowledge/programmes/trade-agreement.js';
import { type FirmRecord, monthsBefore, totals } from './firm-from-record.js';
import { type MarketCount } from './opportunity.repository.js';

export interface Portion {
  /** HS code or country. */
  readonly key: string;
  /** US dollars of the last twelve months. */
  readonly value: number;
}

export interface Opportunity {
  readonly destination: string;
  /** Firms of the same goods that sell there, in steps of three. */
  readonly firms: number;
  /** Growth of their exports there on the year before, in per cent and steps of five. */
  readonly growth: number;
  readonly agreements: readonly TradeAgreement[];
}

export interface Dashboard {
  readonly synthetic: boolean;
  /** Months that records were loaded for; undefined where there are none. */
  readonly covered: FirmRecord['covered'];
  /** US dollars of the last twelve months. */
  readonly total: number;
  /** Greatest first. */
  readonly products: readonly Portion[];
  readonly destinations: readonly Portion[];
  /** Every covered month (YYYY-MM), oldest first. */
  readonly months: readonly Portion[];
  readonly support: FirmRecord['support'];
  readonly opportunities: readonly Opportunity[];
}

/** Fewest firms of which a market's growth is told; see `evidence/evidence-model.ts`. */
const FEWEST_FIRMS = 10;
const MOST_OPPORTUNITIES = 8;
const LEAST_GROWTH = 5;

/** The first month of the last twelve that are covered, and of the twelve before. */
export function comparedMonths({ until }: { readonly until: string }): {
  readonly last: string;
  readonly before: string;
} {
  return { last: monthsBefore(until, 11), before: monthsBefore(until, 23) };
}

/** Headings of what the firm ships, four digits. */
export function headingsOf({ exports }: FirmRecord): string[] {
  return [...new Set(exports.map(({ hs }) => hs.slice(0, 4)))];
}

/**
 * What a firm's record shows, and where firms of the same goods grow and it doesn't sell yet.
 * @param markets of firms with the same headings
 */
export function dashboardOf(
  record: FirmRecord,
  markets: readonly MarketCount[],
  agreements: readonly TradeAgreement[],
): Dashboard {
  const { covered, exports } = record;
  const last = covered === undefined ? [] : exports.filter(({ month }) => month >= comparedMonths(covered).last);
  const byMonth = totals(exports, ({ month }) => month);
  return {
    synthetic: record.synthetic,
    covered,
    total: last.reduce((sum, { value }) => sum + value, 0),
    products: portions(totals(last, ({ hs }) => hs)),
    destinations: portions(totals(last, ({ destination }) => destination)),
    months: monthsOf(covered).map((key) => ({ key, value: byMonth.get(key) ?? 0 })),
    support: record.support,
    opportunities: opportunitiesOf(record, markets, agreements),
  };
}

function opportunitiesOf(
  { exports }: FirmRecord,
  markets: readonly MarketCount[],
  agreements: readonly TradeAgreement[],
): Opportunity[] {
  const sold = new Set(exports.map(({ destination }) => destination));
  return markets
    .filter(({ destination, firms, before }) => !sold.has(destination) && firms >= FEWEST_FIRMS && before > 0)
    .map(({ destination, firms, last, before }) => ({
      destination,
      firms: Math.round(firms / 3) * 3,
      growth: Math.round(((last / before - 1) * 100) / 5) * 5,
      agreements: agreements.filter(({ status, partners }) => status === 'in-force' && partners.includes(destination)),
    }))
    .filter(({ growth }) => growth >= LEAST_GROWTH)
    .sort(
      (left, right) =>
        Number(right.agreements.length > 0) - Number(left.agreements.length > 0) || right.growth - left.growth,
    )
    .slice(0, MOST_OPPORTUNITIES);
}

function portions(values: ReadonlyMap<string, number>): Portion[] {
  return [...values].map(([key, value]) => ({ key, value })).sort((left, right) => right.value - left.value);
}

function monthsOf(covered: FirmRecord['covered']): string[] {
  if (covered === undefined) return [];
  const months: string[] = [];
  for (let month = covered.until; month >= covered.from; month = monthsBefore(month, 1)) months.unshift(month);
  return months;
}
