import { describe, expect, it } from '@jest/globals';
import { startingView } from './starting-view.js';

const FRAME = { width: 1000, height: 600 };

describe('startingView', () => {
  it('shows the whole width when it can be read', () => {
    const view = startingView({ width: 1300, height: 2000 }, FRAME, undefined);
    expect(view.zoom).toBeCloseTo(968 / 1300);
    expect(view.x).toBeCloseTo(16);
    expect(view.y).toBe(16);
  });

  it('puts a small picture in the middle, no larger than drawn', () => {
    expect(startingView({ width: 400, height: 200 }, FRAME, undefined)).toEqual({ x: 300, y: 200, zoom: 1 });
  });

  it('never shrinks beyond reading', () => {
    expect(startingView({ width: 9000, height: 100 }, FRAME, undefined).zoom).toBe(0.66);
  });

  it('brings a chosen box that lies outside to the middle', () => {
    const view = startingView({ width: 900, height: 5000 }, FRAME, { x: 100, y: 4000, width: 200, height: 50 });
    expect(view.x).toBe(50);
    expect(view.y + 4025 * view.zoom).toBe(300);
  });
});
