import type { ItemDescription } from '../features/query-texts.js';
import type { HsPredictor } from '../prediction/hs-predictor.js';
import {
  calibrationTable,
  coverageAtPrecision,
  expectedCalibrationError,
  topAccuracies,
  type CalibrationBin,
  type Coverage,
  type ScoredItem,
} from './metrics.js';

/** An item with its true code, six or ten digits. */
export interface GoldItem {
  readonly item: ItemDescription;
  readonly code: string;
}

/** Figures of one set; accuracies are shares at 1, 3, 5 and 10. */
export interface SetFigures {
  readonly items: number;
  readonly sixDigits: readonly number[];
  readonly fourDigits: readonly number[];
  /** Only where the set states Korean lines. */
  readonly tenDigits?: readonly number[];
  readonly calibrationError: number;
  readonly coverageAt90: Coverage;
  readonly calibration: readonly CalibrationBin[];
}

/** Candidates that are asked for, so that ten headings and ten lines are there. */
const DEPTH = 30;

/** Predict every item. */
export function scoreItems(predictor: HsPredictor, items: readonly GoldItem[]): ScoredItem[] {
  return items.map(({ item, code }) => {
    const views = predictor.reader.read(item);
    const { candidates, lines } = predictor.predictFrom(views, item, DEPTH);
    return {
      gold: code,
      candidates: candidates.map(({ code: dotted, probability }) => ({ code: dotted.replace('.', ''), probability })),
      lines: lines.map((line) => line.code),
      hangul: /[\uac00-\ud7a3]/u.test(`${item.description} ${item.specification ?? ''}`),
      nearest: views.cases.name.top,
    };
  });
}

/** Figures of scored items; `korean` says that their ten digits are Korean lines. */
export function setFigures(scored: readonly ScoredItem[], korean: boolean): SetFigures {
  return {
    items: scored.length,
    sixDigits: topAccuracies(scored, 6).map(short),
    fourDigits: topAccuracies(scored, 4).map(short),
    ...(korean ? { tenDigits: topAccuracies(scored, 10).map(short) } : {}),
    calibrationError: short(expectedCalibrationError(scored)),
    coverageAt90: coverageAtPrecision(scored, 0.9),
    calibration: calibrationTable(scored),
  };
}

/** Cosine with the most similar past case from which on an item counts as near to it. */
export const NEAR = 0.5;

/** The same figures for parts of a set: with Hangul and without, near a past case and far from any. */
export function strataFigures(scored: readonly ScoredItem[], korean: boolean): Readonly<Record<string, SetFigures>> {
  return {
    'with Hangul': setFigures(
      scored.filter((item) => item.hangul),
      korean,
    ),
    'without Hangul': setFigures(
      scored.filter((item) => !item.hangul),
      korean,
    ),
    'near a past case': setFigures(
      scored.filter((item) => item.nearest >= NEAR),
      korean,
    ),
    'far from past cases': setFigures(
      scored.filter((item) => item.nearest < NEAR),
      korean,
    ),
  };
}

function short(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
