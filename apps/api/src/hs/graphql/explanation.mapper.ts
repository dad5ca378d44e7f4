import type { Explanation, ExplainOutcome } from '../explanation/explain-candidate.js';
import type { Shift } from '../explanation/shifts.js';
import { type HsExplanationModel, type HsExplanationResult, ShiftKind } from './explanation.model.js';
import { FIELD_CODE, toCode, toRankedCode, toSimilarRuling } from './hs-common.mapper.js';
import { toNotAdmitted } from './prediction.mapper.js';

const SHIFT: Readonly<Record<Shift['kind'], ShiftKind>> = {
  answer: ShiftKind.ANSWER,
  excluded: ShiftKind.EXCLUDED,
  heading: ShiftKind.HEADING,
  material: ShiftKind.MATERIAL,
};

export function toExplanationResult(outcome: ExplainOutcome): typeof HsExplanationResult {
  switch (outcome.kind) {
    case 'explanation':
      return toExplanation(outcome);
    case 'unknown_code':
      return { given: outcome.code };
    default:
      return toNotAdmitted(outcome);
  }
}

function toExplanation(explanation: Explanation): HsExplanationModel {
  const { words, decides, notes, runnerUp, shifts, rulings } = explanation;
  return {
    ...toRankedCode(explanation),
    words: words.map((word) => ({ ...word, field: FIELD_CODE[word.field] })),
    decides,
    notes,
    runnerUp: runnerUp && toRankedCode(runnerUp),
    shifts: shifts.map((shift) => ({ ...toCode(shift), kind: SHIFT[shift.kind], condition: shift.condition })),
    rulings: rulings.map(toSimilarRuling),
  };
}
