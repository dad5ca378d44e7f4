import { type Language } from '../../common/language.js';
import { testsWithin } from '../../knowledge/programmes/criterion.js';
import { type Programme } from '../../knowledge/programmes/programme.js';
import { type MatchStatus, type ProgrammeMatch } from '../matching/match-programme.js';
import { bodiesOf } from './bodies.js';

export const MATCH_ORDERS = ['useful', 'deadline', 'name'] as const;
export type MatchOrder = (typeof MATCH_ORDERS)[number];

/** Which results are wanted; what is left out isn't chosen by. */
export interface MatchChoice {
  readonly statuses?: readonly MatchStatus[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  /** Ids of `BODY_GROUPS`. */
  readonly bodies?: readonly string[] | undefined;
  /** Programmes for firms there, those without a region included. */
  readonly region?: string | undefined;
  readonly openNow?: boolean | undefined;
  /** A window that is open and closes on a known day, so many days from now at most. */
  readonly closesWithinDays?: number | undefined;
  readonly programmes?: readonly string[] | undefined;
  readonly order?: MatchOrder | undefined;
}

export interface Chosen<Match extends ProgrammeMatch> {
  readonly matches: readonly Match[];
  /** How many there would be of each status, and of each body, with the rest of the choice as it is. */
  readonly byStatus: ReadonlyMap<MatchStatus, number>;
  readonly byBody: ReadonlyMap<string, number>;
}

/** Takes from ranked matches those that are wanted, in the order that is wanted. */
export function chooseMatches<Match extends ProgrammeMatch>(
  ranked: readonly Match[],
  choice: MatchChoice,
  language: Language,
): Chosen<Match> {
  const ofStatus = ({ status }: ProgrammeMatch) => isAmong(choice.statuses, [status]);
  const ofBody = ({ programme }: ProgrammeMatch) => isAmong(choice.bodies, bodiesOf(programme));
  const others = ranked.filter((match) => isWanted(match, choice));
  return {
    matches: inOrder(
      others.filter((match) => ofStatus(match) && ofBody(match)),
      choice.order ?? 'useful',
      language,
    ),
    byStatus: countBy(others.filter(ofBody), ({ status }) => [status]),
    byBody: countBy(others.filter(ofStatus), ({ programme }) => bodiesOf(programme)),
  };
}

function isAmong<T>(wanted: readonly T[] | undefined, found: readonly T[]): boolean {
  return wanted === undefined || wanted.length === 0 || found.some((each) => wanted.includes(each));
}

/** All of the choice but status and body. */
function isWanted({ programme, window }: ProgrammeMatch, choice: MatchChoice): boolean {
  const { kinds, region, openNow, closesWithinDays, programmes } = choice;
  const daysLeft = window.state === 'open' ? window.daysLeft : undefined;
  return (
    isAmong(kinds, [programme.kind]) &&
    (programmes === undefined || programmes.includes(programme.id)) &&
    (region === undefined || isFor(programme, region)) &&
    (openNow !== true || window.state === 'open') &&
    (closesWithinDays === undefined || (daysLeft !== undefined && daysLeft <= closesWithinDays))
  );
}

function isFor({ criteria }: Programme, region: string): boolean {
  const named = criteria
    .flatMap(({ test }) => testsWithin(test))
    .flatMap((test) => (test.on === 'region' ? test.oneOf : []));
  return named.length === 0 || named.some((name) => name === region);
}

function inOrder<Match extends ProgrammeMatch>(
  matches: readonly Match[],
  order: MatchOrder,
  language: Language,
): readonly Match[] {
  if (order === 'useful') return matches;
  if (order === 'name') {
    const { compare } = new Intl.Collator(language);
    return [...matches].sort((left, right) => compare(left.programme.name[language], right.programme.name[language]));
  }
  // The days are ISO dates, so they sort as texts; what has no day comes last, in the order of usefulness.
  return [...matches].sort((left, right) => (dayOf(left) < dayOf(right) ? -1 : Number(dayOf(left) > dayOf(right))));
}

function dayOf({ window }: ProgrammeMatch): string {
  const day = window.state === 'open' ? window.closes : window.state === 'closed' ? window.nextOpens : undefined;
  return day ?? '9999';
}

function countBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const key of items.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
