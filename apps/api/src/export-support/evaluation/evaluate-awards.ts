import { evidenceFor, fitEvidence } from '../evidence/evidence-model.js';
import { likenessOfFirm, likenessOfTrace } from '../evidence/firm-trace.js';
import { type Firm } from '../firm/firm-profile.js';
import { matchProgramme, type ProgrammeMatch } from '../matching/match-programme.js';
import { monthName, type Population } from '../population/generate-population.js';
import { utilityOf } from '../population/make-awards.js';
import { type RankedMatch, rankByScore, rankMatches } from '../ranking/rank-matches.js';
import { type ProgrammeKnowledge } from '../../knowledge/programmes/read-programmes.js';
import { byNearest, byPopularity, randomOrder, type Scorer } from './rank-baselines.js';
import { type FirmThen, viewAt } from '../population/population-view.js';

/** How well an order of programmes brings up what firms received in the year after. */
export interface RecoveryFigure {
  readonly order: string;
  /** Share of the awards of a firm that stand among the first five, averaged over firms. */
  readonly recallAt5: number;
  readonly ndcgAt10: number;
  /** Different programmes among the first ten of all firms. */
  readonly shown: number;
  /** Shares of the first five and of the first ten that have little history. */
  readonly littleHistoryAt5: number;
  readonly littleHistoryAt10: number;
}

export interface RecoveryFigures {
  readonly seed: number;
  readonly truthSeed: number;
  /** Firms that received something in the year after the split, and how much. */
  readonly firms: number;
  readonly awards: number;
  readonly orders: readonly RecoveryFigure[];
}

/** Months after the split. */
const AHEAD = 12;

/**
 * Splits a made-up population by time, learns from what was before, and looks whether the programmes that a firm
 * received in the twelve months after stand high. Every order is made of the same programmes: those that nothing known
 * at the split speaks against.
 */
export function evaluateAwards(population: Population, knowledge: ProgrammeKnowledge): RecoveryFigures {
  const split = population.parameters.months - AHEAD;
  const today = `${monthName(population.parameters, split)}-01`;
  const firms = viewAt(population, split);
  const published = knowledge.programmes.filter(({ status }) => status === 'published');
  const model = fitEvidence(
    firms.map(({ trace }) => trace),
    published.map(({ id }) => id),
  );
  if (model === undefined) throw new Error('the population is too small to learn from');
  const popularity = byPopularity(firms.flatMap(({ before }) => before.map(({ programme }) => programme)));
  const neighbours = firms.map(({ trace, yearly, before }) => ({
    likeness: likenessOfTrace(trace, yearly),
    awarded: before.map(({ programme }) => programme),
  }));
  const tested = firms.filter(({ after }) => after.length > 0);
  const tally = new Map<string, Tally>();
  const random = randomOrder(population.parameters.seed);
  for (const then of tested) {
    const wanted = new Set(then.after.map(({ programme }) => programme));
    const matches = (firm: Firm) =>
      published.map((programme) => matchProgramme(programme, firm, today, knowledge.agreements));
    const [plain, withGoals] = [matches(then.firm), matches(then.withGoals)];
    const evidence = evidenceFor(model, then.firm, today);
    const little = (id: string) => evidence?.has(id) !== true;
    const score = (name: string, order: readonly string[]) => {
      count(tally, name, order, wanted, little);
    };
    const candidates = plain.filter(isOpen).map(({ programme }) => programme);
    const sorted = (scorer: Scorer) =>
      [...candidates]
        .map(({ id }) => ({ id, value: scorer(id) }))
        .sort((a, b) => b.value - a.value)
        .map(({ id }) => id);
    score('random', sorted(random));
    score('popularity', sorted(popularity));
    score('nearest neighbours', sorted(byNearest(neighbours, likenessOfFirm(then.firm, today), popularity)));
    for (const [told, of, firm] of [
      ['portal', plain, then.firm],
      ['portal, goals told', withGoals, then.withGoals],
    ] as const) {
      score(`${told}, no evidence`, idsOf(rankByScore(of, firm, today)));
      score(`${told}, no place kept`, idsOf(rankByScore(of, firm, today, evidence)));
      score(told, idsOf(rankMatches(of, firm, today, evidence)));
    }
    score(
      'evidence alone',
      sorted((id) => evidence?.get(id)?.value ?? 0),
    );
    score('planted truth (no one can do better)', sorted(truthOf(then, population, published)));
  }
  return {
    seed: population.parameters.seed,
    truthSeed: population.parameters.truthSeed,
    firms: tested.length,
    awards: tested.reduce((sum, { after }) => sum + after.length, 0),
    orders: [...tally].map(([order, sums]) => figureOf(order, sums)),
  };
}

interface Tally {
  firms: number;
  recall: number;
  ndcg: number;
  /** Of the first five and of the first ten places: how many there were, and how many had little history. */
  readonly places: { first: number; all: number };
  readonly little: { first: number; all: number };
  readonly shown: Set<string>;
}

function count(
  tally: Map<string, Tally>,
  name: string,
  order: readonly string[],
  wanted: ReadonlySet<string>,
  little: (id: string) => boolean,
): void {
  const sums = tally.get(name) ?? {
    firms: 0,
    recall: 0,
    ndcg: 0,
    places: { first: 0, all: 0 },
    little: { first: 0, all: 0 },
    shown: new Set<string>(),
  };
  tally.set(name, sums);
  const [five, ten] = [order.slice(0, 5), order.slice(0, 10)];
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const ideal = Array.from({ length: Math.min(10, wanted.size) }, (_, place) => gain(place)).reduce((a, b) => a + b, 0);
  sums.firms += 1;
  sums.recall += five.filter((id) => wanted.has(id)).length / wanted.size;
  sums.ndcg += ten.reduce((sum, id, place) => sum + (wanted.has(id) ? gain(place) : 0), 0) / ideal;
  sums.places.first += five.length;
  sums.places.all += ten.length;
  sums.little.first += five.filter(little).length;
  sums.little.all += ten.filter(little).length;
  for (const id of ten) sums.shown.add(id);
}

function figureOf(order: string, { firms, recall, ndcg, little, places, shown }: Tally): RecoveryFigure {
  const rounded = (value: number) => Math.round(value * 1_000) / 1_000;
  return {
    order,
    recallAt5: rounded(recall / firms),
    ndcgAt10: rounded(ndcg / firms),
    shown: shown.size,
    littleHistoryAt5: rounded(little.first / places.first),
    littleHistoryAt10: rounded(little.all / places.all),
  };
}

const isOpen = ({ status }: ProgrammeMatch) => status !== 'not_eligible';

function idsOf(ranked: readonly RankedMatch[]): string[] {
  return ranked.filter(isOpen).map(({ programme }) => programme.id);
}

/** The true draw to each programme at the split: the best that any order could know. */
function truthOf(then: FirmThen, { truth }: Population, programmes: ProgrammeKnowledge['programmes']): Scorer {
  const now = { firm: then.made, profile: then.firm, yearly: then.yearly, received: then.before };
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  return (id) => {
    const programme = byId.get(id);
    return programme === undefined ? Number.NEGATIVE_INFINITY : utilityOf(programme, now, truth);
  };
}
