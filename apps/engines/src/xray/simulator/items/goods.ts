import { type Part } from '../depth-map.js';
import { type Draw } from '../draw.js';
import { type Material, materialOf } from '../materials.js';
import { ALONG_Y, at, type Pose, rotationOf } from '../pose.js';
import { box, type Corner, cylinder, ellipsoid, prism } from '../shapes.js';

/** Goods that are looked for, as parts about an origin near their middle, lying in the plane across the beam. */

/** A bottle along y: wall of plastic or glass, a liquid, a neck with a cap. */
export function liquidBottle(draw: Draw): readonly Part[] {
  const radius = draw.parameter(26, 42);
  const length = draw.parameter(110, 200);
  const isGlass = draw.chance(0.3);
  const wall = isGlass ? draw.parameter(2.5, 4) : draw.parameter(0.6, 1.4);
  const skin = materialOf(isGlass ? 'glass' : 'pet');
  const liquid = materialOf(draw.oneOf(['water', 'ethanol', 'oil']), undefined);
  const neck = radius * draw.parameter(0.3, 0.5);
  const along = (y: number): Pose => ({ turn: ALONG_Y, move: [0, y, 0] });
  const level = draw.parameter(0.8, 1);
  const inside = length - 2 * wall;
  return [
    { shape: cylinder(radius, length), material: skin, pose: along(0) },
    { shape: cylinder(radius - wall, inside), material: skin, pose: along(0), hollow: true },
    { shape: cylinder(radius - wall, inside * level), material: liquid, pose: along((inside * (1 - level)) / 2) },
    {
      shape: ellipsoid(2 * radius, radius * 1.1, 2 * radius),
      material: materialOf('pet', 0.25),
      pose: at(0, -length / 2),
    },
    { shape: cylinder(neck, 34), material: skin, pose: along(-length / 2 - 14) },
    { shape: cylinder(neck - wall, 34), material: skin, pose: along(-length / 2 - 14), hollow: true },
    { shape: cylinder(neck + 2, 18), material: materialOf('polyethylene', 0.6), pose: along(-length / 2 - 26) },
  ];
}

/** Pressed powder in layers of film, its edges rounded. */
export function powderBrick(draw: Draw): readonly Part[] {
  const [length, width, height] = [draw.parameter(110, 200), draw.parameter(75, 130), draw.parameter(28, 55)];
  const film = draw.parameter(0.6, 2);
  const powder = materialOf('powder', draw.parameter(0.95, 1.25));
  const inner = roundedOutline(length - 2 * film, width - 2 * film, 12);
  const wrap = materialOf('polyethylene');
  return [
    { shape: prism(roundedOutline(length, width, 14), height), material: wrap, pose: at(0, 0) },
    { shape: prism(inner, height - 2 * film), material: wrap, pose: at(0, 0), hollow: true },
    { shape: prism(inner, height - 2 * film), material: powder, pose: at(0, 0) },
  ];
}

function roundedOutline(length: number, width: number, radius: number): readonly Corner[] {
  const [x, y, cut] = [length / 2, width / 2, radius * 0.3];
  return [-1, 1]
    .flatMap((side): Corner[] => {
      const [a, b] = [x * side, y * side];
      const inward = radius * side;
      return [
        [a, -b + inward],
        [a - cut * side, -b + cut * side],
        [a - inward, -b],
        [-a + inward, -b],
        [-a + cut * side, -b + cut * side],
        [-a, -b + inward],
      ];
    })
    .sort(([ax, ay], [bx, by]) => Math.atan2(ay, ax) - Math.atan2(by, bx));
}

/** Lithium-ion cells in a row or in rows, with strips of nickel, a board, a case; or flat cells in foil. */
export function batteryPack(draw: Draw): readonly Part[] {
  return draw.chance(0.75) ? roundCells(draw) : flatCells(draw);
}

function roundCells(draw: Draw): readonly Part[] {
  const radius = draw.parameter(8.6, 10.6);
  const length = draw.parameter(60, 72);
  const [columns, rows] = [draw.count(2, 7), draw.count(1, 2)];
  const pitch = 2 * radius + draw.parameter(0.4, 1.6);
  const steel = materialOf('steel');
  const parts: Part[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const move = [(column - (columns - 1) / 2) * pitch, (row - (rows - 1) / 2) * (length + 4), 0] as const;
      const pose = { turn: ALONG_Y, move };
      parts.push(
        { shape: cylinder(radius, length), material: steel, pose },
        { shape: cylinder(radius - 0.3, length - 0.8), material: steel, pose, hollow: true },
        { shape: cylinder(radius - 0.3, length - 5), material: materialOf('cell'), pose },
        { shape: cylinder(1.6, length - 5), material: materialOf('cell'), pose, hollow: true },
      );
    }
  }
  const [x, y] = [columns * pitch, rows * (length + 4)];
  for (const side of [-1, 1]) {
    parts.push({ shape: box(x - radius, 0.6, 8), material: materialOf('steel', 8.9), pose: at(0, (side * y) / 2) });
  }
  return [...parts, ...caseAround(x + 4, y + 8, 2 * radius + 5), boardOf(x * 0.6, 12, y / 2 + 2)];
}

function flatCells(draw: Draw): readonly Part[] {
  const [x, y] = [draw.parameter(50, 75), draw.parameter(80, 125)];
  const cells = draw.count(1, 3);
  const pouches = Array.from({ length: cells }, (_, cell): Part => ({
    shape: box(x, y, 6.5),
    material: materialOf('cell', 2.3),
    pose: at(0, 0, (cell - (cells - 1) / 2) * 7.5),
  }));
  return [...pouches, ...caseAround(x + 7, y + 18, cells * 7.5 + 5), boardOf(x * 0.7, 9, y / 2 + 4)];
}

const caseAround = (x: number, y: number, z: number): readonly Part[] => [
  { shape: box(x, y, z), material: materialOf('abs'), pose: at(0, 0) },
  { shape: box(x - 3, y - 3, z - 3), material: materialOf('abs'), pose: at(0, 0), hollow: true },
];

const boardOf = (x: number, y: number, place: number): Part => ({
  shape: box(x, y, 2.4),
  material: materialOf('board'),
  pose: at(0, place),
});

/** Blister strips on one another, somewhat askew: a sheet of plastic and foil with tablets in rows. */
export function tabletStrips(draw: Draw): readonly Part[] {
  const [columns, rows] = [draw.count(4, 7), draw.count(2, 3)];
  const pitch = draw.parameter(15, 19);
  const tablet = { across: draw.parameter(8, 12), high: draw.parameter(3.6, 5.4) };
  const strips = draw.count(1, 5);
  return Array.from({ length: strips }, (_, strip): readonly Part[] => {
    const turn = rotationOf(0.05 * draw.normal());
    const move = [2.5 * draw.normal(), 2.5 * draw.normal(), strip * 6] as const;
    const place = (x: number, y: number): Pose => ({
      turn,
      move: [move[0] + turn[0] * x + turn[1] * y, move[1] + turn[3] * x + turn[4] * y, move[2]],
    });
    const tablets = Array.from({ length: columns * rows }, (_each, at): Part => {
      const x = ((at % columns) - (columns - 1) / 2) * pitch;
      const y = (Math.floor(at / columns) - (rows - 1) / 2) * pitch;
      return {
        shape: ellipsoid(tablet.across, tablet.across, tablet.high * 1.2),
        material: materialOf('tablet'),
        pose: place(x, y),
      };
    });
    const [length, width] = [columns * pitch + 6, rows * pitch + 5];
    return [
      { shape: box(length, width, 0.3), material: materialOf('pvc'), pose: place(0, 0) },
      { shape: box(length, width, 0.03), material: materialOf('aluminium'), pose: place(0, 0) },
      ...tablets,
    ];
  }).flat();
}

/** Bundles of banknotes with paper bands, side by side or on one another, in film. */
export function wrappedCash(draw: Draw): readonly Part[] {
  const [length, width] = [draw.parameter(138, 162), draw.parameter(63, 72)];
  const bundle = draw.parameter(9, 13);
  const [layers, sides] = [draw.count(1, 5), draw.count(1, 2)];
  const paper = materialOf('paper', draw.parameter(0.75, 0.95));
  const parts: Part[] = [];
  for (let layer = 0; layer < layers; layer += 1) {
    for (let side = 0; side < sides; side += 1) {
      const x = draw.normal() * 0.8;
      const y = (side - (sides - 1) / 2) * (width + 2.5) + draw.normal() * 0.5;
      const z = (layer - (layers - 1) / 2) * (bundle + 0.8);
      parts.push({ shape: box(length, width, bundle), material: paper, pose: at(x, y, z) });
      parts.push(...band(x, y, z, width, bundle));
    }
  }
  const film = materialOf('polyethylene');
  const [x, y, z] = [length + 5, sides * (width + 2.5) + 4, layers * (bundle + 0.8) + 3];
  return [
    ...parts,
    { shape: box(x, y, z), material: film, pose: at(0, 0) },
    { shape: box(x - 0.8, y - 0.8, z - 0.8), material: film, pose: at(0, 0), hollow: true },
  ];
}

function band(x: number, y: number, z: number, width: number, height: number): readonly Part[] {
  const paper: Material = materialOf('paper', 1.1);
  return [-1, 1].map((side) => ({
    shape: box(32, width + 1, 0.8),
    material: paper,
    pose: at(x, y, z + (side * (height + 0.8)) / 2),
  }));
}
