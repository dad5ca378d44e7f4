import { type TestOn } from '../../knowledge/programmes/criterion.js';
import { type TradeAgreement } from '../../knowledge/programmes/trade-agreement.js';
import { type Firm, type Money, type Support } from '../firm/firm-profile.js';
import { addYears, yearOf } from './calendar.js';
import { testMoney } from './firm-tests.js';
import { compareMoney } from './money.js';
import { any, type Verdict, verdictOf, within } from './verdict.js';

/** Tests of what a firm exports and where, and of the support that it had. */

/** Exports of the calendar year before a day, or of `back` years before; nothing for a firm that never exported. */
export function exportsOf({ exports }: Firm, today: string, back = 1): Money | undefined {
  if (exports?.ever === false) return { amount: 0, currency: 'USD' };
  return exports?.byYear?.[String(yearOf(today) - back)];
}

export function hasExported({ exports }: Firm): boolean | undefined {
  if (exports?.ever !== undefined) return exports.ever;
  return Object.values(exports?.byYear ?? {}).some(({ amount }) => amount > 0) ? true : undefined;
}

export function testExportExperience({ is }: TestOn<'export-experience'>, firm: Firm): Verdict {
  const exported = hasExported(firm);
  return verdictOf(exported === undefined ? undefined : exported === is);
}

export function testExportValue(test: TestOn<'export-value'>, firm: Firm, today: string): Verdict {
  return testMoney(test, exportsOf(firm, today), firm.wonPerDollar);
}

/** An amount that is asked for by name; who never exported has exported nothing in that period either. */
export function testAmount(test: TestOn<'amount'>, firm: Firm): Verdict {
  const none = test.name === 'exports-july-to-june' && hasExported(firm) === false;
  const told = firm.amounts?.get(test.name) ?? (none ? { amount: 0, currency: test.currency } : undefined);
  return testMoney(test, told, firm.wonPerDollar);
}

/** Growth from nothing has no rate, so it stays unknown. */
export function testExportGrowth({ range }: TestOn<'export-growth'>, firm: Firm, today: string): Verdict {
  const [last, before] = [exportsOf(firm, today), exportsOf(firm, today, 2)];
  if (last === undefined || before === undefined || before.amount === 0) return 'unknown';
  const change = compareMoney(last, before.amount, before.currency, firm.wonPerDollar);
  if (change === undefined) return 'unknown';
  // Held against the limit without dividing, so that exactly 20 % is exactly 20 %.
  const scale = last.currency === 'USD' && before.currency === 'KRW' ? 1 : rateOf(last, before, firm.wonPerDollar);
  return verdictOf(within(range, (percent) => change * 100 - percent * before.amount * scale));
}

/** compareMoney answers in won where the last year is in won and the limit in dollars. */
function rateOf(last: Money, before: Money, wonPerDollar: number | undefined): number {
  return last.currency === before.currency || last.amount === 0 ? 1 : (wonPerDollar ?? 1);
}

export function testExportConcentration({ range }: TestOn<'export-concentration'>, { exports }: Firm): Verdict {
  const destinations = exports?.destinations;
  if (destinations === undefined || Array.isArray(destinations)) return 'unknown';
  const values = Object.values(destinations);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 'unknown';
  return verdictOf(within(range, (percent) => Math.max(...values) * 100 - percent * total));
}

export function countriesOf({ exports }: Firm): { readonly known: readonly string[]; readonly complete: boolean } {
  const { destinations, targets } = exports ?? {};
  const sold = Array.isArray(destinations) ? destinations : Object.keys(destinations ?? {});
  return { known: [...sold, ...(targets ?? [])], complete: destinations !== undefined && targets !== undefined };
}

export function testDestination({ oneOf }: TestOn<'destination'>, firm: Firm): Verdict {
  const { known, complete } = countriesOf(firm);
  if (known.some((country) => oneOf.includes(country))) return 'met';
  return complete ? 'unmet' : 'unknown';
}

export function testAgreement(
  { oneOf }: TestOn<'agreement'>,
  firm: Firm,
  agreements: readonly TradeAgreement[],
): Verdict {
  const { known, complete } = countriesOf(firm);
  const reached = agreements.filter(
    ({ id, partners }) =>
      (oneOf === undefined || oneOf.includes(id)) && partners.some((partner) => known.includes(partner)),
  );
  return any([
    ...reached.map(({ status }) => verdictOf(status === 'in-force' ? true : undefined)),
    complete ? 'unmet' : 'unknown',
  ]);
}

export function testPriorSupport(
  test: TestOn<'prior-support'>,
  { support }: Firm,
  today: string,
  programme: string,
): Verdict {
  if (support === undefined) return 'unknown';
  const wanted = test.programmes.map((id) => (id === 'self' ? programme : id));
  const counted = support
    .filter((entry) => wanted.includes(entry.programme))
    .map((entry) => counts(entry, test, today));
  const sure = counted.filter((verdict) => verdict === 'met').length;
  const atMost = sure + counted.filter((verdict) => verdict === 'unknown').length;
  const answers = Array.from({ length: atMost - sure + 1 }, (_, more) =>
    within(test.range, (limit) => sure + more - limit),
  );
  if (answers.every(Boolean)) return 'met';
  return answers.some(Boolean) ? 'unknown' : 'unmet';
}

/** Whether an entry counts on a day; unknown where only its year is known and that decides. */
function counts({ from, until }: Support, { withinYears, running }: TestOn<'prior-support'>, today: string): Verdict {
  const [earliest, latest] = from.length === 4 ? [`${from}-01-01`, `${from}-12-31`] : [from, from];
  if (running === true) {
    if (today < earliest || (until !== undefined && until < today)) return 'unmet';
    return until === undefined || today < latest ? 'unknown' : 'met';
  }
  if (withinYears === undefined) return 'met';
  if (today > addYears(latest, withinYears)) return 'unmet';
  return today > addYears(earliest, withinYears) ? 'unknown' : 'met';
}
