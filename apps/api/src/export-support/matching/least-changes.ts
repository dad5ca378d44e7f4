import { type LeafTest, type RuleTest } from '../../knowledge/programmes/criterion.js';
import { type Programme } from '../../knowledge/programmes/programme.js';
import { type TradeAgreement } from '../../knowledge/programmes/trade-agreement.js';
import { type Certification, type Fact, type Purpose } from '../../knowledge/programmes/vocabulary.js';
import { type Firm } from '../firm/firm-profile.js';
import { addDays, addYears } from './calendar.js';
import { type Circumstances } from './circumstances.js';
import { evaluateTest } from './evaluate-test.js';
import { matchProgramme } from './match-programme.js';

/** Something that a firm can do by its own effort, or wait for. */
export type Change =
  | { readonly kind: 'pay-arrears'; readonly of: 'tax' | 'duty' }
  | { readonly kind: 'obtain'; readonly certification: Certification }
  | { readonly kind: 'begin-exporting' }
  | { readonly kind: 'aim-at'; readonly countries: readonly string[] }
  | { readonly kind: 'pursue'; readonly purpose: Purpose }
  | { readonly kind: 'bring-about'; readonly fact: Fact; readonly is: boolean }
  | { readonly kind: 'take-first'; readonly programme: string }
  | { readonly kind: 'wait-until'; readonly day: string };

/** Certificates that follow from who owns the firm can't be worked for; the others can. */
const NOT_OBTAINABLE: ReadonlySet<Certification> = new Set(['women-owned', 'disabled-owned']);

const WITHIN_POWER: ReadonlySet<Fact> = new Set([
  'supplies-exporters',
  'has-origin-manager',
  'has-buyer',
  'has-export-contract',
  'buyer-has-insurance-limit',
  'sells-online',
  'owns-trade-mark',
  'holds-ip-right',
  'has-lead-company',
  'kita-member',
  'invests-abroad',
  'overdue-loans',
]);

type Choice = readonly Change[];

/**
 * The fewest changes within the firm's power after which no condition of a programme stands against it. Conditions that
 * are unknown stay to be confirmed and cost nothing here.
 * @returns undefined where no change of the firm's own can help; empty where none is needed
 */
export function leastChanges(
  programme: Programme,
  firm: Firm,
  today: string,
  agreements: readonly TradeAgreement[],
): Choice | undefined {
  const { criteria } = matchProgramme(programme, firm, today, agreements);
  const choices = criteria.map(({ criterion }) =>
    waysTo(true, criterion.test, { firm, today, agreements, programme: programme.id, criterion: criterion.id }),
  );
  return fewest(combined(choices));
}

/** All least ways in which a test comes out as wanted, or at least not against it. */
function waysTo(wanted: boolean, test: RuleTest, circumstances: Circumstances): readonly Choice[] {
  const against = wanted ? 'unmet' : 'met';
  if (evaluateTest(test, circumstances) !== against) return [[]];
  if (test.on === 'no-arrears' && test.of.length > 1) {
    return waysTo(wanted, { on: 'all', of: test.of.map((kind) => ({ ...test, of: [kind] })) }, circumstances);
  }
  if (test.on === 'not') return waysTo(!wanted, test.test, circumstances);
  if (test.on !== 'all' && test.on !== 'any') {
    return (wanted ? changesFor(test, circumstances) : changesAgainst(test)).map((change) => [change]);
  }
  const parts = test.of.map((part) => waysTo(wanted, part, circumstances));
  return (test.on === 'all') === wanted ? combined(parts) : parts.flat();
}

/** One way of each, joined; a change that serves twice counts once. Only the shortest few are kept. */
function combined(parts: readonly (readonly Choice[])[]): Choice[] {
  const KEPT = 20;
  return parts.reduce<Choice[]>(
    (sofar, ways) =>
      sofar
        .flatMap((choice) => ways.map((way) => distinct([...choice, ...way])))
        .sort((left, right) => left.length - right.length)
        .slice(0, KEPT),
    [[]],
  );
}

function distinct(changes: Choice): Choice {
  const said = changes.map((change) => JSON.stringify(change));
  return changes.filter((_, index) => said.indexOf(said[index] ?? '') === index);
}

function fewest(choices: readonly Choice[]): Choice | undefined {
  return [...choices].sort((left, right) => left.length - right.length)[0];
}

/** What the firm could do so that a single test that is unmet becomes met. */
function changesFor(test: LeafTest, { firm, today, agreements, programme }: Circumstances): Change[] {
  switch (test.on) {
    case 'no-arrears':
      return test.of.map((of) => ({ kind: 'pay-arrears', of }));
    case 'certification':
      return test.oneOf
        .filter((name) => !NOT_OBTAINABLE.has(name))
        .map((certification) => ({ kind: 'obtain', certification }));
    case 'export-experience':
      return test.is ? [{ kind: 'begin-exporting' }] : [];
    case 'destination':
      return [{ kind: 'aim-at', countries: test.oneOf }];
    case 'agreement':
      return [{ kind: 'aim-at', countries: partnersOf(agreements, test.oneOf) }];
    case 'purpose':
      return test.oneOf.map((purpose) => ({ kind: 'pursue', purpose }));
    case 'fact':
      return WITHIN_POWER.has(test.name) ? [{ kind: 'bring-about', fact: test.name, is: test.is }] : [];
    case 'firm-age':
      return waitForAge(test, firm, today);
    case 'prior-support':
      return [...takeFirst(test, programme), ...waitForSupport(test, firm, today, programme)];
    default:
      return [];
  }
}

function changesAgainst(test: LeafTest): Change[] {
  return test.on === 'fact' && WITHIN_POWER.has(test.name)
    ? [{ kind: 'bring-about', fact: test.name, is: !test.is }]
    : [];
}

function partnersOf(agreements: readonly TradeAgreement[], wanted: readonly string[] | undefined): string[] {
  const inForce = agreements.filter(({ id, status }) => status === 'in-force' && (wanted?.includes(id) ?? true));
  return [...new Set(inForce.flatMap(({ partners }) => partners))].sort();
}

type TestOf<K extends LeafTest['on']> = Extract<LeafTest, { on: K }>;

/** A firm that is too young grows older; one that is too old doesn't grow younger. */
function waitForAge({ range }: TestOf<'firm-age'>, { founded }: Firm, today: string): Change[] {
  if (founded === undefined) return [];
  const [least, more] = [range.atLeast, range.above];
  const day = least === undefined ? more && addDays(addYears(founded, more), 1) : addYears(founded, least);
  return typeof day === 'string' && day > today ? [{ kind: 'wait-until', day }] : [];
}

function takeFirst({ programmes, range, running }: TestOf<'prior-support'>, own: string): Change[] {
  const missing = running === undefined && (range.atLeast === 1 || range.above === 0);
  return missing
    ? programmes.filter((id) => id !== 'self' && id !== own).map((programme) => ({ kind: 'take-first', programme }))
    : [];
}

/** Support that ends, or that lies far enough back on a day that can be told. */
function waitForSupport(
  { programmes, range, withinYears, running }: TestOf<'prior-support'>,
  { support = [] }: Firm,
  today: string,
  own: string,
): Change[] {
  if (range.atMost !== 0) return [];
  const wanted = programmes.map((id) => (id === 'self' ? own : id));
  const ends = support
    .filter(({ programme }) => wanted.includes(programme))
    .map(({ from, until }) => {
      if (running === true) return until;
      return withinYears === undefined ? undefined : addYears(from.length === 4 ? `${from}-12-31` : from, withinYears);
    })
    .filter((end) => end === undefined || end >= today);
  const last = ends.every((end) => end !== undefined) ? ends.sort().at(-1) : undefined;
  return last === undefined ? [] : [{ kind: 'wait-until', day: addDays(last, 1) }];
}
