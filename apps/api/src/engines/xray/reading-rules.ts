import {
  type Box,
  type Disagreement,
  type EngineReading,
  type ImageState,
  type OfficerReading,
  type ReadingContent,
  type ReadingOrder,
} from './xray-image.js';

/** From this confidence on the engine is taken to say that something is there. */
export const SURE = 0.5;
/** Intersection over union from which two boxes are taken to be of the same thing. */
const SAME_THING = 0.3;

/** Share of two boxes' common area in all that they cover, 0 to 1. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (areaOf(a) + areaOf(b) - width * height);
}

export const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

/** Why a reading can't stand as it is; undefined when it can. */
export type ReadingFault = 'clear_with_boxes' | 'no_reason' | 'bad_box';

/**
 * @param size of the image in pixels
 * @param order 3 decides between two readers and says why
 */
export function faultOf(
  { boxes, conclusion, note }: ReadingContent,
  engine: EngineReading | undefined,
  size: { readonly width: number; readonly height: number },
  order: ReadingOrder,
): ReadingFault | undefined {
  const found = boxes.filter(({ verdict }) => verdict !== 'rejected');
  const known = engine?.boxes.length ?? 0;
  const isBad = boxes.some(
    (box) =>
      ![box.left, box.top, box.right, box.bottom].every(Number.isFinite) ||
      box.left < 0 ||
      box.top < 0 ||
      box.right > size.width ||
      box.bottom > size.height ||
      box.right <= box.left ||
      box.bottom <= box.top ||
      (box.verdict === 'added') !== (box.engineBox === undefined) ||
      (box.engineBox !== undefined && box.engineBox >= known),
  );
  if (isBad) return 'bad_box';
  if (conclusion === 'clear' && found.length > 0) return 'clear_with_boxes';
  if (note === '' && (order === 3 || (conclusion === 'inspect' && found.length === 0))) return 'no_reason';
  return undefined;
}

/** Where a first reading and the engine say different things, and where the reader asks for a second look. */
export function disagreementsOf(
  { boxes, conclusion, asksSecond }: ReadingContent,
  engine: EngineReading | undefined,
): Disagreement[] {
  const sure = (engine?.boxes ?? []).filter(({ confidence }) => confidence >= SURE);
  const found = boxes.filter(({ verdict }) => verdict !== 'rejected');
  const missed =
    engine !== undefined &&
    conclusion === 'inspect' &&
    (found.length === 0
      ? sure.length === 0
      : found.some((box) => sure.every((engineBox) => overlap(box, engineBox) < SAME_THING)));
  const all: Record<Disagreement, boolean> = {
    engine_unread: engine === undefined && conclusion === 'clear',
    cleared_sure: conclusion === 'clear' && sure.length > 0,
    engine_missed: missed,
    asked: asksSecond,
  };
  return (Object.keys(all) as Disagreement[]).filter((each) => all[each]);
}

/** Which reading comes next; undefined when the image is concluded on. */
export function nextOrder(state: ImageState): ReadingOrder | undefined {
  return ({ to_read: 1, second: 2, resolve: 3, cleared: undefined, to_inspect: undefined } as const)[state];
}

/** Where an image stands after its readings, oldest first. Two readers who conclude alike need no third. */
export function stateAfter(readings: readonly Pick<OfficerReading, 'conclusion' | 'disagreements'>[]): ImageState {
  const [first, second, third] = readings;
  if (first === undefined) return 'to_read';
  const last = third ?? second ?? first;
  if (second === undefined && first.disagreements.length > 0) return 'second';
  if (second !== undefined && third === undefined && second.conclusion !== first.conclusion) return 'resolve';
  return last.conclusion === 'clear' ? 'cleared' : 'to_inspect';
}

/**
 * The readings that an officer may see: all once the image is concluded on, or when they decide between two; else only
 * after their own, so that a second reader isn't led by the first.
 */
export function visibleReadings(
  readings: readonly OfficerReading[],
  state: ImageState,
  { id, mayResolve }: { readonly id: string; readonly mayResolve: boolean },
): readonly OfficerReading[] {
  const isFinal = nextOrder(state) === undefined;
  const own = readings.filter(({ officerId }) => officerId === id);
  return isFinal || own.length > 0 || (state === 'resolve' && mayResolve) ? readings : [];
}

/** The reading that holds: its boxes are what the model learns from. The supervisor's boxes where they gave any. */
export function holdingReading(readings: readonly OfficerReading[]): OfficerReading | undefined {
  const last = readings.at(-1);
  if (last?.order !== 3 || last.boxes.length > 0 || last.conclusion === 'clear') return last;
  return readings.find(({ order, conclusion }) => order !== 3 && conclusion === last.conclusion) ?? last;
}
