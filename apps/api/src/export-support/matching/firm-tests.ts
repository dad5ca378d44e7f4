import { type TestOn } from '../../knowledge/programmes/criterion.js';
import { sectionOf } from '../../knowledge/programmes/industries.js';
import { type Currency, type SizeClass } from '../../knowledge/programmes/vocabulary.js';
import { type Firm, type Money } from '../firm/firm-profile.js';
import { addYears } from './calendar.js';
import { compareMoney } from './money.js';
import { all, any, type Verdict, verdictOf, within } from './verdict.js';

/** Tests of what a firm is: size, age, place, trade, goods, certificates, arrears. */

/** Every micro enterprise is small, every small one an SME; which of them an SME is, `sme` leaves open. */
const SIZES: Record<SizeClass, { is: readonly SizeClass[]; mayBe: readonly SizeClass[] }> = {
  micro: { is: ['micro', 'small', 'sme'], mayBe: [] },
  small: { is: ['small', 'sme'], mayBe: ['micro'] },
  sme: { is: ['sme'], mayBe: ['micro', 'small'] },
  'mid-sized': { is: ['mid-sized'], mayBe: [] },
  large: { is: ['large'], mayBe: [] },
};

export function testSize({ oneOf }: TestOn<'size'>, { size }: Firm): Verdict {
  if (size === undefined) return 'unknown';
  const { is, mayBe } = SIZES[size];
  if (oneOf.some((wanted) => is.includes(wanted))) return 'met';
  return oneOf.some((wanted) => mayBe.includes(wanted)) ? 'unknown' : 'unmet';
}

export function testEmployees({ range }: TestOn<'employees'>, { employees }: Firm): Verdict {
  return employees === undefined ? 'unknown' : verdictOf(within(range, (limit) => employees - limit));
}

/** Within N years of founding up to and on the N-th anniversary; N years old from that day on. */
export function testFirmAge({ range }: TestOn<'firm-age'>, { founded }: Firm, today: string): Verdict {
  if (founded === undefined) return 'unknown';
  return verdictOf(within(range, (years) => order(today, addYears(founded, years))));
}

export function testRegion({ oneOf }: TestOn<'region'>, { regions }: Firm): Verdict {
  return verdictOf(regions?.some((region) => oneOf.includes(region)));
}

export function testIndustry({ oneOf }: TestOn<'industry'>, { industries }: Firm): Verdict {
  if (industries === undefined) return 'unknown';
  return any(industries.flatMap((code) => oneOf.map((wanted) => industryWithin(code, wanted))));
}

function industryWithin(code: string, wanted: string): Verdict {
  if (code.startsWith(wanted)) return 'met';
  if (sectionOf(code) === wanted) return 'met';
  // The firm told less than is asked: 26 may or may not be 26221, C may or may not be 26.
  return wanted.startsWith(code) || sectionOf(wanted) === code ? 'unknown' : 'unmet';
}

export function testProduct({ oneOf }: TestOn<'product'>, { products }: Firm): Verdict {
  if (products === undefined) return 'unknown';
  return any(
    products.flatMap((code) =>
      oneOf.map((wanted) => {
        if (code.startsWith(wanted)) return 'met';
        return wanted.startsWith(code) ? 'unknown' : 'unmet';
      }),
    ),
  );
}

/** A certificate counts from the start of its first to the end of its last day in Korea. */
export function testCertification(
  { oneOf }: TestOn<'certification'>,
  { certifications }: Firm,
  today: string,
): Verdict {
  return any(
    oneOf.map((name) => {
      const said = certifications?.get(name);
      if (said === undefined || typeof said === 'boolean') return verdictOf(said);
      return verdictOf(
        (said.from === undefined || said.from <= today) && (said.until === undefined || today <= said.until),
      );
    }),
  );
}

export function testArrears({ of }: TestOn<'no-arrears'>, { arrears }: Firm): Verdict {
  return all(of.map((kind) => verdictOf(arrears?.[kind] === undefined ? undefined : !arrears[kind])));
}

export function testPurpose({ oneOf }: TestOn<'purpose'>, { goals }: Firm): Verdict {
  return any(oneOf.map((purpose) => verdictOf(goals?.get(purpose))));
}

export function testFact({ name, is }: TestOn<'fact'>, { facts }: Firm): Verdict {
  const said = facts?.get(name);
  return verdictOf(said === undefined ? undefined : said === is);
}

export function testMoney(
  { range, currency }: { readonly range: TestOn<'sales'>['range']; readonly currency: Currency },
  money: Money | undefined,
  wonPerDollar: number | undefined,
): Verdict {
  if (money === undefined || compareMoney(money, 0, currency, wonPerDollar) === undefined) return 'unknown';
  return verdictOf(within(range, (limit) => compareMoney(money, limit, currency, wonPerDollar) ?? 0));
}

function order(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
