import { type Programme } from '../../knowledge/programmes/programme.js';
import { type TradeAgreement } from '../../knowledge/programmes/trade-agreement.js';
import { type Firm } from '../firm/firm-profile.js';
import {
  criteriaOf,
  type CriterionVerdict,
  matchProgramme,
  type MatchStatus,
  type NamedCriterion,
} from '../matching/match-programme.js';
import { type Verdict } from '../matching/verdict.js';

export const STATUSES: readonly MatchStatus[] = ['eligible', 'unknown', 'not_eligible', 'closed'];

/** How many firms of the population each verdict is given to. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

export interface SampleFirm {
  readonly firm: Firm;
  readonly before: MatchStatus | undefined;
  readonly after: MatchStatus;
  readonly criteria: readonly CriterionVerdict[];
}

/** What a version of a programme would do, held against a population. */
export interface ProgrammePreview {
  readonly firms: number;
  readonly statuses: readonly {
    readonly status: MatchStatus;
    /** Undefined where no version is published. */
    readonly before: number | undefined;
    readonly after: number;
  }[];
  /** Firms that would stand otherwise than now, by how; most first. */
  readonly moves: readonly { readonly from: MatchStatus; readonly to: MatchStatus; readonly count: number }[];
  readonly criteria: readonly {
    readonly criterion: NamedCriterion;
    readonly after: VerdictCounts;
    /** By the criterion of the same name; undefined where the published version has none. */
    readonly before: VerdictCounts | undefined;
  }[];
  readonly sample: readonly SampleFirm[];
}

interface PreviewCase {
  readonly after: Programme;
  /** The published version. */
  readonly before: Programme | undefined;
  readonly firms: readonly Firm[];
  /** YYYY-MM-DD in Korea. */
  readonly today: string;
  readonly agreements: readonly TradeAgreement[];
}

/** Firms shown one by one at most. */
const SAMPLE = 12;

/** Holds a draft and the published version against the same firms. Pure. */
export function previewProgramme({ after, before, firms, today, agreements }: PreviewCase): ProgrammePreview {
  const standings = firms.map((firm) => {
    const match = matchProgramme(after, firm, today, agreements);
    const earlier = before && matchProgramme(before, firm, today, agreements);
    return { firm, after: match.status, before: earlier?.status, criteria: match.criteria, earlier: earlier?.criteria };
  });
  const countBefore = before && countBy(standings, ({ before: status }) => status);
  const countAfter = countBy(standings, ({ after: status }) => status);
  const [verdicts, earlierVerdicts] = [
    verdictCounts(
      criteriaOf(after),
      standings.map(({ criteria }) => criteria),
    ),
    verdictCounts(
      before === undefined ? [] : criteriaOf(before),
      standings.flatMap(({ earlier }) => (earlier ? [earlier] : [])),
    ),
  ];
  return {
    firms: firms.length,
    statuses: STATUSES.map((status) => ({
      status,
      before: countBefore && (countBefore.get(status) ?? 0),
      after: countAfter.get(status) ?? 0,
    })),
    moves: movesOf(standings),
    criteria: criteriaOf(after).map((criterion) => ({
      criterion,
      after: verdicts.get(criterion.id) ?? NONE,
      before: earlierVerdicts.get(criterion.id),
    })),
    sample: sampleOf(standings),
  };
}

const NONE: VerdictCounts = { met: 0, unmet: 0, unknown: 0 };

function verdictCounts(
  criteria: readonly NamedCriterion[],
  found: readonly (readonly CriterionVerdict[])[],
): ReadonlyMap<string, VerdictCounts> {
  return new Map(
    criteria.map(({ id }, place) => {
      const counts = countBy(found, (verdicts) => verdicts[place]?.verdict);
      const of = (verdict: Verdict) => counts.get(verdict) ?? 0;
      return [id, { met: of('met'), unmet: of('unmet'), unknown: of('unknown') }];
    }),
  );
}

function movesOf(standings: readonly Pick<SampleFirm, 'before' | 'after'>[]): ProgrammePreview['moves'] {
  const moved = standings.flatMap(({ before, after }) =>
    before === undefined || before === after ? [] : [{ from: before, to: after }],
  );
  return STATUSES.flatMap((from) =>
    STATUSES.map((to) => ({ from, to, count: moved.filter((move) => move.from === from && move.to === to).length })),
  )
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count);
}

/** Firms whose standing changes first, then some of each standing, in the order of the population. */
function sampleOf(standings: readonly SampleFirm[]): SampleFirm[] {
  const groups = new Map<string, SampleFirm[]>();
  for (const each of standings) {
    const changes = each.before !== undefined && each.before !== each.after;
    const key = changes ? `0 ${each.before} ${each.after}` : `1 ${each.after}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else if (group.length < SAMPLE) group.push(each);
  }
  const inOrder = [...groups].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, group]) => group);
  const rounds = Array.from({ length: SAMPLE }, (_, round) => inOrder.flatMap((group) => group[round] ?? []));
  return rounds
    .flat()
    .slice(0, SAMPLE)
    .map(({ firm, before, after, criteria }) => ({ firm, before, after, criteria }));
}

function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
