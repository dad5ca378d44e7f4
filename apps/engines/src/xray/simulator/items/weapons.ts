import { type Part } from '../depth-map.js';
import { type Draw } from '../draw.js';
import { materialOf } from '../materials.js';
import { ALONG_X, at, type Pose, rotationOf, type Vector } from '../pose.js';
import { box, type Corner, cylinder, ellipsoid, prism } from '../shapes.js';

/**
 * Weapons and ammunition as parts about an origin near their middle, lying in the plane across the beam. Sizes are the
 * author's, after what such things commonly measure; nothing is modelled on a certain make.
 */
export function pistol(draw: Draw): readonly Part[] {
  return draw.chance(0.7) ? selfLoader(draw) : revolver(draw);
}

const along = (...move: Vector): Pose => ({ turn: ALONG_X, move });

/** Slide with barrel and spring over a frame, a slanting grip with a magazine in it. */
function selfLoader(draw: Draw): readonly Part[] {
  const length = draw.parameter(150, 205);
  const width = draw.parameter(20, 28);
  const slideHeight = draw.parameter(22, 30);
  const gripLength = draw.parameter(75, 105);
  const steel = materialOf('steel');
  const frame = draw.chance(0.5) ? materialOf('abs') : materialOf('aluminium');
  const slant = gripLength * draw.parameter(0.18, 0.34);
  const gripWidth = draw.parameter(40, 54);
  const slideAt = -slideHeight / 2;
  const grip: readonly Corner[] = [
    [length / 2 - gripWidth, 0],
    [length / 2, 0],
    [length / 2 + slant, gripLength],
    [length / 2 + slant - gripWidth, gripLength],
  ];
  return [
    { shape: box(length, slideHeight, width), material: steel, pose: at(0, slideAt) },
    { shape: box(length - 12, slideHeight * 0.62, width * 0.66), material: steel, pose: at(0, slideAt), hollow: true },
    { shape: cylinder(7, length - 14), material: steel, pose: along(0, slideAt, 0) },
    { shape: cylinder(4.5, length - 14), material: steel, pose: along(0, slideAt, 0), hollow: true },
    { shape: box(length * 0.8, 13, width * 0.9), material: frame, pose: at(length * 0.05, 6) },
    { shape: prism(grip, width), material: frame, pose: at(0, 0) },
    ...magazine(draw, [length / 2 - gripWidth / 2 + slant / 2, gripLength / 2, 0], gripLength, slant),
    ...triggerGuard(length / 2 - gripWidth - 24, frame),
  ];
}

function magazine(draw: Draw, middle: Vector, gripLength: number, slant: number): readonly Part[] {
  if (draw.chance(0.2)) return [];
  const turn = rotationOf(Math.atan2(-slant, gripLength));
  const steel = materialOf('steel');
  const pose = { turn, move: middle };
  return [
    { shape: box(32, gripLength - 6, 14), material: steel, pose },
    { shape: box(30, gripLength - 10, 12), material: steel, pose, hollow: true },
    ...(draw.chance(0.5) ? [{ shape: box(24, gripLength * 0.6, 9), material: materialOf('brass', 5), pose }] : []),
  ];
}

function triggerGuard(x: number, frame: Part['material']): readonly Part[] {
  const steel = materialOf('steel');
  return [
    { shape: box(42, 4, 10), material: frame, pose: at(x, 34) },
    { shape: box(4, 26, 10), material: frame, pose: at(x - 20, 22) },
    { shape: box(4, 18, 6), material: steel, pose: { turn: rotationOf(0.3), move: [x + 4, 20, 0] } },
  ];
}

/** Barrel and drum in a steel frame, a curved grip of wood. */
function revolver(draw: Draw): readonly Part[] {
  const barrel = draw.parameter(60, 125);
  const drum = draw.parameter(17, 22);
  const steel = materialOf('stainless');
  const gripLength = draw.parameter(75, 100);
  const grip: readonly Corner[] = [
    [30, -4],
    [58, -6],
    [62, 22],
    [58 + gripLength * 0.4, gripLength],
    [24 + gripLength * 0.38, gripLength + 4],
    [34, 34],
  ];
  return [
    { shape: cylinder(8, barrel), material: steel, pose: along(-20 - barrel / 2, -10, 0) },
    { shape: cylinder(4.6, barrel), material: steel, pose: along(-20 - barrel / 2, -10, 0), hollow: true },
    { shape: cylinder(drum, 40), material: steel, pose: along(0, 0, 0) },
    { shape: cylinder(drum * 0.55, 40), material: steel, pose: along(0, 0, 0), hollow: true },
    { shape: box(96, 9, 14), material: steel, pose: at(4, -drum - 3) },
    { shape: box(60, 8, 14), material: steel, pose: at(4, drum + 4) },
    { shape: box(12, 48, 14), material: steel, pose: at(38, 0) },
    { shape: prism(grip, draw.parameter(22, 30)), material: materialOf('wood', 0.8), pose: at(0, 6) },
    { shape: prism(grip, 3), material: steel, pose: at(0, 6) },
    ...triggerGuard(2, steel),
  ];
}

/** A knife: a tapering blade, its tang in a handle. */
export function blade(draw: Draw): readonly Part[] {
  const length = draw.parameter(95, 200);
  const height = draw.parameter(18, 38);
  const thickness = draw.parameter(1.6, 3.6);
  const handle = draw.parameter(90, 125);
  const belly = draw.parameter(0.55, 0.85);
  const steel = materialOf('stainless');
  const outline: readonly Corner[] = [
    [0, -height / 2],
    [length * belly, -height / 2],
    [length, draw.anywhere(-0.1, 0.4) * height],
    [length * 0.75, height * 0.42],
    [0, height / 2],
  ];
  const hold = materialOf(draw.oneOf(['wood', 'abs', 'rubber']));
  const gripHeight = height * draw.parameter(0.7, 1);
  return [
    { shape: prism(outline, thickness), material: steel, pose: at(-handle / 4, 0) },
    { shape: box(handle, height * 0.5, thickness), material: steel, pose: at(-handle * 0.75, 0) },
    { shape: box(handle, gripHeight, 18), material: hold, pose: at(-handle * 0.75, 0) },
    ...(draw.chance(0.4)
      ? [{ shape: box(6, height * 1.6, 14), material: materialOf('brass'), pose: at(-handle / 4, 0) }]
      : []),
  ];
}

/** A flat star of sharpened points with a hole in its middle. */
export function shuriken(draw: Draw): readonly Part[] {
  const points = draw.count(3, 8);
  const outer = draw.parameter(34, 58);
  const inner = outer * draw.parameter(0.28, 0.48);
  const swirl = draw.anywhere(-0.5, 0.5) / points;
  const outline = Array.from({ length: points * 2 }, (_, corner): Corner => {
    const angle = (Math.PI * corner) / points + (corner % 2 === 0 ? 0 : swirl * Math.PI);
    const radius = corner % 2 === 0 ? outer : inner;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  const thickness = draw.parameter(1.5, 3.5);
  const steel = materialOf(draw.oneOf(['steel', 'stainless']));
  return [
    { shape: prism(outline, thickness), material: steel, pose: at(0, 0) },
    { shape: cylinder(inner * draw.parameter(0.25, 0.5), thickness), material: steel, pose: at(0, 0), hollow: true },
  ];
}

/** Cartridges side by side as in a box of them, or loose in a heap. */
export function cartridges(draw: Draw): readonly Part[] {
  const radius = draw.parameter(4.4, 6);
  const length = draw.parameter(17, 32);
  const bullet = draw.parameter(9, 15);
  if (draw.chance(0.3)) return heap(draw, radius, length, bullet);
  const [columns, rows] = [draw.count(3, 8), draw.count(1, 3)];
  const parts: Part[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const x = (row - (rows - 1) / 2) * (length + bullet + 2);
      const y = (column - (columns - 1) / 2) * (2 * radius + 1.2);
      parts.push(...cartridge({ turn: ALONG_X, move: [x, y, 0] }, radius, length, bullet));
    }
  }
  return parts;
}

function heap(draw: Draw, radius: number, length: number, bullet: number): readonly Part[] {
  const reach = draw.parameter(18, 34);
  return Array.from({ length: draw.count(6, 16) }, () => {
    const move: Vector = [draw.anywhere(-reach, reach), draw.anywhere(-reach, reach), draw.anywhere(-8, 8)];
    return cartridge({ turn: draw.orientation(), move }, radius, length, bullet);
  }).flat();
}

/** A brass case with propellant, closed by a lead bullet; its axis is z of the pose. */
function cartridge({ turn, move }: Pose, radius: number, length: number, bullet: number): readonly Part[] {
  const axis = [turn[2], turn[5], turn[8]] as const;
  const shifted = (by: number): Pose => ({
    turn,
    move: [move[0] + axis[0] * by, move[1] + axis[1] * by, move[2] + axis[2] * by],
  });
  const brass = materialOf('brass');
  return [
    { shape: cylinder(radius, length), material: brass, pose: shifted(0) },
    { shape: cylinder(radius - 0.5, length - 4), material: brass, pose: shifted(1), hollow: true },
    { shape: cylinder(radius - 0.5, length - 4), material: materialOf('propellant'), pose: shifted(1) },
    {
      shape: ellipsoid(2 * radius - 1, 2 * radius - 1, 2 * bullet),
      material: materialOf('lead'),
      pose: shifted(length / 2),
    },
  ];
}
