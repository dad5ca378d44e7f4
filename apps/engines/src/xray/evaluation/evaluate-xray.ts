import { type Detection } from '../detector/decode.js';
import { type XrayImage } from '../detector/xray-detector.js';
import { ITEM_KINDS } from '../item-kinds.js';
import { FIELD } from '../simulator/depth-map.js';
import { type Regime } from '../simulator/draw.js';
import { CLUTTER_LEVELS, type SimulatedParcel, simulateParcel } from '../simulator/simulate-parcel.js';
import { type Baselines, learnBaselines } from './baselines.js';
import { type DetectionFigures, detectionFigures, type ReadScene } from './detection-figures.js';

/** Seeds: none of them is one that was fitted on (1,000,000 and up). */
export const SEEDS = { heldOut: 1, likeTuning: 500_000, baselines: 700_000 } as const;

/** What reads images, by the name under which its figures stand. */
export type Readers = Readonly<Record<string, (image: XrayImage) => Promise<readonly Detection[]>>>;

/** Figures by reader on each set of scenes. */
export interface XrayEvaluation {
  readonly heldOut: Readonly<Record<string, DetectionFigures>>;
  /** New scenes whose parameters come from the ranges of tuning. */
  readonly likeTuning: Readonly<Record<string, DetectionFigures>>;
}

/**
 * Figures of the readers beside those of the baselines, on held-out scenes and on new ones of the tuned kind, equally many
 * of each level of clutter.
 * @param images so many of each regime
 * @param baselineParcels parcels for tuning that the baselines learn from
 */
export async function evaluateXray(
  readers: Readers,
  images: number,
  baselineParcels: number,
  progress: (message: string) => void,
): Promise<XrayEvaluation> {
  progress(`the baselines learn from ${String(baselineParcels)} parcels`);
  const known = Array.from({ length: baselineParcels }, (_, number) =>
    simulateParcel(SEEDS.baselines + number, { regime: 'tuning' }),
  );
  const all = { ...readers, ...baselineReaders(learnBaselines(known, SEEDS.baselines)) };
  progress(`${String(images)} held-out images`);
  const heldOut = await readScenes(all, scenesOf('held-out', SEEDS.heldOut, images));
  progress(`${String(images)} new images of the tuned kind`);
  const likeTuning = await readScenes(all, scenesOf('tuning', SEEDS.likeTuning, images));
  return { heldOut, likeTuning };
}

const baselineReaders = ({ blind, blobs }: Baselines): Readers => ({
  'blobs by size and material': ({ planes }) => Promise.resolve(blobs(planes)),
  blind: () => Promise.resolve(blind()),
});

function* scenesOf(regime: Regime, seed: number, images: number): Generator<SimulatedParcel> {
  for (let number = 0; number < images; number += 1) {
    const level = CLUTTER_LEVELS[number % CLUTTER_LEVELS.length];
    yield simulateParcel(seed + number, level === undefined ? { regime } : { regime, level });
  }
}

async function readScenes(
  readers: Readers,
  scenes: Iterable<SimulatedParcel>,
): Promise<Record<string, DetectionFigures>> {
  const read: Record<string, ReadScene[]> = {};
  for (const { image, items, level } of scenes) {
    const truth = items.map(({ kind, box }) => ({ kind: ITEM_KINDS.indexOf(kind), box }));
    for (const [name, reader] of Object.entries(readers)) {
      const found = await reader({ height: FIELD.height, width: FIELD.width, planes: image });
      (read[name] ??= []).push({ level, items: truth, found });
    }
  }
  return Object.fromEntries(Object.entries(read).map(([name, own]) => [name, detectionFigures(own)]));
}
