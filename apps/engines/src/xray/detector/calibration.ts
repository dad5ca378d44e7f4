import { type Detection } from './decode.js';

/**
 * Makes a network's confidences probabilities (Platt, 1999): the share of boxes of that confidence that are right is
 * 1 / (1 + exp(−(slope × logit + shift of the kind))).
 */
export interface Calibration {
  readonly slope: number;
  /** By place in ITEM_KINDS. */
  readonly shifts: readonly number[];
}

/** Confidences of 0 and 1 have no finite logit. */
const EDGE = 1e-6;

export function logitOf(confidence: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, confidence));
  return Math.log(inside / (1 - inside));
}

export const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The same boxes with calibrated confidences, the surest first. */
export function calibrated({ slope, shifts }: Calibration, detections: readonly Detection[]): readonly Detection[] {
  return detections
    .map((each) => {
      const confidence = chanceOf(slope * logitOf(each.confidence) + (shifts[each.kind] ?? 0));
      return { ...each, confidence };
    })
    .sort((a, b) => b.confidence - a.confidence);
}
