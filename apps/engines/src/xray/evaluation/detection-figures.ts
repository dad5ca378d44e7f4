import { type Detection, overlapOf } from '../detector/decode.js';
import { type Box, ITEM_KINDS } from '../item-kinds.js';
import { type ClutterLevel } from '../simulator/simulate-parcel.js';
import { calibrationError, type ReliabilityBin, reliabilityOf } from './reliability.js';

/** Least intersection over union at which a box is a hit. */
const HIT = 0.5;
/** False alarms an image at which recall is told. */
export const ALARMS_AN_IMAGE = 0.1;

/** What is in an image, and what was found. */
export interface ReadScene {
  readonly level: ClutterLevel;
  readonly items: readonly { readonly kind: number; readonly box: Box }[];
  readonly found: readonly Detection[];
}

export interface Recall {
  readonly found: number;
  readonly items: number;
}

export interface DetectionFigures {
  readonly images: number;
  readonly items: number;
  /** Mean over the kinds of the average precision at an overlap of half. */
  readonly map50: number;
  readonly averagePrecision: Readonly<Record<string, number>>;
  /** The confidence from which on there are at most {@link ALARMS_AN_IMAGE} false alarms an image. */
  readonly threshold: number;
  readonly recall: Recall;
  readonly recallByKind: Readonly<Record<string, Recall>>;
  readonly recallByLevel: Readonly<Record<string, Recall & { readonly alarmsAnImage: number }>>;
  /** Recall with growing false alarms an image, for pictures. */
  readonly froc: readonly Point[];
  /** Share of boxes that are right over the share of items found, over all kinds, for pictures. */
  readonly precisionRecall: readonly Point[];
  /** Parcels with an item against parcels without, by the surest box: share alarmed of each. */
  readonly roc: readonly Point[];
  readonly areaUnderRoc: number;
  /** Confidences beside the share of boxes that are right, from low to high. */
  readonly reliability: readonly ReliabilityBin[];
  /** By how much confidences are off that share, in the mean of all boxes. */
  readonly calibrationError: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box that was told, and whether it hits an item that no surer box has hit. */
interface Alarm {
  readonly scene: ReadScene;
  readonly kind: number;
  readonly confidence: number;
  readonly isHit: boolean;
}

export function detectionFigures(scenes: readonly ReadScene[]): DetectionFigures {
  const alarms = scenes.flatMap(alarmsOf).sort((a, b) => b.confidence - a.confidence);
  const items = scenes.reduce((sum, scene) => sum + scene.items.length, 0);
  const averagePrecision = Object.fromEntries(
    ITEM_KINDS.map((name, kind) => [name, precisionOf(alarms, kind, countOf(scenes, kind))]),
  );
  const raised = alarmsUpTo(alarms, ALARMS_AN_IMAGE * scenes.length);
  const roc = rocOf(scenes);
  const reliability = reliabilityOf(alarms);
  return {
    images: scenes.length,
    items,
    map50: meanOf(Object.values(averagePrecision)),
    averagePrecision,
    threshold: raised.at(-1)?.confidence ?? 1,
    recall: { found: hitsOf(raised), items },
    recallByKind: Object.fromEntries(
      ITEM_KINDS.map((name, kind) => {
        const found = hitsOf(raised.filter((alarm) => alarm.kind === kind));
        return [name, { found, items: countOf(scenes, kind) }];
      }),
    ),
    recallByLevel: byLevel(scenes, raised),
    froc: frocOf(alarms, scenes.length, items),
    precisionRecall: precisionRecallOf(alarms, items),
    roc,
    areaUnderRoc: areaUnder(roc),
    reliability,
    calibrationError: calibrationError(reliability),
  };
}

const alarmsOf = (scene: ReadScene): Alarm[] => judgedBoxes(scene).map((box) => ({ scene, ...box }));

/** Each box that was told of a scene, the surest first, and whether it hits an item that no surer one has hit. */
export function judgedBoxes({ items, found }: Pick<ReadScene, 'items' | 'found'>): Omit<Alarm, 'scene'>[] {
  const taken = new Set<number>();
  return [...found]
    .sort((a, b) => b.confidence - a.confidence)
    .map(({ kind, confidence, box }) => {
      const overlaps = items.map((item, at) => (item.kind === kind && !taken.has(at) ? overlapOf(item.box, box) : 0));
      const best = overlaps.indexOf(Math.max(...overlaps));
      const isHit = (overlaps[best] ?? 0) >= HIT;
      if (isHit) taken.add(best);
      return { kind, confidence, isHit };
    });
}

const countOf = (scenes: readonly ReadScene[], kind: number): number =>
  scenes.reduce((sum, { items }) => sum + items.filter((item) => item.kind === kind).length, 0);

const hitsOf = (alarms: readonly Alarm[]): number => alarms.filter(({ isHit }) => isHit).length;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Area under precision over recall, precision being the best at that recall or more (as PASCAL VOC has it from 2010). */
function precisionOf(alarms: readonly Alarm[], kind: number, items: number): number {
  let hits = 0;
  const points = alarms
    .filter((alarm) => alarm.kind === kind)
    .map(({ isHit }, at) => ({ isHit, precision: (hits += isHit ? 1 : 0) / (at + 1) }));
  let [area, best] = [0, 0];
  for (const { isHit, precision } of points.reverse()) {
    best = Math.max(best, precision);
    if (isHit) area += best / Math.max(1, items);
  }
  return area;
}

/** The surest alarms with no more than so many false ones among them. */
function alarmsUpTo(sorted: readonly Alarm[], most: number): readonly Alarm[] {
  let wrong = 0;
  const end = sorted.findIndex(({ isHit }) => !isHit && (wrong += 1) > most);
  return end === -1 ? sorted : sorted.slice(0, end);
}

function byLevel(scenes: readonly ReadScene[], raised: readonly Alarm[]): DetectionFigures['recallByLevel'] {
  const levels = [...new Set(scenes.map(({ level }) => level))];
  return Object.fromEntries(
    levels.map((level) => {
      const own = scenes.filter((scene) => scene.level === level);
      const alarms = raised.filter(({ scene }) => scene.level === level);
      const items = own.reduce((sum, scene) => sum + scene.items.length, 0);
      const alarmsAnImage = (alarms.length - hitsOf(alarms)) / own.length;
      return [level, { found: hitsOf(alarms), items, alarmsAnImage }];
    }),
  );
}

function frocOf(sorted: readonly Alarm[], images: number, items: number): readonly Point[] {
  let [hits, wrong] = [0, 0];
  return sorted.flatMap(({ isHit }): Point[] => {
    if (isHit) hits += 1;
    else wrong += 1;
    return isHit ? [] : [{ x: wrong / images, y: hits / Math.max(1, items) }];
  });
}

function precisionRecallOf(sorted: readonly Alarm[], items: number): readonly Point[] {
  let hits = 0;
  return sorted.flatMap(({ isHit }, at): Point[] => {
    if (!isHit) return [];
    hits += 1;
    return [{ x: hits / Math.max(1, items), y: hits / (at + 1) }];
  });
}

function rocOf(scenes: readonly ReadScene[]): readonly Point[] {
  const surest = scenes
    .map(({ items, found }) => ({
      holds: items.length > 0,
      confidence: Math.max(0, ...found.map(({ confidence }) => confidence)),
    }))
    .sort((a, b) => b.confidence - a.confidence);
  const holding = surest.filter(({ holds }) => holds).length;
  const empty = Math.max(1, surest.length - holding);
  let [right, wrong] = [0, 0];
  const points = surest.map(({ holds }) => {
    if (holds) right += 1;
    else wrong += 1;
    return { x: wrong / empty, y: right / Math.max(1, holding) };
  });
  return [{ x: 0, y: 0 }, ...points];
}

const areaUnder = (points: readonly Point[]): number =>
  points.reduce((area, { x, y }, at) => {
    const before = points[at - 1] ?? { x: 0, y: 0 };
    return area + ((x - before.x) * (y + before.y)) / 2;
  }, 0);
