import { describe, expect, it } from '@jest/globals';
import { ITEM_KINDS } from '../item-kinds.js';
import { clutterKinds } from './clutter/clutter-parts.js';
import { FIELD, PIXELS } from './depth-map.js';
import { Draw } from './draw.js';
import { simulateParcel } from './simulate-parcel.js';

const isSame = (a: Uint16Array, b: Uint16Array): boolean => a.every((count, pixel) => count === b[pixel]);

describe('a simulated parcel', () => {
  it('is the same for the same seed, and another for another seed or regime', () => {
    const [first, again] = [simulateParcel(5, { regime: 'tuning' }), simulateParcel(5, { regime: 'tuning' })];
    expect(again.items).toEqual(first.items);
    expect(isSame(again.image, first.image)).toBe(true);
    expect(isSame(simulateParcel(6, { regime: 'tuning' }).image, first.image)).toBe(false);
    expect(isSame(simulateParcel(5, { regime: 'held-out' }).image, first.image)).toBe(false);
  });

  it.each(ITEM_KINDS)('holds a %s where it says, in both planes', (kind) => {
    const { image, items } = simulateParcel(11, { regime: 'held-out', level: 'light', items: [kind] });
    expect(items.map((item) => item.kind)).toEqual([kind]);
    const [left, top, right, bottom] = items[0]?.box ?? [0, 0, 0, 0];
    expect(left >= 0 && top >= 0 && right <= FIELD.width && bottom <= FIELD.height).toBe(true);
    for (const plane of [0, 1]) {
      let inside = 0;
      for (let row = top; row < bottom; row += 1) {
        for (let column = left; column < right; column += 1) {
          if ((image[plane * PIXELS + row * FIELD.width + column] ?? 0) < 62_000) inside += 1;
        }
      }
      expect(inside / ((right - left) * (bottom - top))).toBeGreaterThan(0.1);
    }
  });

  it('has more in the way the more cluttered it is', () => {
    const meanOf = (level: 'light' | 'heavy') => {
      const images = Array.from({ length: 4 }, (_, seed) => simulateParcel(seed, { regime: 'tuning', level }).image);
      return images.reduce((sum, image) => sum + image.reduce((total, value) => total + value, 0), 0);
    };
    expect(meanOf('heavy')).toBeLessThan(meanOf('light'));
  });
});

describe('held-out scenes', () => {
  it('draw their parameters from outside the ranges of tuning', () => {
    const [tuning, heldOut] = [new Draw(3, 'tuning'), new Draw(3, 'held-out')];
    for (let times = 0; times < 200; times += 1) {
      const tuned = tuning.parameter(10, 20);
      expect(tuned >= 10 && tuned <= 20).toBe(true);
      const held = heldOut.parameter(10, 20);
      expect(held > 10 && held < 20).toBe(false);
      expect(held >= 7.5 && held <= 22.5).toBe(true);
    }
  });

  it('have kinds of clutter that tuning has not', () => {
    expect(clutterKinds('held-out')).toEqual(expect.arrayContaining([...clutterKinds('tuning')]));
    expect(clutterKinds('held-out').length).toBeGreaterThan(clutterKinds('tuning').length);
  });
});
