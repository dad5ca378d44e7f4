import { type Part } from '../depth-map.js';
import { type Draw } from '../draw.js';
import { type Material, type MaterialName, materialOf } from '../materials.js';
import { type Pose, type Vector } from '../pose.js';
import { box, type Corner, cylinder, ellipsoid, prism, type Shape } from '../shapes.js';

/** Solids of any form and material, which are no particular thing; only scenes for fitting hold them. */

const SUBSTANCES: readonly [MaterialName, ...MaterialName[]] = [
  'steel',
  'aluminium',
  'brass',
  'glass',
  'water',
  'polyethylene',
  'abs',
  'pvc',
  'paper',
  'cotton',
  'wood',
  'food',
];
/** Metals are made thin, so that they don't hide all that lies below. */
const METALS: readonly MaterialName[] = ['steel', 'aluminium', 'brass'];
const THICKEST = { metal: 6, other: 60 } as const;

/** One to five solids near one another, some hollow. */
export function solids(draw: Draw): readonly Part[] {
  const spread = draw.anywhere(0, 50);
  return Array.from({ length: draw.count(1, 5) }, () => {
    const name = draw.oneOf(SUBSTANCES);
    const isMetal = METALS.includes(name);
    const loose = isMetal ? 1 : draw.anywhere(0.3, 1);
    const whole = materialOf(name);
    const material = { low: whole.low * loose, high: whole.high * loose };
    const move: Vector = [spread * draw.normal(), spread * draw.normal(), 0];
    const turn = draw.chance(0.7) ? draw.lying() : draw.orientation();
    return solidOf(draw, material, { turn, move }, isMetal ? THICKEST.metal : THICKEST.other);
  }).flat();
}

function solidOf(draw: Draw, material: Material, pose: Pose, thickest: number): readonly Part[] {
  const [x, y, z] = [draw.anywhere(12, 190), draw.anywhere(12, 130), draw.anywhere(0.5, thickest)];
  const wall = draw.anywhere(0.5, 6);
  if (draw.chance(0.25) && z > 3 * wall) {
    const make = draw.oneOf([box, ellipsoid]);
    return [
      { shape: make(x, y, z), material, pose },
      { shape: make(x - wall, y - wall, z - wall), material, pose, hollow: true },
    ];
  }
  const shapes: readonly [() => Shape, ...(() => Shape)[]] = [
    () => box(x, y, z),
    () => ellipsoid(x, y, z),
    () => cylinder(z / 2, x),
    () => prism(anyOutline(draw, x, y), z),
  ];
  return [{ shape: draw.oneOf(shapes)(), material, pose }];
}

/** Corners around the middle, each as far out as it happens. */
function anyOutline(draw: Draw, length: number, width: number): readonly Corner[] {
  const corners = draw.count(3, 9);
  return Array.from({ length: corners }, (_, corner): Corner => {
    const angle = (2 * Math.PI * (corner + draw.anywhere(-0.3, 0.3))) / corners;
    const out = draw.anywhere(0.2, 0.5);
    return [length * out * Math.cos(angle), width * out * Math.sin(angle)];
  });
}
