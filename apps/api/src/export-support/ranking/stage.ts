import { type ExportStage } from '../../knowledge/programmes/vocabulary.js';
import { type Firm } from '../firm/firm-profile.js';
import { exportsOf, hasExported } from '../matching/export-tests.js';
import { compareMoney } from '../matching/money.js';

/**
 * Exports of a year up to which a firm counts as a beginner: USD 100,000, the line that policy loans and designations
 * draw. From USD 10 million on it counts as global; that line is this project's own.
 */
const BEGINNER_BELOW = 100_000;
const GLOBAL_FROM = 10_000_000;

/** Where a firm stands on its way abroad: as it says, else as its exports show; undefined where neither tells. */
export function stageOf(firm: Firm, today: string): ExportStage | undefined {
  if (firm.stage !== undefined) return firm.stage;
  if (hasExported(firm) === false) return 'preparing';
  const last = exportsOf(firm, today);
  if (last === undefined) return undefined;
  const compare = (limit: number) => compareMoney(last, limit, 'USD', firm.wonPerDollar);
  const toBeginner = compare(BEGINNER_BELOW);
  if (toBeginner === undefined) return undefined;
  if (toBeginner < 0) return 'first-export';
  return (compare(GLOBAL_FROM) ?? -1) < 0 ? 'growing' : 'global';
}

/** The same from exports of twelve months in US dollars. */
export function stageOfYear(dollars: number): ExportStage {
  if (dollars <= 0) return 'preparing';
  if (dollars < BEGINNER_BELOW) return 'first-export';
  return dollars < GLOBAL_FROM ? 'growing' : 'global';
}
