import { type Programme } from '../../knowledge/programmes/programme.js';
import { type TradeAgreement } from '../../knowledge/programmes/trade-agreement.js';
import { type ExportStage, type ProgrammeKind, type Purpose } from '../../knowledge/programmes/vocabulary.js';
import { destinationGroup } from '../evidence/destination-group.js';
import { type Firm, firmSchema } from '../firm/firm-profile.js';
import { addDays } from '../matching/calendar.js';
import { matchProgramme } from '../matching/match-programme.js';
import { stageOfYear } from '../ranking/stage.js';
import { type MadeFirm } from './make-firms.js';
import { type PlantedTruth, type Situation } from './planted-truth.js';
import { gumbel, type Random } from './random.js';

export interface MadeAward {
  readonly firm: string;
  readonly programme: string;
  /** YYYY-MM-DD, as is `until`. */
  readonly on: string;
  readonly until: string;
  readonly month: number;
}

/** What is known of a firm when it asks for support. */
export interface FirmNow {
  readonly firm: MadeFirm;
  readonly profile: Firm;
  /** Exports of the last twelve months in US dollars. */
  readonly yearly: number;
  readonly received: readonly MadeAward[];
}

/** Days that support of a kind runs. */
const RUNS: Readonly<Record<ProgrammeKind, number>> = {
  money: 270,
  consulting: 120,
  insurance: 364,
  finance: 364,
  training: 30,
  'market-entry': 180,
  logistics: 180,
  procedure: 60,
};
/** A programme meant for another stage is less asked for, by so much (logit) a step. */
const STAGE_STEP = 1.2;
/** Firms rarely take the same again. */
const AGAIN = 2;

/** Facts of a made-up firm as its matching reads them; arrears, standing and the like are taken to be in order. */
export function profileOf(
  { id, size, employees, sales, founded, region, sector, certifications, lines }: MadeFirm,
  wonPerDollar: number,
): Firm {
  return firmSchema.parse({
    id,
    size,
    employees,
    sales: { amount: sales, currency: 'KRW' },
    founded,
    regions: [region],
    industries: [sector.industry],
    products: [...new Set(lines.map(({ hs }) => hs))],
    certifications: [...certifications],
    arrears: { tax: false, duty: false },
    wonPerDollar,
  });
}

export function situationOf({ firm, yearly }: Pick<FirmNow, 'firm' | 'yearly'>): Situation {
  const main = firm.lines[0]?.destination;
  return {
    sector: firm.sector.name,
    stage: stageOfYear(yearly),
    size: firm.size,
    destination: main === undefined ? undefined : destinationGroup(main),
  };
}

/** How much a firm is drawn to a programme, chance apart; in units of a logit. */
export function utilityOf(programme: Programme, { firm, yearly, received }: FirmNow, truth: PlantedTruth): number {
  const situation = situationOf({ firm, yearly });
  const needs = truth.needs(situation);
  const sum = programme.serves.reduce((total, purpose) => total + needOf(purpose, firm, needs), 0);
  const mean = sum / programme.serves.length;
  const had = received.some((award) => award.programme === programme.id) ? AGAIN : 0;
  return (
    (truth.popularity.get(programme.id) ?? 0) + mean * 1.5 - STAGE_STEP * stepsFrom(situation.stage, programme) - had
  );
}

/** @param needs of firms in its situation */
export function needOf(purpose: Purpose, { own }: MadeFirm, needs: ReadonlyMap<Purpose, number>): number {
  return (needs.get(purpose) ?? 0) + (own.get(purpose) ?? 0);
}

const ORDER: Readonly<Record<ExportStage, number>> = { preparing: 0, 'first-export': 1, growing: 2, global: 3 };

function stepsFrom(stage: ExportStage, { stages }: Programme): number {
  return Math.min(...stages.map((meant) => Math.abs(ORDER[meant] - ORDER[stage])));
}

/**
 * Which programme a firm is awarded on a day: a draw by its utilities among those whose conditions nothing speaks
 * against (multinomial logit). Undefined where there is none.
 */
export function awardFor(
  random: Random,
  now: FirmNow,
  on: string,
  programmes: readonly Programme[],
  agreements: readonly TradeAgreement[],
  truth: PlantedTruth,
): { readonly programme: Programme; readonly until: string } | undefined {
  const drawn = programmes
    .map((programme) => ({ programme, utility: utilityOf(programme, now, truth) + gumbel(random) }))
    .sort((left, right) => right.utility - left.utility);
  const chosen = drawn.find(
    ({ programme }) => matchProgramme(programme, now.profile, on, agreements).status !== 'not_eligible',
  );
  return chosen && { programme: chosen.programme, until: addDays(on, RUNS[chosen.programme.kind]) };
}
