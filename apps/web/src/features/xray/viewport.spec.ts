import { describe, expect, it } from '@jest/globals';
import { centredOn, fitted, moved, rectBetween, toImage, zoomedAt } from './viewport.js';

const IMAGE = { width: 200, height: 100 };
const FRAME = { width: 400, height: 400 };
const whole = fitted(IMAGE, FRAME);

describe('an image in its frame', () => {
  it('fits as a whole, in the middle', () => {
    expect(whole).toEqual({ scale: 2, x: 0, y: 100 });
  });

  it('keeps the point under the pointer where it is while zooming', () => {
    const at = { x: 100, y: 150 };
    const before = toImage(whole, at, IMAGE);
    const after = toImage(zoomedAt(whole, 3, at, IMAGE, FRAME), at, IMAGE);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  it('becomes no smaller than the frame and no larger than sixteen times', () => {
    expect(zoomedAt(whole, 0.1, { x: 0, y: 0 }, IMAGE, FRAME).scale).toBe(2);
    expect(zoomedAt(whole, 100, { x: 0, y: 0 }, IMAGE, FRAME).scale).toBe(16);
  });

  it('can’t be moved out of sight', () => {
    expect(moved(whole, 10_000, 0, IMAGE, FRAME).x).toBe(300);
    expect(moved(whole, -10_000, 0, IMAGE, FRAME).x).toBe(-300);
    expect(moved(whole, 10, -20, IMAGE, FRAME)).toEqual({ scale: 2, x: 10, y: 80 });
  });

  it('tells the place under a point, within the image', () => {
    expect(toImage(whole, { x: 200, y: 200 }, IMAGE)).toEqual({ x: 100, y: 50 });
    expect(toImage(whole, { x: -50, y: 900 }, IMAGE)).toEqual({ x: 0, y: 100 });
  });

  it('brings a box to the middle', () => {
    const near = { ...whole, scale: 8 };
    expect(centredOn(near, { left: 90, top: 40, right: 110, bottom: 60 }, IMAGE, FRAME)).toEqual({
      scale: 8,
      x: -600,
      y: -200,
    });
    expect(centredOn(near, { left: 0, top: 0, right: 200, bottom: 100 }, IMAGE, FRAME).scale).toBe(2);
  });

  it('makes a box of two corners in any order', () => {
    expect(rectBetween({ x: 9.2, y: 1 }, { x: 3.7, y: 4.1 })).toEqual({ left: 3, top: 1, right: 10, bottom: 5 });
  });
});
