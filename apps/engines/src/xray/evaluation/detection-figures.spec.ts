import { describe, expect, it } from '@jest/globals';
import { type Box } from '../item-kinds.js';
import { curvePicture } from './curve-picture.js';
import { detectionFigures, type ReadScene } from './detection-figures.js';

const HERE: Box = [0, 0, 10, 10];
const THERE: Box = [50, 50, 60, 60];
const scene = (
  items: readonly (readonly [number, Box])[],
  found: readonly (readonly [number, number, Box])[],
): ReadScene => ({
  level: 'light',
  items: items.map(([kind, box]) => ({ kind, box })),
  found: found.map(([kind, confidence, box]) => ({ kind, confidence, box })),
});

describe('figures of detection', () => {
  it('are full when every item is found and nothing else', () => {
    const { recall, averagePrecision, areaUnderRoc } = detectionFigures([
      scene([[0, HERE]], [[0, 0.9, [0, 0, 10, 9]]]),
      scene([], []),
    ]);
    expect(recall).toEqual({ found: 1, items: 1 });
    expect(averagePrecision).toMatchObject({ pistol: 1, blade: 0 });
    expect(areaUnderRoc).toBe(1);
  });

  it.each([
    ['in another place', [0, 0.9, THERE]],
    ['of another kind', [1, 0.9, HERE]],
    ['too large', [0, 0.9, [0, 0, 20, 20]]],
  ] as const)('count a box %s as a false alarm', (_case, found) => {
    const { recall, recallByLevel } = detectionFigures([scene([[0, HERE]], [found]), ...quiet(9)]);
    expect(recall.found).toBe(0);
    expect(recallByLevel.light?.alarmsAnImage).toBe(0.1);
  });

  it('count a second box on the same item as a false alarm', () => {
    const { averagePrecision, recallByLevel } = detectionFigures([
      scene(
        [[0, HERE]],
        [
          [0, 0.5, HERE],
          [0, 0.9, HERE],
        ],
      ),
      ...quiet(9),
    ]);
    expect(averagePrecision.pistol).toBe(1);
    expect(recallByLevel.light).toEqual({ found: 1, items: 1, alarmsAnImage: 0.1 });
  });

  it('tell recall where there is one false alarm in ten images', () => {
    const sureButWrong = scene(
      [],
      [
        [0, 0.95, HERE],
        [0, 0.7, THERE],
      ],
    );
    const found = (confidence: number) => scene([[0, HERE]], [[0, confidence, HERE]]);
    const { recall, threshold } = detectionFigures([sureButWrong, found(0.9), found(0.6), ...quiet(7)]);
    expect(recall).toEqual({ found: 1, items: 2 });
    expect(threshold).toBe(0.9);
  });

  it('draw how many boxes are right at each share of items found', () => {
    const { precisionRecall } = detectionFigures([
      scene([[0, HERE]], [[0, 0.9, HERE]]),
      scene([], [[0, 0.8, HERE]]),
      scene([[1, HERE]], [[1, 0.7, HERE]]),
    ]);
    expect(precisionRecall).toEqual([
      { x: 0.5, y: 1 },
      { x: 1, y: 2 / 3 },
    ]);
  });
});

describe('the picture of curves', () => {
  it('draws each curve with its name', () => {
    const picture = curvePicture({
      title: 'found & lost',
      across: 'x',
      up: 'y',
      most: 1,
      curves: [
        {
          name: 'a',
          points: [
            { x: 0, y: 0 },
            { x: 0.5, y: 1 },
            { x: 2, y: 1 },
          ],
        },
      ],
    });
    expect(picture).toContain('<title>found &amp; lost</title>');
    expect(picture).toContain('d="M56 360L216 40"');
  });
});

const quiet = (count: number): readonly ReadScene[] => Array.from({ length: count }, () => scene([], []));
