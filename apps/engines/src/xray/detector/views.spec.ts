import { describe, expect, it } from '@jest/globals';
import { meanOfViews, VIEWS, writeMirrored } from './views.js';

const [ROWS, COLUMNS] = [2, 3];
const mirrored = (planes: readonly number[], at: number): Float32Array => {
  const target = new Float32Array(planes.length);
  writeMirrored(target, planes, ROWS, COLUMNS, VIEWS[at] ?? { leftRight: false, upDown: false });
  return target;
};

describe('an image shown several ways round', () => {
  it('is mirrored plane by plane', () => {
    const planes = [1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60];
    expect([...mirrored(planes, 0)]).toEqual(planes);
    expect([...mirrored(planes, 1)]).toEqual([3, 2, 1, 6, 5, 4, 30, 20, 10, 60, 50, 40]);
    expect([...mirrored(planes, 2)]).toEqual([4, 5, 6, 1, 2, 3, 40, 50, 60, 10, 20, 30]);
    expect([...mirrored(planes, 3)]).toEqual([6, 5, 4, 3, 2, 1, 60, 50, 40, 30, 20, 10]);
  });

  it('gives the maps of one view, when the network says the same of each', () => {
    const heat = [0, 1, 0, 0, 0.5, 0];
    const reach = [8, 16, 24, 32].flatMap((edge) => heat.map((_, cell) => edge + cell));
    const maps = VIEWS.map(({ leftRight, upDown }, at) => {
      const planes = mirrored(reach, at);
      const side = (number: number) => [...planes.subarray(number * 6, number * 6 + 6)];
      const [left, top, right, bottom] = [side(0), side(1), side(2), side(3)];
      const across = leftRight ? [right, left] : [left, right];
      const down = upDown ? [bottom, top] : [top, bottom];
      const turned = [across[0], down[0], across[1], down[1]].flatMap((each) => each ?? []);
      return { rows: ROWS, columns: COLUMNS, heat: mirrored(heat, at), reach: turned };
    });
    const mean = meanOfViews(maps);
    expect([...(mean.heat as Float32Array)]).toEqual(heat);
    expect([...(mean.reach as Float32Array)]).toEqual(reach);
  });
});
