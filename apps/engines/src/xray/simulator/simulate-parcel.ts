import { type Box, ITEM_KINDS, type ItemKind } from '../item-kinds.js';
import { type ClutterKind, clutterParts, drawClutterKind } from './clutter/clutter-parts.js';
import {
  addParts,
  coveredBox,
  type DepthMap,
  emptyDepth,
  FIELD,
  type Part,
  projectInto,
  shadowOfParts,
} from './depth-map.js';
import { drawDetector, measure } from './detector.js';
import { Draw, type Regime } from './draw.js';
import { ITEM_PARTS } from './items/item-parts.js';
import { materialOf } from './materials.js';
import { at, type Pose, type Rotation, rotationOf } from './pose.js';
import { box } from './shapes.js';

export const CLUTTER_LEVELS = ['light', 'medium', 'heavy'] as const;
export type ClutterLevel = (typeof CLUTTER_LEVELS)[number];

/** How many things lie in a parcel besides the items that are looked for. */
const THINGS: Readonly<Record<ClutterLevel, readonly [from: number, to: number]>> = {
  light: [1, 3],
  medium: [4, 7],
  heavy: [8, 12],
};
/** Share of parcels with so many items: none, one, two, and so on. Those for fitting hold more, since each teaches. */
const ITEM_SHARES = {
  usual: [0.25, 0.4, 0.25, 0.1],
  fitting: [0.1, 0.25, 0.3, 0.2, 0.15],
} as const;
/** Share of things that lie on their broad side; the others lie anyhow. */
const LYING = 0.65;

export interface ParcelItem {
  readonly kind: ItemKind;
  /** Tight around what the item alone covers. */
  readonly box: Box;
}

export interface SimulatedParcel {
  /** Planes of low and high energy, each {@link FIELD}.height × width, row by row; 65,535 is all of the beam. */
  readonly image: Uint16Array;
  readonly items: readonly ParcelItem[];
  readonly level: ClutterLevel;
  /** What it mostly holds besides. */
  readonly goods: ClutterKind;
}

export interface ParcelWishes {
  readonly regime: Regime;
  readonly level?: ClutterLevel;
  /** Items to be in it; drawn when not stated. */
  readonly items?: readonly ItemKind[];
}

/** Rectangle in mm in which things lie. */
type Room = readonly [left: number, top: number, right: number, bottom: number];

/** A parcel as a dual-energy scanner sees it, the same for the same seed. */
export function simulateParcel(seed: number, wishes: ParcelWishes): SimulatedParcel {
  const draw = new Draw(seed, wishes.regime);
  const level = wishes.level ?? draw.oneOf(CLUTTER_LEVELS);
  const kinds = wishes.items ?? drawItems(draw);
  const scene = emptyDepth();
  const room = addCarton(scene, draw);
  const goods = drawClutterKind(draw);
  const things = draw.count(...THINGS[level]);
  for (let thing = 0; thing < things; thing += 1) {
    const kind = draw.chance(0.4) ? goods : drawClutterKind(draw);
    addThing(scene, thing === 0 ? goods : kind, room, draw);
  }
  const items = kinds.flatMap((kind) => addItem(scene, kind, room, draw));
  return { image: measure(scene, drawDetector(draw), draw), items, level, goods };
}

function drawItems(draw: Draw): readonly ItemKind[] {
  const shares = ITEM_SHARES[draw.regime === 'fitting' ? 'fitting' : 'usual'];
  let left = draw.anywhere(0, 1);
  let count = 0;
  for (const share of shares) {
    if (left < share) break;
    left -= share;
    count += 1;
  }
  return Array.from({ length: Math.min(count, shares.length - 1) }, () => draw.oneOf(ITEM_KINDS));
}

/** The parcel's own walls; what is in them. */
function addCarton(scene: DepthMap, draw: Draw): Room {
  const [x, y, z] = [draw.parameter(300, 440), draw.parameter(240, 330), draw.parameter(120, 260)];
  const [middleX, middleY] = [(FIELD.width * FIELD.pixelMm) / 2, (FIELD.height * FIELD.pixelMm) / 2];
  const board = materialOf('cardboard', draw.parameter(0.14, 0.24));
  const wall = draw.parameter(3, 6);
  const turn = rotationOf(0.05 * draw.normal(), 0.01 * draw.normal(), 0.01 * draw.normal());
  const shell = [
    { shape: box(x, y, z), material: board, pose: at(0, 0) },
    { shape: box(x - 2 * wall, y - 2 * wall, z - 2 * wall), material: board, pose: at(0, 0), hollow: true },
  ];
  addParts(scene, shell, { turn, move: [middleX, middleY, 0] });
  return [middleX - x / 2, middleY - y / 2, middleX + x / 2, middleY + y / 2];
}

/** A pose in the room, all of the thing inside where it is large enough for that. */
function poseIn(room: Room, parts: readonly Part[], turn: Rotation, draw: Draw): Pose {
  const [left, top, right, bottom] = shadowOfParts(parts, turn);
  const x = placeBetween(room[0] - left, room[2] - right, draw);
  return { turn, move: [x, placeBetween(room[1] - top, room[3] - bottom, draw), 0] };
}

const placeBetween = (from: number, to: number, draw: Draw): number =>
  from < to ? draw.anywhere(from, to) : (from + to) / 2;

function addThing(scene: DepthMap, kind: ClutterKind, room: Room, draw: Draw): void {
  const parts = clutterParts(kind, draw);
  const turn = draw.chance(LYING) ? draw.lying() : draw.orientation();
  addParts(scene, parts, poseIn(room, parts, turn, draw));
}

/** Projects an item into the scene; nothing is added when it would not be wholly in the field. */
function addItem(scene: DepthMap, kind: ItemKind, room: Room, draw: Draw): readonly ParcelItem[] {
  const parts = ITEM_PARTS[kind](draw);
  const turn = draw.chance(LYING) ? draw.lying() : draw.orientation();
  const alone = emptyDepth();
  addParts(alone, parts, poseIn(room, parts, turn, draw));
  const covered = coveredBox(alone);
  if (covered === undefined) return [];
  const [left, top, right, bottom] = covered;
  if (left === 0 || top === 0 || right === FIELD.width || bottom === FIELD.height) return [];
  projectInto(scene, alone);
  return [{ kind, box: covered }];
}
