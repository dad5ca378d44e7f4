import { REGIONS, SIZE_CLASSES, CERTIFICATIONS } from '../../knowledge/programmes/vocabulary.js';
import { type Firm, firmSchema } from '../firm/firm-profile.js';

/** A firm's own record, as it was loaded: facts, exports, support. Everything may be missing. */
export interface FirmRecord {
  readonly id: string;
  readonly synthetic: boolean;
  readonly size?: string | undefined;
  readonly employees?: number | undefined;
  /** Won. */
  readonly sales?: number | undefined;
  readonly founded?: string | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly industries?: readonly string[] | undefined;
  readonly certifications?: readonly string[] | undefined;
  /** First and last month, YYYY-MM, for which export records were loaded at all; undefined where there are none. */
  readonly covered: { readonly from: string; readonly until: string } | undefined;
  readonly exports: readonly RecordedExport[];
  readonly support: readonly RecordedSupport[];
}

export interface RecordedExport {
  readonly hs: string;
  readonly destination: string;
  /** YYYY-MM. */
  readonly month: string;
  /** US dollars. */
  readonly value: number;
}

export interface RecordedSupport {
  readonly programme: string;
  readonly stage: 'applied' | 'awarded' | 'completed' | 'refused';
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly until?: string | undefined;
}

/**
 * What a record tells for the matching. It holds declarations in the firm's own name only, so that no exports in it
 * means "not known", never "has not exported"; a year counts only where all its months are covered.
 */
export function firmFromRecord(record: FirmRecord): Firm {
  const { covered, exports } = record;
  const lastMonths =
    covered === undefined ? [] : exports.filter(({ month }) => month > monthsBefore(covered.until, 12));
  const byYear = Object.fromEntries(
    fullYears(covered).map((year) => [
      year,
      { amount: Math.round(totalOf(exports.filter(({ month }) => month.startsWith(year)))), currency: 'USD' as const },
    ]),
  );
  const destinations = totals(lastMonths, ({ destination }) => destination);
  const products = [...totals(exports, ({ hs }) => hs)].sort(([, left], [, right]) => right - left).map(([hs]) => hs);
  const awarded = record.support.filter(({ stage }) => stage === 'awarded');
  return firmSchema.parse({
    id: record.id,
    ...given(
      'size',
      SIZE_CLASSES.find((name) => name === record.size),
    ),
    ...given('employees', record.employees),
    ...given('sales', record.sales === undefined ? undefined : { amount: record.sales, currency: 'KRW' }),
    ...given('founded', record.founded),
    ...given('regions', known(REGIONS, record.regions)),
    ...given('industries', record.industries?.length ? record.industries : undefined),
    ...given('products', products.length > 0 ? products : undefined),
    ...given('certifications', known(CERTIFICATIONS, record.certifications)),
    exports: {
      ...(exports.length > 0 ? { ever: true } : {}),
      ...given('byYear', exports.length > 0 && Object.keys(byYear).length > 0 ? byYear : undefined),
      ...given('destinations', destinations.size > 0 ? Object.fromEntries(destinations) : undefined),
    },
    support: awarded.map(({ programme, on, until }) => ({ programme, from: on, ...given('until', until) })),
  });
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}

function known<Name extends string>(names: readonly Name[], told: readonly string[] | undefined): Name[] | undefined {
  const found = names.filter((name) => told?.includes(name));
  return found.length > 0 ? found : undefined;
}

function fullYears(covered: FirmRecord['covered']): string[] {
  if (covered === undefined) return [];
  const [first, last] = [Number(covered.from.slice(0, 4)), Number(covered.until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).filter(
    (year) => covered.from <= `${year}-01` && covered.until >= `${year}-12`,
  );
}

/** YYYY-MM so many months before another. */
export function monthsBefore(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

export function totals<Row extends { readonly value: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.value);
  return sums;
}

function totalOf(rows: readonly { readonly value: number }[]): number {
  return rows.reduce((sum, { value }) => sum + value, 0);
}
