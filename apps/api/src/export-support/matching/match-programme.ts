import { type Criterion } from '../../knowledge/programmes/criterion.js';
import { type Programme } from '../../knowledge/programmes/programme.js';
import { type TradeAgreement } from '../../knowledge/programmes/trade-agreement.js';
import { type Firm } from '../firm/firm-profile.js';
import { evaluateTest } from './evaluate-test.js';
import { type Verdict } from './verdict.js';
import { type WindowState, windowState } from './window-state.js';

/** `unknown`: likely, with something to confirm first. `closed`: nothing speaks against it, but the window is shut. */
export type MatchStatus = 'eligible' | 'unknown' | 'not_eligible' | 'closed';

export interface NamedCriterion extends Criterion {
  readonly id: string;
}

export interface CriterionVerdict {
  readonly criterion: NamedCriterion;
  readonly verdict: Verdict;
}

export interface ProgrammeMatch {
  readonly programme: Programme;
  readonly status: MatchStatus;
  readonly criteria: readonly CriterionVerdict[];
  readonly window: WindowState;
}

/** Holds one programme against one firm on a day (YYYY-MM-DD in Korea). Pure: the same arguments give the same answer. */
export function matchProgramme(
  programme: Programme,
  firm: Firm,
  today: string,
  agreements: readonly TradeAgreement[],
): ProgrammeMatch {
  const criteria = criteriaOf(programme).map((criterion) => ({
    criterion,
    verdict: evaluateTest(criterion.test, {
      firm,
      today,
      agreements,
      programme: programme.id,
      criterion: criterion.id,
    }),
  }));
  const window = windowState(programme.window, today);
  return { programme, status: statusOf(criteria, window), criteria, window };
}

function statusOf(criteria: readonly CriterionVerdict[], { state }: WindowState): MatchStatus {
  if (criteria.some(({ verdict }) => verdict === 'unmet')) return 'not_eligible';
  if (state === 'closed') return 'closed';
  return criteria.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : 'eligible';
}

/** A programme's criteria are worked out once, however many firms are held against it. */
const CRITERIA = new WeakMap<Programme, readonly NamedCriterion[]>();

export function criteriaOf(programme: Programme): readonly NamedCriterion[] {
  const known = CRITERIA.get(programme) ?? allCriteria(programme);
  CRITERIA.set(programme, known);
  return known;
}

/** The written criteria, then those that follow from how the programme stands to itself and to others. */
function allCriteria(programme: Programme): NamedCriterion[] {
  const { criteria, repeat, requires = [], conflicts = [] } = programme;
  return [
    ...criteria.map((criterion) => ({ ...criterion, id: criterion.id ?? criterion.test.on })),
    ...(repeat === undefined
      ? []
      : [
          {
            id: 'repeat',
            clause: repeat.clause,
            test: {
              on: 'prior-support' as const,
              programmes: ['self'],
              range: { atMost: 0 },
              withinYears: repeat.afterYears,
            },
          },
        ]),
    ...requires.map(({ programme: id, why }) => ({
      id: `requires-${id}`,
      clause: why,
      test: { on: 'prior-support' as const, programmes: [id], range: { atLeast: 1 } },
    })),
    ...conflicts.map(({ programme: id, why }) => ({
      id: `conflicts-${id}`,
      clause: why,
      test: { on: 'prior-support' as const, programmes: [id], range: { atMost: 0 }, running: true as const },
    })),
  ];
}
