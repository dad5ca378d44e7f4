import type { HsPredictor } from '../prediction/hs-predictor.js';
import type { TrainingSplits } from '../training/training-splits.js';
import { scoreItems, setFigures, strataFigures, type SetFigures } from './score-items.js';

/** Figures on the declared names that nothing was fitted on: whole, by stratum, and those whose name was never seen. */
export function testFigures(
  predictor: HsPredictor,
  splits: Pick<TrainingSplits, 'forTest' | 'forViews' | 'forStacker'>,
): Readonly<Record<string, SetFigures>> {
  const scored = scoreItems(
    predictor,
    splits.forTest.map((document) => ({ item: { description: document.text }, code: document.code })),
  );
  const seen = new Set([...splits.forViews, ...splits.forStacker].map((document) => spelling(document.text)));
  return {
    'declared names, test rows': setFigures(scored, true),
    ...strataFigures(scored, true),
    'name not seen in training': setFigures(
      scored.filter((_, index) => !seen.has(spelling(splits.forTest[index]?.text ?? ''))),
      true,
    ),
  };
}

/** A name with case, spaces and punctuation left out. */
function spelling(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
