import { describe, expect, it } from '@jest/globals';
import { addParts, coveredBox, type DepthMap, emptyDepth, FIELD, type Part, projectInto } from './depth-map.js';
import { measure } from './detector.js';
import { Draw } from './draw.js';
import { materialOf } from './materials.js';
import { at, ORIGIN, rotationOf, type Vector } from './pose.js';
import { box, chordOf, cylinder, ellipsoid, prism, type Shape } from './shapes.js';

const steel = materialOf('steel');
const slab = (thickness: number): Part => ({ shape: box(80, 60, thickness), material: steel, pose: ORIGIN });
const MIDDLE: Vector = [256, 192, 0];
const middlePixel = (FIELD.height / 2) * FIELD.width + FIELD.width / 2;

function depthOf(parts: readonly Part[], turn = ORIGIN.turn): DepthMap {
  const depth = emptyDepth();
  addParts(depth, parts, { turn, move: MIDDLE });
  return depth;
}
const transmission = ({ low }: DepthMap): number => Math.exp(-(low[middlePixel] ?? 0));

describe('attenuation', () => {
  it('lets the square through when the thickness doubles (Beer and Lambert)', () => {
    const [once, twice] = [transmission(depthOf([slab(3)])), transmission(depthOf([slab(6)]))];
    expect(once).toBeCloseTo(Math.exp(-0.3 * 7.85 * (0.985 * 1.205 + 0.01 * 1.06 + 0.005 * 0.1753)), 10);
    expect(twice).toBeCloseTo(once ** 2, 12);
  });

  it('multiplies the transmissions of what is projected into a scene', () => {
    const scene = depthOf([slab(2)]);
    const thing = depthOf([{ shape: ellipsoid(40, 40, 40), material: materialOf('water'), pose: ORIGIN }]);
    const expected = transmission(scene) * transmission(thing);
    projectInto(scene, thing);
    expect(transmission(scene)).toBeCloseTo(expected, 12);
  });

  it('takes away what is hollow', () => {
    const tube = [
      { shape: cylinder(20, 50), material: steel, pose: ORIGIN },
      { shape: cylinder(20, 50), material: steel, pose: ORIGIN, hollow: true },
    ];
    expect(transmission(depthOf(tube))).toBe(1);
  });

  it('tells materials apart by the ratio of both energies', () => {
    const ratio = (name: Parameters<typeof materialOf>[0]) => materialOf(name).low / materialOf(name).high;
    expect(ratio('water')).toBeCloseTo(0.2059 / 0.1707, 2);
    expect(ratio('aluminium')).toBeCloseTo(1.63, 2);
    expect(ratio('steel')).toBeCloseTo(3.24, 2);
  });

  it.each([
    ['a box', box(10, 20, 30), [0, 0, 0], [0, 0, 1], 30],
    ['a ball off its middle', ellipsoid(10, 10, 10), [3, 0, 0], [0, 0, 1], 8],
    ['a cylinder across', cylinder(5, 40), [0, 0, 0], [1, 0, 0], 10],
    ['a cylinder missed', cylinder(5, 40), [6, 0, 0], [0, 0, 1], 0],
    [
      'both arms of a U',
      prism(
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [6, 9],
          [6, 3],
          [3, 3],
          [3, 9],
          [0, 9],
        ],
        4,
      ),
      [0, 6, 0],
      [1, 0, 0],
      6,
    ],
  ] as const)('finds the way of a ray through %s', (_name, shape: Shape, [x, y, z], [dx, dy, dz], mm) => {
    expect(chordOf(shape)(x, y, z, dx, dy, dz)).toBeCloseTo(mm, 9);
  });

  it('keeps the mass of a thing however it is turned', () => {
    const brick: Part = { shape: box(60, 88, 40), material: materialOf('water'), pose: at(6, 4) };
    const sum = (depth: DepthMap) => depth.low.reduce((total, value) => total + value, 0);
    const [flat, turned] = [sum(depthOf([brick])), sum(depthOf([brick], rotationOf(0.7, 0.5, 1.1)))];
    expect(turned / flat).toBeCloseTo(1, 2);
  });
});

describe('the box of an item', () => {
  it('is tight around what the item covers', () => {
    const covered = coveredBox(depthOf([slab(3)]));
    expect(covered).toEqual([108, 81, 148, 111]);
  });

  it('is none for what covers nothing', () => {
    expect(coveredBox(emptyDepth())).toBeUndefined();
  });
});

describe('the detector', () => {
  it('measures transmission on its scale, with noise that more photons make smaller', () => {
    const depth = depthOf([slab(2)]);
    const spread = (photons: number): number => {
      const detector = { photons: { low: photons, high: photons }, electronic: 0, blur: 0.5 };
      const image = measure(depth, detector, new Draw(1, 'tuning'));
      const inside = Array.from({ length: 400 }, (_, pixel) => {
        const row = FIELD.height / 2 - 10 + Math.floor(pixel / 20);
        return image[row * FIELD.width + FIELD.width / 2 - 10 + (pixel % 20)] ?? 0;
      });
      const mean = inside.reduce((sum, value) => sum + value, 0) / inside.length;
      expect(mean / 65_535 / transmission(depth)).toBeCloseTo(1, 1);
      return Math.sqrt(inside.reduce((sum, value) => sum + (value - mean) ** 2, 0) / inside.length);
    };
    expect(spread(1000) / spread(100_000)).toBeGreaterThan(7);
    expect(spread(1000) / spread(100_000)).toBeLessThan(13);
  });
});
