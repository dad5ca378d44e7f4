import { type Part } from '../depth-map.js';
import { type Draw } from '../draw.js';
import { materialOf } from '../materials.js';
import { ALONG_X, ALONG_Y, at, rotationOf, type Vector } from '../pose.js';
import { box, type Corner, cylinder, ellipsoid, prism } from '../shapes.js';

/** What parcels hold besides; these kinds are in held-out scenes alone, so that nothing tuned has seen them. */

/** A shoe: sole, shank, upper. */
export function shoe(draw: Draw): readonly Part[] {
  const length = draw.anywhere(230, 300);
  const sole: readonly Corner[] = [
    [-0.5, -0.1],
    [-0.4, -0.14],
    [0.1, -0.13],
    [0.35, -0.18],
    [0.5, -0.05],
    [0.45, 0.12],
    [0.1, 0.13],
    [-0.4, 0.13],
    [-0.5, 0.06],
  ].map(([x = 0, y = 0]): Corner => [x * length, y * length]);
  return [
    { shape: prism(sole, draw.anywhere(12, 28)), material: materialOf('rubber', 0.7), pose: at(0, 0) },
    { shape: box(length * 0.4, 14, 1.2), material: materialOf('steel'), pose: at(-length * 0.05, 0) },
    { shape: ellipsoid(length * 0.95, length * 0.3, 80), material: materialOf('leather', 0.14), pose: at(0, 0, 40) },
    {
      shape: ellipsoid(length * 0.3, length * 0.26, 50),
      material: materialOf('leather', 0.3),
      pose: at(-length * 0.33, 0, 30),
    },
  ];
}

/** Food in crumpled aluminium foil. */
export function foil(draw: Draw): readonly Part[] {
  const [x, y] = [draw.anywhere(80, 170), draw.anywhere(60, 120)];
  const sheets = Array.from({ length: draw.count(6, 14) }, (): Part => ({
    shape: box(x * draw.anywhere(0.3, 1), y * draw.anywhere(0.3, 1), draw.anywhere(0.05, 0.5)),
    material: materialOf('aluminium'),
    pose: {
      turn: rotationOf(draw.anywhere(0, 6.3), 0.3 * draw.normal(), 0.3 * draw.normal()),
      move: [6 * draw.normal(), 6 * draw.normal(), 0],
    },
  }));
  return [...sheets, { shape: ellipsoid(x, y, 25), material: materialOf('food', 0.6), pose: at(0, 0) }];
}

/** A mug with its handle. */
export function mug(draw: Draw): readonly Part[] {
  const [radius, high] = [draw.anywhere(36, 46), draw.anywhere(85, 110)];
  const ceramic = materialOf('ceramic');
  const pose = { turn: draw.chance(0.5) ? ALONG_Y : rotationOf(0), move: [0, 0, 0] as const };
  return [
    { shape: cylinder(radius, high), material: ceramic, pose },
    { shape: cylinder(radius - 4, high - 6), material: ceramic, pose, hollow: true },
    { shape: box(8, 50, 10), material: ceramic, pose: at(radius + 22, 0) },
    { shape: box(22, 8, 10), material: ceramic, pose: at(radius + 10, 22) },
    { shape: box(22, 8, 10), material: ceramic, pose: at(radius + 10, -22) },
  ];
}

/** Spanners and screwdrivers. */
export function tools(draw: Draw): readonly Part[] {
  const steel = materialOf('steel');
  return Array.from({ length: draw.count(1, 4) }, (_, tool): readonly Part[] => {
    const length = draw.anywhere(110, 200);
    const move: Vector = [8 * draw.normal(), (tool - 1.5) * 26, 0];
    if (draw.chance(0.5)) {
      return [
        { shape: cylinder(3, length), material: steel, pose: { turn: ALONG_X, move } },
        {
          shape: cylinder(14, 90),
          material: materialOf('abs'),
          pose: { turn: ALONG_X, move: [move[0] + length / 2, move[1], 0] },
        },
      ];
    }
    return [
      { shape: box(length, 14, 6), material: steel, pose: at(...move) },
      { shape: cylinder(17, 8), material: steel, pose: at(move[0] + length / 2, move[1]) },
      { shape: cylinder(8, 8), material: steel, pose: at(move[0] + length / 2, move[1]), hollow: true },
    ];
  }).flat();
}

/** Fruit, or balls of wool: rounds that lie together. */
export function fruit(draw: Draw): readonly Part[] {
  const size = draw.anywhere(55, 85);
  return Array.from({ length: draw.count(2, 6) }, (_, piece): Part => ({
    shape: ellipsoid(size, size * draw.anywhere(0.8, 1), size * 0.9),
    material: materialOf('food', draw.anywhere(0.5, 0.95)),
    pose: at(((piece % 3) - 1) * size, (Math.floor(piece / 3) - 0.5) * size),
  }));
}

/** A folded umbrella: ribs about a shaft. */
export function umbrella(draw: Draw): readonly Part[] {
  const length = draw.anywhere(230, 300);
  const ribs = Array.from({ length: 8 }, (_, rib): Part => ({
    shape: cylinder(1.3, length * 0.8),
    material: materialOf('steel'),
    pose: { turn: rotationOf(0.02 * draw.normal(), Math.PI / 2), move: [0, (rib - 3.5) * 4.2, 3 * draw.normal()] },
  }));
  return [
    ...ribs,
    { shape: cylinder(5, length), material: materialOf('aluminium', 1.4), pose: { turn: ALONG_X, move: [0, 0, 0] } },
    {
      shape: cylinder(24, length * 0.85),
      material: materialOf('cotton', 0.3),
      pose: { turn: ALONG_X, move: [0, 0, 0] },
    },
    { shape: cylinder(15, 70), material: materialOf('abs'), pose: { turn: ALONG_X, move: [length * 0.55, 0, 0] } },
  ];
}
