import { type FirmTrace } from '../evidence/firm-trace.js';
import { destinationGroup } from '../evidence/destination-group.js';
import { type Firm } from '../firm/firm-profile.js';
import { firmFromRecord, totals } from '../own-record/firm-from-record.js';
import { monthName, type Population, greatestNeeds } from './generate-population.js';
import { type MadeAward } from './make-awards.js';
import { type MadeFirm } from './make-firms.js';
import { type MadeExport } from './simulate.js';
import { seededRandom } from './random.js';

/** A made-up firm as it is known at a moment: nothing of what happened later. */
export interface FirmThen {
  readonly made: MadeFirm;
  readonly trace: FirmTrace;
  /** As its record fills it, with what it would say of itself. */
  readonly firm: Firm;
  /** The same, with two goals that are among its five greatest needs. */
  readonly withGoals: Firm;
  /** Exports of the twelve months before, in US dollars. */
  readonly yearly: number;
  readonly before: readonly MadeAward[];
  readonly after: readonly MadeAward[];
}

/** Splits a population by time. @param month the first month that isn't known, counted from the first one */
export function viewAt(population: Population, month: number): FirmThen[] {
  const [exports, awards] = [byFirm(population.exports), byFirm(population.awards)];
  const random = seededRandom(population.parameters.seed + 17);
  return population.firms.map((made) => {
    const known = (exports.get(made.id) ?? []).filter((row) => row.month < month);
    const own = awards.get(made.id) ?? [];
    const before = own.filter((award) => award.month < month);
    const yearly = sum(known.filter((row) => row.month >= month - 12));
    const firm = firmThen(population, made, known, before, month);
    const needs = greatestNeeds(made, yearly, population.truth, 5);
    const goals = [0, 1].map(() => needs.splice(Math.floor(random() * needs.length), 1)[0]);
    return {
      made,
      trace: traceOf(made, known, before, month),
      firm,
      withGoals: {
        ...firm,
        goals: new Map(goals.flatMap((goal) => (goal === undefined ? [] : [[goal, true] as const]))),
      },
      yearly,
      before,
      after: own.filter((award) => award.month >= month),
    };
  });
}

function firmThen(
  population: Population,
  made: MadeFirm,
  known: readonly MadeExport[],
  before: readonly MadeAward[],
  month: number,
): Firm {
  const { parameters } = population;
  const firm = firmFromRecord({
    id: made.id,
    synthetic: true,
    size: made.size,
    employees: made.employees,
    sales: made.sales,
    founded: made.founded,
    regions: [made.region],
    industries: [made.sector.industry],
    certifications: made.certifications,
    covered: { from: monthName(parameters, 0), until: monthName(parameters, month - 1) },
    exports: known.map((row) => ({ ...row, month: monthName(parameters, row.month) })),
    support: before.map(({ programme, on, until }) => ({ programme, stage: 'awarded' as const, on, until })),
  });
  return {
    ...firm,
    arrears: { tax: false, duty: false },
    products: firm.products ?? [...new Set(made.lines.map(({ hs }) => hs))],
    exports: known.length === 0 ? { ever: false } : firm.exports,
    wonPerDollar: parameters.wonPerDollar,
  };
}

function traceOf(made: MadeFirm, known: readonly MadeExport[], before: readonly MadeAward[], month: number): FirmTrace {
  const monthly = new Array<number>(month).fill(0);
  for (const row of known) monthly[row.month] = (monthly[row.month] ?? 0) + row.value;
  const main = (keyOf: (row: MadeExport) => string) => [...totals(known, keyOf)].sort(([, a], [, b]) => b - a)[0]?.[0];
  const destination = main((row) => row.destination);
  return {
    size: made.size,
    region: made.region,
    hs: main(({ hs }) => hs),
    destination: destination === undefined ? undefined : destinationGroup(destination),
    monthly,
    awards: before.map(({ programme, month: at }) => ({ programme, month: at })),
  };
}

function byFirm<Row extends { readonly firm: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.firm);
    if (own === undefined) found.set(row.firm, [row]);
    else own.push(row);
  }
  return found;
}

function sum(rows: readonly { readonly value: number }[]): number {
  return rows.reduce((total, { value }) => total + value, 0);
}
