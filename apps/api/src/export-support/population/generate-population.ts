import { type ProgrammeKnowledge } from '../../knowledge/programmes/read-programmes.js';
import { type Purpose, PURPOSES } from '../../knowledge/programmes/vocabulary.js';
import { yearOf } from '../matching/calendar.js';
import { awardFor, type FirmNow, type MadeAward, needOf, profileOf, situationOf } from './make-awards.js';
import { type MadeFirm, makeFirms } from './make-firms.js';
import { type PopulationParameters } from './parameters.js';
import { plantTruth, type PlantedTruth } from './planted-truth.js';
import { type Random, seededRandom } from './random.js';
import { exportsOfMonth, type Lift, type MadeExport, marketTrends } from './simulate.js';

/** Made-up firms and what happened to them. Synthetic: it says nothing of real firms. */
export interface Population {
  readonly parameters: PopulationParameters;
  readonly firms: readonly MadeFirm[];
  readonly exports: readonly MadeExport[];
  /** In order of time. */
  readonly awards: readonly MadeAward[];
  readonly truth: PlantedTruth;
}

/** Calls for support are more frequent in the first months of a year; by calendar month, January first. */
const CALLS = [1.3, 1.6, 1.6, 1.3, 1, 1, 0.9, 0.8, 0.8, 0.7, 0.6, 0.4];

interface State {
  readonly made: MadeFirm;
  readonly profile: FirmNow['profile'];
  readonly byMonth: number[];
  readonly received: MadeAward[];
  readonly lifts: Lift[];
  stopped: boolean;
}

/** Pure: the same parameters and programmes give the same population. */
export function generatePopulation(
  parameters: PopulationParameters,
  { programmes, agreements }: Pick<ProgrammeKnowledge, 'programmes' | 'agreements'>,
): Population {
  const random = seededRandom(parameters.seed * 104_729);
  const published = programmes.filter(({ status }) => status === 'published');
  const truth = plantTruth(published, parameters);
  const trends = marketTrends(seededRandom(parameters.truthSeed * 15_485_863));
  const states = makeFirms(random, parameters).map((made): State => ({
    made,
    profile: profileOf(made, parameters.wonPerDollar),
    byMonth: [],
    received: [],
    lifts: [],
    stopped: false,
  }));
  const exports: MadeExport[] = [];
  const awards: MadeAward[] = [];
  const callsUpTo = callShares(parameters);
  for (let month = 0; month < parameters.months; month += 1) {
    for (const state of states) exports.push(...shipped(random, state, month, trends, parameters));
    const asking = states.filter(({ stopped }) => !stopped).map((state) => [state, state.made.appetite] as const);
    const cumulative = cumulate(asking.map(([, appetite]) => appetite));
    const due = Math.round(parameters.awards * (callsUpTo[month] ?? 1));
    while (awards.length < due) {
      const state = asking[placeOf(cumulative, random())]?.[0];
      if (state === undefined) break;
      const on = `${monthName(parameters, month)}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
      const found = awardFor(random, nowOf(state, month, on), on, published, agreements, truth);
      const twice = state.received.some((had) => had.on === on && had.programme === found?.programme.id);
      if (found === undefined || twice) continue;
      const award = { firm: state.made.id, programme: found.programme.id, on, until: found.until, month };
      const size = truth.effect.get(award.programme) ?? 0;
      if (size > 0) state.lifts.push({ from: month, size });
      state.received.push(award);
      awards.push(award);
    }
  }
  return {
    parameters,
    firms: states.map(({ made }) => made),
    exports,
    awards: [...awards].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    truth,
  };
}

function shipped(
  random: Random,
  state: State,
  month: number,
  trends: ReadonlyMap<string, number>,
  parameters: PopulationParameters,
): MadeExport[] {
  const { made, byMonth, lifts } = state;
  if (month >= made.begins && random() < parameters.churn) state.stopped = true;
  const rows =
    month >= made.begins && !state.stopped ? exportsOfMonth(random, made, month, lifts, trends, parameters) : [];
  byMonth.push(rows.reduce((sum, { value }) => sum + value, 0));
  return rows;
}

/** What the firm's matching would read on a day: exports of the calendar years before, support received until then. */
function nowOf({ made, profile, byMonth, received }: State, month: number, on: string): FirmNow {
  const before = byMonth.slice(Math.max(0, month - 12), month);
  const yearly = before.reduce((sum, value) => sum + value, 0) * (before.length === 0 ? 0 : 12 / before.length);
  const current = made.begins <= month && yearly === 0 ? (byMonth[month] ?? 0) * 12 : yearly;
  return {
    firm: made,
    yearly: current,
    received,
    profile: {
      ...profile,
      exports: {
        ever: current > 0,
        ...(current > 0 ? { byYear: { [String(yearOf(on) - 1)]: { amount: current, currency: 'USD' as const } } } : {}),
        destinations: [
          ...new Set(made.lines.filter(({ from }) => from <= month).map(({ destination }) => destination)),
        ],
      },
      support: received.map(({ programme, on: from, until }) => ({ programme, from, until })),
    },
  };
}

/** What a firm needs most, given what it exported in the year before; greatest need first. */
export function greatestNeeds(firm: MadeFirm, yearly: number, truth: PlantedTruth, count: number): Purpose[] {
  const needs = truth.needs(situationOf({ firm, yearly }));
  const need = (purpose: Purpose) => needOf(purpose, firm, needs);
  return [...PURPOSES].sort((left, right) => need(right) - need(left)).slice(0, count);
}

/** YYYY-MM of a month counted from the first one. */
export function monthName(
  { lastMonth, months }: Pick<PopulationParameters, 'lastMonth' | 'months'>,
  month: number,
): string {
  const last = Number(lastMonth.slice(0, 4)) * 12 + Number(lastMonth.slice(5)) - 1;
  const at = last - (months - 1) + month;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Share of all awards that is given by the end of each month. */
function callShares(parameters: PopulationParameters): number[] {
  const calls = Array.from(
    { length: parameters.months },
    (_, month) => CALLS[Number(monthName(parameters, month).slice(5)) - 1] ?? 1,
  );
  const total = calls.reduce((sum, share) => sum + share, 0);
  return cumulate(calls).map((sum) => sum / total);
}

function cumulate(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}

/** The first place whose cumulated weight exceeds that share of the whole. */
function placeOf(cumulative: readonly number[], share: number): number {
  const wanted = share * (cumulative.at(-1) ?? 0);
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
