import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { testsWithin } from '../../knowledge/programmes/criterion.js';
import { EXPORT_STAGES, type ProgrammeKind } from '../../knowledge/programmes/vocabulary.js';
import { PURPOSE_LABELS, STAGE_LABELS } from '../explanation/labels.js';
import { both, number, words } from '../explanation/wording.js';
import { type Firm } from '../firm/firm-profile.js';
import { compareMoney } from '../matching/money.js';
import { type ProgrammeMatch } from '../matching/match-programme.js';
import { type Evidence } from './evidence.js';
import { shareOut } from './share-out.js';
import { stageOf } from './stage.js';

/** A part of the score with its name, so that it can be shown and argued with. */
export interface ScorePart {
  readonly name: 'goals' | 'stage' | 'speciality' | 'evidence' | 'certainty' | 'benefit' | 'time';
  /** 0 to 1. */
  readonly value: number;
  /** Share of the score, all parts together 1. */
  readonly weight: number;
  readonly why: Bilingual;
}

export interface RankedMatch extends ProgrammeMatch {
  /** Expected usefulness, 0 to 1; comparable between programmes of one firm, and no probability. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** Stands where it does because programmes with little history take turns there, not for its score. */
  readonly inTurn: boolean;
}

type Part = Omit<ScorePart, 'weight' | 'name'>;

/**
 * Set by judgement, not fitted: what the firm wants weighs most, then how sure it is to get it. But for that of the
 * evidence, which was chosen on a made-up population (docs/evaluation/support.md).
 */
const WEIGHTS: Record<ScorePart['name'], number> = {
  goals: 0.35,
  stage: 0.15,
  speciality: 0.1,
  evidence: 0.8,
  certainty: 0.2,
  benefit: 0.1,
  time: 0.1,
};

const STATUS_ORDER = { eligible: 0, unknown: 0, closed: 1, not_eligible: 2 } as const;

/**
 * Puts matches in order of expected usefulness: what may be had now, then what is closed, then what isn't to be had.
 * @param evidence by programme id; a programme that isn't in it has little history: it counts as the others do on
 *   average, and takes its turn in places kept for such programmes ({@link shareOut})
 */
export function rankMatches(
  matches: readonly ProgrammeMatch[],
  firm: Firm,
  today: string,
  evidence?: ReadonlyMap<string, Evidence>,
): RankedMatch[] {
  const ranked = rankByScore(matches, firm, today, evidence);
  return evidence === undefined ? ranked : shareOut(ranked, evidence, `${today}/${turnOf(firm)}`);
}

/** The same by score alone, no place kept for programmes with little history. */
export function rankByScore(
  matches: readonly ProgrammeMatch[],
  firm: Firm,
  today: string,
  evidence?: ReadonlyMap<string, Evidence>,
): RankedMatch[] {
  const usual = meanOf(evidence);
  return matches
    .map((match) => scored(match, firm, today, evidence && (evidence.get(match.programme.id) ?? usual)))
    .sort(
      (left, right) =>
        STATUS_ORDER[left.status] - STATUS_ORDER[right.status] ||
        right.score - left.score ||
        (left.programme.id < right.programme.id ? -1 : 1),
    );
}

/** Tells firms apart whose answers carry no name; what it makes and where stays while it answers further questions. */
function turnOf({ id, products, regions }: Firm): string {
  return [id, ...(products ?? []), ...(regions ?? [])].join(' ');
}

function scored(
  match: ProgrammeMatch,
  firm: Firm,
  today: string,
  evidence: Evidence | number | undefined,
): RankedMatch {
  const found: [ScorePart['name'], Part][] = [
    ['goals', goalsPart(match, firm)],
    ['stage', stagePart(match, firm, today)],
    ['speciality', specialityPart(match)],
    ['certainty', certaintyPart(match)],
    ['benefit', benefitPart(match, firm)],
    ['time', timePart(match)],
  ];
  if (evidence !== undefined) found.push(['evidence', evidencePart(evidence)]);
  const total = found.reduce((sum, [name]) => sum + WEIGHTS[name], 0);
  const parts = found.map(([name, part]) => ({ name, ...part, weight: WEIGHTS[name] / total }));
  const score = parts.reduce((sum, { value, weight }) => sum + value * weight, 0);
  return { ...match, parts, score: Math.round(score * 10_000) / 10_000, inTurn: false };
}

/** Goals that it serves among those that the firm named; halfway where the firm named none. */
function goalsPart({ programme }: ProgrammeMatch, { goals }: Firm): Part {
  const wanted = [...(goals ?? [])].filter(([, yes]) => yes).map(([name]) => name);
  if (wanted.length === 0) return { value: 0.5, why: words('목표를 알려 주지 않으셨습니다.', 'You named no goals.') };
  const served = wanted.filter((goal) => programme.serves.includes(goal));
  if (served.length === 0)
    return { value: 0, why: words('말씀하신 목표와 맞지 않습니다.', 'It serves none of your goals.') };
  const { ko, en } = both(served.map((goal) => PURPOSE_LABELS[goal]));
  return {
    value: 0.6 + (0.4 * served.length) / wanted.length,
    why: words(`말씀하신 목표에 맞습니다: ${ko}`, `It serves your goals: ${en}`),
  };
}

function stagePart({ programme }: ProgrammeMatch, firm: Firm, today: string): Part {
  const stage = stageOf(firm, today);
  if (stage === undefined)
    return { value: 0.5, why: words('수출 단계를 알 수 없습니다.', 'Your export stage isn’t known.') };
  const place = EXPORT_STAGES.indexOf(stage);
  const steps = Math.min(...programme.stages.map((meant) => Math.abs(EXPORT_STAGES.indexOf(meant) - place)));
  const { ko, en } = STAGE_LABELS[stage];
  return steps === 0
    ? { value: 1, why: words(`수출 단계에 맞습니다: ${ko}`, `Made for your stage: ${en}`) }
    : {
        value: steps === 1 ? 0.5 : 0,
        why: words(`주로 다른 수출 단계를 위한 사업입니다(귀사: ${ko}).`, `Mainly for another stage; yours is: ${en}`),
      };
}

/** Made for firms of this place, trade, goods or standing, so that fewer others compete. */
function specialityPart({ criteria }: ProgrammeMatch): Part {
  const special = criteria.some(
    ({ criterion, verdict }) =>
      verdict === 'met' &&
      testsWithin(criterion.test).some(({ on }) => ['region', 'product', 'industry', 'certification'].includes(on)),
  );
  return special
    ? { value: 1, why: words('귀사와 같은 지역·업종·품목을 위한 사업입니다.', 'Meant for your place, trade or goods.') }
    : { value: 0.5, why: words('여러 업종에 열려 있습니다.', 'Open to many trades.') };
}

function meanOf(evidence: ReadonlyMap<string, Evidence> = new Map()): number {
  return [...evidence.values()].reduce((sum, { value }) => sum + value, 0) / Math.max(1, evidence.size);
}

/** @param evidence of the programme, or the mean of the others where it has too little history */
function evidencePart(evidence: Evidence | number): Part {
  if (typeof evidence === 'number') {
    return {
      value: evidence,
      why: words(
        '받은 기업이 아직 적어 다른 사업의 평균으로 보았습니다.',
        'Few firms have received it yet, so it counts as the others do on average.',
      ),
    };
  }
  const { value, similarFirms, received, move, synthetic } = evidence;
  const firms = numberWords(similarFirms);
  const had = received === undefined ? undefined : numberWords(received);
  const took = words(
    had === undefined
      ? `비슷한 기업 약 ${firms.ko}곳의 최근 2년 이력을 참고하였습니다.`
      : `비슷한 기업 약 ${firms.ko}곳 가운데 약 ${had.ko}곳이 최근 2년 동안 받았습니다.`,
    had === undefined
      ? `From two years’ record of about ${firms.en} similar firms.`
      : `About ${had.en} of about ${firms.en} similar firms received it in the last two years.`,
  );
  const moved = moveWords(move);
  const made = synthetic === true ? words('(가상 자료) ', '(Made-up data) ') : words('', '');
  return { value, why: words(`${made.ko}${took.ko}${moved.ko}`, `${made.en}${took.en}${moved.en}`) };
}

const numberWords = (value: number): Bilingual => words(number(value, 'ko'), number(value, 'en'));

/** How exports moved, and no word of why. */
function moveWords(move: number | undefined): Bilingual {
  if (move === undefined) return words('', '');
  if (move === 0) {
    return words(
      ' 받은 뒤의 수출은 받지 않은 기업과 비슷하게 움직였습니다.',
      ' Afterwards exports moved about as those of firms without it.',
    );
  }
  const percent = Math.abs(move);
  return move > 0
    ? words(
        ` 받은 뒤의 수출은 받지 않은 기업보다 약 ${percent}% 더 늘었습니다. 지원 때문이라고 단정할 수는 없습니다.`,
        ` Afterwards exports moved about ${percent} % above those of firms without it; that need not be its doing.`,
      )
    : words(
        ` 받은 뒤의 수출은 받지 않은 기업보다 약 ${percent}% 적었습니다. 지원 때문이라고 단정할 수는 없습니다.`,
        ` Afterwards exports moved about ${percent} % below those of firms without it; that need not be its doing.`,
      );
}

function certaintyPart({ criteria }: ProgrammeMatch): Part {
  const unmet = criteria.filter(({ verdict }) => verdict === 'unmet').length;
  const open = criteria.filter(({ verdict }) => verdict === 'unknown').length;
  if (unmet > 0) {
    return { value: 0, why: words(`충족하지 못한 조건이 ${unmet}개 있습니다.`, `Conditions not met: ${unmet}.`) };
  }
  if (open === 0) return { value: 1, why: words('모든 조건을 충족합니다.', 'All conditions are met.') };
  return {
    value: 1 / (1 + open / 3),
    why: words(`확인할 조건이 ${open}개 있습니다.`, `Conditions to confirm: ${open}.`),
  };
}

/** Where no amount is certain, a rough order of what such help is worth to a firm; by judgement. */
const WORTH_OF_KIND: Record<ProgrammeKind, number> = {
  money: 0.7,
  finance: 0.7,
  'market-entry': 0.6,
  insurance: 0.5,
  logistics: 0.5,
  procedure: 0.5,
  consulting: 0.4,
  training: 0.3,
};

/** From a cap of KRW 1 million (0) to 1 billion (1), by factors of ten; by kind where no amount is certain. */
function benefitPart({ programme }: ProgrammeMatch, { wonPerDollar }: Firm): Part {
  const won = programme.gives
    .flatMap(({ amount, cap }) => [amount, cap])
    .flatMap((money) => (money === undefined ? [] : (compareMoney(money, 0, 'KRW', wonPerDollar) ?? [])));
  if (won.length === 0) {
    return {
      value: WORTH_OF_KIND[programme.kind],
      why: words('지원 금액은 공고를 확인하시기 바랍니다.', 'See the notice for the amount.'),
    };
  }
  const most = Math.max(...won);
  return {
    value: Math.min(1, Math.max(0, (Math.log10(most) - 6) / 3)),
    why: words(`최대 ${number(most, 'ko')}원`, `Up to KRW ${number(most, 'en')}`),
  };
}

/** Days that are enough to gather documents; by judgement. */
const ENOUGH_DAYS = 14;

function timePart({ window }: ProgrammeMatch): Part {
  switch (window.state) {
    case 'closed':
      return { value: 0, why: words('지금은 접수하지 않습니다.', 'Closed now.') };
    case 'notice':
      return { value: 0.5, why: words('접수 기간은 공고를 확인하시기 바랍니다.', 'See the notice for the dates.') };
    case 'open': {
      const { daysLeft } = window;
      if (daysLeft === undefined) return { value: 0.8, why: words('수시로 신청할 수 있습니다.', 'Open all the time.') };
      return {
        value: Math.min(1, (daysLeft + 1) / ENOUGH_DAYS),
        why: words(`마감까지 ${daysLeft}일 남았습니다.`, `Days left to apply: ${daysLeft}.`),
      };
    }
  }
}
