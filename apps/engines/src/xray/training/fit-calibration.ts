import { type Calibration, chanceOf, logitOf } from '../detector/calibration.js';
import { ITEM_KINDS } from '../item-kinds.js';

/** A box as the network told it, and whether it was right. */
export interface JudgedBox {
  readonly kind: number;
  readonly confidence: number;
  readonly isHit: boolean;
}

/** Prior weight, in boxes, that draws a kind's shift to that of all kinds. */
const TOGETHER = 4;
const STEPS = 400;
const RATE = 0.5;

/** Logistic regression of hits on the confidence's logit with a shift a kind, by gradient descent on the mean log loss. */
export function fitCalibration(boxes: readonly JudgedBox[]): Calibration {
  const [slope, shared, ...own] = descend(boxes.map((box) => ({ ...box, logit: logitOf(box.confidence) })));
  return { slope: slope ?? 1, shifts: own.map((shift) => (shared ?? 0) + shift) };
}

/** Slope, shift of all kinds, what each kind adds to it. */
function descend(boxes: readonly (JudgedBox & { readonly logit: number })[]): readonly number[] {
  const values = [1, 0, ...ITEM_KINDS.map(() => 0)];
  const counts = ITEM_KINDS.map((_, kind) => boxes.filter((box) => box.kind === kind).length);
  // The mean square of the logit scales the slope's step, so that one rate suits all.
  const spread = Math.max(1, boxes.reduce((sum, { logit }) => sum + logit ** 2, 0) / Math.max(1, boxes.length));
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = values.map(() => 0);
    for (const { kind, logit, isHit } of boxes) {
      const chance = chanceOf((values[0] ?? 1) * logit + (values[1] ?? 0) + (values[kind + 2] ?? 0));
      const wrong = chance - (isHit ? 1 : 0);
      slopes[0] = (slopes[0] ?? 0) + wrong * logit;
      slopes[1] = (slopes[1] ?? 0) + wrong;
      slopes[kind + 2] = (slopes[kind + 2] ?? 0) + wrong;
    }
    for (const [at, slope] of slopes.entries()) {
      const count = at < 2 ? boxes.length : (counts[at - 2] ?? 0);
      const prior = at < 2 ? 0 : TOGETHER * 0.25 * (values[at] ?? 0);
      const scale = at === 0 ? spread : 1;
      values[at] = (values[at] ?? 0) - ((RATE / scale) * (slope + prior)) / (Math.max(1, count) + TOGETHER);
    }
  }
  return values;
}
