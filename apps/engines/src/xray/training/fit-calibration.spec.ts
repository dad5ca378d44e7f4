import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../common/random.js';
import { calibrated, chanceOf, logitOf } from '../detector/calibration.js';
import { fitCalibration, type JudgedBox } from './fit-calibration.js';

/** Boxes that are right as often as the true chances say. */
function boxesOf(count: number, slope: number, shiftOf: (kind: number) => number): readonly JudgedBox[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, at) => {
    const kind = at % 3;
    const confidence = 0.03 + 0.95 * random();
    const isHit = random() < chanceOf(slope * logitOf(confidence) + shiftOf(kind));
    return { kind, confidence, isHit };
  });
}

describe('calibration', () => {
  it('finds how confidences and shares of right boxes hang together, kind by kind', () => {
    const { slope, shifts } = fitCalibration(boxesOf(6000, 1.6, (kind) => kind - 1.5));
    expect(slope).toBeCloseTo(1.6, 0);
    expect(shifts[0]).toBeCloseTo(-1.5, 0);
    expect(shifts[2]).toBeCloseTo(0.5, 0);
  });

  it('gives kinds that it has no boxes of the shift of all', () => {
    const { shifts } = fitCalibration(boxesOf(6000, 1, () => -1));
    expect(shifts[5]).toBeCloseTo(-1, 0);
  });

  it('puts the surest first anew', () => {
    const box = [0, 0, 9, 9] as const;
    const told = calibrated({ slope: 1, shifts: [-3, 0] }, [
      { kind: 0, confidence: 0.8, box },
      { kind: 1, confidence: 0.5, box },
    ]);
    expect(told.map(({ kind, confidence }) => [kind, confidence.toFixed(2)])).toEqual([
      [1, '0.50'],
      [0, '0.17'],
    ]);
  });
});
