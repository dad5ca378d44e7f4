/** Boxes whose confidences lie in one tenth of the range. */
export interface ReliabilityBin {
  readonly boxes: number;
  readonly meanConfidence: number;
  /** Share of them that are right. */
  readonly right: number;
}

const BINS = 10;

/** Bins that hold a box, from low confidence to high. */
export function reliabilityOf(
  boxes: readonly { readonly confidence: number; readonly isHit: boolean }[],
): readonly ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const own = boxes.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    return {
      boxes: own.length,
      meanConfidence: own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length,
      right: own.filter(({ isHit }) => isHit).length / own.length,
    };
  }).filter((bin) => bin.boxes > 0);
}

/** Expected calibration error: the gap of confidence and share of right boxes, in the mean of all boxes, 0 to 1. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, { boxes }) => sum + boxes, 0);
  const gaps = bins.reduce(
    (sum, { boxes, meanConfidence, right }) => sum + boxes * Math.abs(meanConfidence - right),
    0,
  );
  return all === 0 ? 0 : gaps / all;
}
