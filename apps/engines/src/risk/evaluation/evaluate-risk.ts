import { type InspectedDeclaration } from '../declaration.js';
import { groupDeclarations } from '../groups/group-declarations.js';
import { type RiskModel } from '../risk-model.js';
import { seededRandom } from '../../common/random.js';
import { lookupScores } from './lookup-baseline.js';
import { type RankingFigures, rankingFigures } from './ranking-figures.js';

/** How often declarations of one kind are selected, and how often rightly. */
export interface SelectionRow {
  readonly of: string;
  readonly declarations: number;
  readonly fraudRate: number;
  /** Share of the declarations that are among the selected. */
  readonly selected: number;
  /** Share of frauds among the selected; undefined when none is selected. */
  readonly precision: number | undefined;
  /** Share of frauds that are found. */
  readonly recall: number | undefined;
}

export interface RiskEvaluation {
  readonly declarations: number;
  readonly fraudRate: number;
  readonly figures: Readonly<Record<'model' | 'lookup' | 'random', RankingFigures>>;
  /** Mean stated and observed share of frauds, by tenth of the scores. */
  readonly calibration: readonly { readonly stated: number; readonly observed: number }[];
  /** At 10 % selected, by office and by origin: whom the selection falls on. */
  readonly byOffice: readonly SelectionRow[];
  readonly byOrigin: readonly SelectionRow[];
  readonly byMonth: readonly SelectionRow[];
  /** Groups of companies and goods, the riskiest first: what was stated of each and what came out. */
  readonly groups: readonly GroupRow[];
}

export interface GroupRow {
  readonly declarations: number;
  readonly stated: number;
  readonly observed: number;
  /** What its companies have most in common, with the distance from all others in standard deviations. */
  readonly trait: string;
}

/** Share selected in the tables by group. */
const SELECTED = 0.1;
/** Kinds with fewer declarations are left out of the tables: their rates say nothing. */
const LEAST_DECLARATIONS = 100;

function calibrationOf(scores: Float64Array, frauds: Uint8Array): RiskEvaluation['calibration'] {
  const order = Array.from(scores.keys()).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  return Array.from({ length: 10 }, (_, tenth) => {
    const rows = order.slice(Math.floor((order.length * tenth) / 10), Math.floor((order.length * (tenth + 1)) / 10));
    const mean = (valueOf: (row: number) => number) => rows.reduce((sum, row) => sum + valueOf(row), 0) / rows.length;
    return { stated: mean((row) => scores[row] ?? 0), observed: mean((row) => frauds[row] ?? 0) };
  });
}

function selectionBy(
  declarations: readonly InspectedDeclaration[],
  selected: ReadonlySet<number>,
  kindOf: (declaration: InspectedDeclaration) => string,
): SelectionRow[] {
  const kinds = new Map<string, number[]>();
  declarations.forEach((declaration, row) => {
    const rows = kinds.get(kindOf(declaration));
    if (rows === undefined) kinds.set(kindOf(declaration), [row]);
    else rows.push(row);
  });
  return [...kinds]
    .filter(([, rows]) => rows.length >= LEAST_DECLARATIONS)
    .map(([of, rows]) => {
      const frauds = rows.filter((row) => declarations[row]?.fraud).length;
      const taken = rows.filter((row) => selected.has(row));
      const found = taken.filter((row) => declarations[row]?.fraud).length;
      return {
        of,
        declarations: rows.length,
        fraudRate: frauds / rows.length,
        selected: taken.length / rows.length,
        precision: taken.length === 0 ? undefined : found / taken.length,
        recall: frauds === 0 ? undefined : found / frauds,
      };
    })
    .sort((a, b) => b.declarations - a.declarations);
}

function groupRows(unseen: readonly InspectedDeclaration[], scores: Float64Array): GroupRow[] {
  const { groupOf, groups } = groupDeclarations(unseen, scores);
  return groups.map(({ declarations, meanScore, traits: [first] }, group) => ({
    declarations,
    stated: meanScore,
    observed: unseen.filter(({ fraud }, row) => fraud && groupOf[row] === group).length / declarations,
    trait: first === undefined ? '' : `${first.trait} ${first.deviation.toFixed(1)}`,
  }));
}

/** Measures a model on inspected declarations that it has not seen, beside a lookup and a random order. */
export function evaluateRisk(
  model: RiskModel,
  seen: readonly InspectedDeclaration[],
  unseen: readonly InspectedDeclaration[],
): RiskEvaluation {
  const frauds = Uint8Array.from(unseen, ({ fraud }) => (fraud ? 1 : 0));
  const scores = model.scores(unseen);
  const random = seededRandom(1);
  const order = Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const selected = new Set(order.slice(0, Math.round(order.length * SELECTED)));
  return {
    declarations: unseen.length,
    fraudRate: frauds.reduce((sum, fraud) => sum + fraud, 0) / unseen.length,
    figures: {
      model: rankingFigures(scores, frauds),
      lookup: rankingFigures(lookupScores(seen, unseen), frauds),
      random: rankingFigures(Float64Array.from(unseen, random), frauds),
    },
    calibration: calibrationOf(scores, frauds),
    byOffice: selectionBy(unseen, selected, ({ office }) => office),
    byOrigin: selectionBy(unseen, selected, ({ origin }) => origin),
    byMonth: selectionBy(unseen, selected, ({ date }) => date.slice(0, 7)),
    groups: groupRows(unseen, scores),
  };
}
