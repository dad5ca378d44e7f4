import { describe, expect, it } from '@jest/globals';
import { materialShares } from './materials.js';
import { readPlane } from './plane-png.js';
import { pngOf, SMALL } from './testing/small-images.js';

function shares(low: Buffer, high: Buffer) {
  const [one, other] = [readPlane(low), readPlane(high)];
  if (typeof one === 'string' || typeof other === 'string') throw new Error('not a plane');
  return materialShares(one, other);
}
const flat = (share: number) => pngOf(16, 16, () => share);

describe('materials by two energies', () => {
  // exp(-t) at high and exp(-ratio × t) at low energy, whatever the thickness t.
  it.each([
    ['organic', 1.2],
    ['mixed', 1.6],
    ['metal', 2.8],
  ] as const)('tells %s by the ratio, at any thickness', (material, ratio) => {
    for (const thickness of [0.2, 1]) {
      const found = shares(flat(Math.exp(-ratio * thickness)), flat(Math.exp(-thickness)));
      expect(found[material]).toBe(1);
    }
  });

  it('says when it can’t be told: too dense, or nothing there', () => {
    expect(shares(flat(0.001), flat(0.05))).toEqual({ organic: 0, mixed: 0, metal: 0, opaque: 1 });
    expect(shares(flat(1), flat(1))).toEqual({ organic: 0, mixed: 0, metal: 0, opaque: 0 });
  });

  it('counts only what is in the picture', () => {
    expect(shares(SMALL.low, SMALL.high)).toMatchObject({ organic: 1 });
  });
});
