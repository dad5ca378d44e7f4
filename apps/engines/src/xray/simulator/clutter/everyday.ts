import { type Part } from '../depth-map.js';
import { type Draw } from '../draw.js';
import { materialOf } from '../materials.js';
import { ALONG_X, ALONG_Y, at, rotationOf, type Vector } from '../pose.js';
import { box, cylinder, ellipsoid } from '../shapes.js';

/** What parcels hold besides; these kinds are in scenes for tuning and in held-out ones. */

/** Folded clothes: layers of cloth, with buttons or a zip now and then. */
export function clothes(draw: Draw): readonly Part[] {
  const [length, width] = [draw.parameter(180, 290), draw.parameter(140, 220)];
  const cloth = materialOf('cotton', draw.parameter(0.15, 0.3));
  const layers = Array.from({ length: draw.count(2, 5) }, (_, layer): Part => ({
    shape: ellipsoid(length * draw.anywhere(0.7, 1.1), width * draw.anywhere(0.7, 1.1), draw.anywhere(15, 45)),
    material: cloth,
    pose: { turn: rotationOf(draw.anywhere(-0.3, 0.3)), move: [10 * draw.normal(), 10 * draw.normal(), layer * 15] },
  }));
  const spine = draw.anywhere(-width / 4, width / 4);
  if (draw.chance(0.3)) {
    const zip = { shape: box(length * 0.6, 5, 2), material: materialOf('brass', 4), pose: at(0, spine) };
    return [...layers, zip];
  }
  const buttons = Array.from({ length: draw.count(0, 6) }, (_, button): Part => ({
    shape: cylinder(5.5, 3),
    material: materialOf('abs', 1.3),
    pose: at((button - 2.5) * 32, spine),
  }));
  return [...layers, ...buttons];
}

/** A block of paper between covers. */
export function book(draw: Draw): readonly Part[] {
  const [length, width, thick] = [draw.parameter(170, 260), draw.parameter(115, 185), draw.parameter(10, 40)];
  return [
    { shape: box(length, width, thick), material: materialOf('paper', draw.parameter(0.65, 0.95)), pose: at(0, 0) },
    ...[-1, 1].map((side) => ({
      shape: box(length + 4, width + 4, 1.5),
      material: materialOf('paper', 0.9),
      pose: at(0, 0, (side * (thick + 1.5)) / 2),
    })),
  ];
}

/** A device: case, board with chips and solder, a transformer or a heat sink. */
export function electronics(draw: Draw): readonly Part[] {
  const [length, width, high] = [draw.parameter(90, 220), draw.parameter(60, 150), draw.parameter(14, 45)];
  const shell = draw.chance(0.7) ? materialOf('abs') : materialOf('aluminium');
  const chips = Array.from({ length: draw.count(5, 14) }, (_, chip): Part => {
    const place: Vector = [draw.anywhere(-0.4, 0.4) * length, draw.anywhere(-0.4, 0.4) * width, 3];
    const size = draw.anywhere(5, 18);
    const material = materialOf(chip % 4 === 0 ? 'solder' : 'glass', chip % 4 === 0 ? 1.6 : 2.1);
    return { shape: box(size, size * draw.anywhere(0.4, 1), 2.5), material, pose: at(...place) };
  });
  const heavy = draw.chance(0.5)
    ? { shape: box(32, 26, 22), material: materialOf('steel', 6.5), pose: at(length * 0.25, width * 0.2) }
    : { shape: box(44, 30, 14), material: materialOf('aluminium', 1.6), pose: at(-length * 0.2, width * 0.15) };
  return [
    { shape: box(length, width, high), material: shell, pose: at(0, 0) },
    { shape: box(length - 4, width - 4, high - 4), material: shell, pose: at(0, 0), hollow: true },
    { shape: box(length * 0.86, width * 0.82, 1.6), material: materialOf('board'), pose: at(0, 0) },
    ...chips,
    heavy,
  ];
}

/** A tin or a drink can with what is in it. */
export function can(draw: Draw): readonly Part[] {
  const [radius, length] = [draw.parameter(28, 42), draw.parameter(55, 125)];
  const isTin = draw.chance(0.5);
  const metal = isTin ? materialOf('steel') : materialOf('aluminium');
  const wall = isTin ? 0.22 : 0.3;
  const pose = { turn: draw.chance(0.5) ? ALONG_X : ALONG_Y, move: [0, 0, 0] as const };
  return [
    { shape: cylinder(radius, length), material: metal, pose },
    { shape: cylinder(radius - wall, length - 2 * wall), material: metal, pose, hollow: true },
    { shape: cylinder(radius - wall, length - 8), material: materialOf('food', draw.parameter(0.9, 1.1)), pose },
  ];
}

/** A coil of copper wire in plastic, with a plug. */
export function cable(draw: Draw): readonly Part[] {
  const radius = draw.parameter(30, 60);
  const [copper, sheath] = [draw.parameter(0.8, 1.4), draw.parameter(2, 3)];
  const turns = draw.count(2, 4);
  const pieces = 18;
  const parts: Part[] = [];
  for (let piece = 0; piece < turns * pieces; piece += 1) {
    const angle = (2 * Math.PI * piece) / pieces;
    const out = radius * (1 + 0.06 * draw.normal());
    const turn = rotationOf(angle + Math.PI / 2, Math.PI / 2, 0);
    const pose = { turn, move: [out * Math.cos(angle), 0.75 * out * Math.sin(angle), 0] as const };
    const length = (2.1 * Math.PI * radius) / pieces;
    parts.push({ shape: cylinder(sheath, length), material: materialOf('pvc'), pose });
    parts.push({ shape: cylinder(copper, length), material: materialOf('copper', 7), pose });
  }
  parts.push({ shape: box(34, 22, 16), material: materialOf('pvc'), pose: at(radius + 18, 0) });
  parts.push({ shape: box(26, 4, 4), material: materialOf('brass'), pose: at(radius + 34, 5) });
  parts.push({ shape: box(26, 4, 4), material: materialOf('brass'), pose: at(radius + 34, -5) });
  return parts;
}

/** A carton in the parcel, with something light in it. */
export function carton(draw: Draw): readonly Part[] {
  const [x, y, z] = [draw.parameter(90, 190), draw.parameter(60, 140), draw.parameter(40, 90)];
  const board = materialOf('cardboard', 0.6);
  const filling = materialOf(draw.oneOf(['cotton', 'food', 'polyethylene']), draw.parameter(0.08, 0.4));
  return [
    { shape: box(x, y, z), material: board, pose: at(0, 0) },
    { shape: box(x - 3, y - 3, z - 3), material: board, pose: at(0, 0), hollow: true },
    { shape: ellipsoid(x * 0.9, y * 0.9, z * 0.9), material: filling, pose: at(0, 0) },
  ];
}

/** Spoons and forks in a bundle. */
export function cutlery(draw: Draw): readonly Part[] {
  const length = draw.parameter(120, 170);
  const steel = materialOf('stainless');
  return Array.from({ length: draw.count(2, 6) }, (_, piece): readonly Part[] => {
    const turn = rotationOf(0.08 * draw.normal());
    const y = (piece - 2) * draw.anywhere(8, 16);
    return [
      { shape: box(length, 6, 1.8), material: steel, pose: { turn, move: [0, y, 0] } },
      { shape: ellipsoid(48, 30, 3), material: steel, pose: { turn, move: [length / 2 + 18, y, 0] } },
    ];
  }).flat();
}

/** A toy of plastic, solid parts and hollow ones. */
export function toy(draw: Draw): readonly Part[] {
  const plastic = materialOf('abs');
  return Array.from({ length: draw.count(4, 12) }, (_, piece): Part => {
    const size = draw.parameter(14, 50);
    const move: Vector = [35 * draw.normal(), 28 * draw.normal(), 10 * draw.normal()];
    const shape = piece % 3 === 0 ? ellipsoid(size, size, size) : box(size, size * 0.6, size * 0.4);
    return {
      shape,
      material: piece % 2 === 0 ? plastic : materialOf('abs', 0.35),
      pose: { turn: draw.orientation(), move },
    };
  });
}
