import { koreanDay } from '../../common/korean-day.js';
import { type RuleTest } from '../../knowledge/programmes/criterion.js';
import { type Programme } from '../../knowledge/programmes/programme.js';
import { type TradeAgreement } from '../../knowledge/programmes/trade-agreement.js';
import { type Circumstances } from '../matching/circumstances.js';
import { evaluateTest } from '../matching/evaluate-test.js';
import { criteriaOf, matchProgramme, type MatchStatus } from '../matching/match-programme.js';
import { windowState } from '../matching/window-state.js';
import { type EligibilityCase } from './eligibility-case.js';

export interface EligibilityCount {
  /** What the cases are about: the test of the rule, its window, or a published programme. */
  readonly about: string;
  readonly cases: number;
  /** Status and every verdict that the case names are as expected. */
  readonly exact: number;
  /** The status alone, by the two-valued baseline. */
  readonly baselineExact: number;
  /** Refused by the baseline though nothing is known to speak against it. */
  readonly baselineWronglyRefused: number;
}

interface Judged {
  readonly about: string;
  readonly exact: boolean;
  readonly baselineExact: boolean;
  readonly wronglyRefused: boolean;
}

/**
 * Holds cases written by hand against the matching, beside a baseline that knows only yes and no and takes what is
 * missing for no.
 * @returns counts by what the cases are about, then all together
 * @throws when a case names a programme that isn't there
 */
export function evaluateEligibility(
  cases: readonly EligibilityCase[],
  published: readonly Programme[],
  made: readonly Programme[],
  agreements: readonly TradeAgreement[],
): EligibilityCount[] {
  const byId = new Map([...published, ...made].map((programme) => [programme.id, programme]));
  const isPublished = new Set(published.map(({ id }) => id));
  const judged = cases.map((example) => {
    const programme = byId.get(example.programme);
    if (programme === undefined) throw new Error(`${example.id}: there is no programme ${example.programme}`);
    return judge(example, programme, agreements, isPublished.has(programme.id));
  });
  const kinds = [...new Set(judged.map(({ about }) => about))].sort();
  return [
    ...kinds.map((kind) =>
      countOf(
        kind,
        judged.filter(({ about }) => about === kind),
      ),
    ),
    countOf('every case', judged),
  ];
}

function judge(
  { at, firm: { firm }, expect }: EligibilityCase,
  programme: Programme,
  agreements: readonly TradeAgreement[],
  isPublished: boolean,
): Judged {
  const today = at.length === 10 ? at : koreanDay(new Date(at));
  const { status, criteria } = matchProgramme(programme, firm, today, agreements);
  const verdicts = new Map(criteria.map(({ criterion, verdict }) => [criterion.id, verdict]));
  const exact =
    status === expect.status && Object.entries(expect.criteria).every(([id, verdict]) => verdicts.get(id) === verdict);
  const baseline = twoValuedStatus(programme, { firm, today, agreements });
  return {
    about: isPublished
      ? 'published programmes'
      : (criteriaOf(programme)[0]?.test.on ?? `${programme.window.type} window`),
    exact,
    baselineExact: baseline === expect.status,
    wronglyRefused: baseline === 'not_eligible' && expect.status !== 'not_eligible',
  };
}

/** The baseline: two values, what is missing counts as not met. */
function twoValuedStatus(
  programme: Programme,
  given: Pick<Circumstances, 'firm' | 'today' | 'agreements'>,
): MatchStatus {
  const isMet = criteriaOf(programme).every(({ id, test }) =>
    holds(test, { ...given, programme: programme.id, criterion: id }),
  );
  if (!isMet) return 'not_eligible';
  return windowState(programme.window, given.today).state === 'closed' ? 'closed' : 'eligible';
}

function holds(test: RuleTest, circumstances: Circumstances): boolean {
  if (test.on === 'all') return test.of.every((part) => holds(part, circumstances));
  if (test.on === 'any') return test.of.some((part) => holds(part, circumstances));
  if (test.on === 'not') return !holds(test.test, circumstances);
  return evaluateTest(test, circumstances) === 'met';
}

function countOf(about: string, judged: readonly Judged[]): EligibilityCount {
  const count = (is: (case_: Judged) => boolean) => judged.filter(is).length;
  return {
    about,
    cases: judged.length,
    exact: count(({ exact }) => exact),
    baselineExact: count(({ baselineExact }) => baselineExact),
    baselineWronglyRefused: count(({ wronglyRefused }) => wronglyRefused),
  };
}
