import { describe, expect, it } from '@jest/globals';
import { curveBetween, roundedLine } from './link-path.js';

describe('curveBetween', () => {
  it('goes from the right side of one box to the left side of the other', () => {
    const path = curveBetween({ x: 0, y: 0, width: 100, height: 50 }, { x: 300, y: 100, width: 100, height: 50 });
    expect(path).toBe('M100,25C200,25,200,125,300,125');
  });

  it('goes along the left sides when one box is below the other', () => {
    const path = curveBetween({ x: 300, y: 0, width: 100, height: 50 }, { x: 300, y: 100, width: 100, height: 50 });
    expect(path).toBe('M300,25C274,25,274,125,300,125');
  });

  it('goes backwards from left side to right side when the other box is behind', () => {
    const path = curveBetween({ x: 300, y: 0, width: 100, height: 50 }, { x: 0, y: 100, width: 100, height: 50 });
    expect(path).toBe('M300,25C200,25,200,125,100,125');
  });
});

describe('roundedLine', () => {
  it('rounds corners, within half of a short side', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 8 },
      { x: 90, y: 8 },
    ];
    expect(roundedLine(points)).toBe('M0,0L40,0Q50,0,50,4L50,4Q50,8,60,8L90,8');
  });

  it('draws nothing for less than two points', () => {
    expect(roundedLine([{ x: 1, y: 1 }])).toBe('');
  });
});
