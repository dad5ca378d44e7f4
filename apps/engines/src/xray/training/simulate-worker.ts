import { ITEM_KINDS } from '../item-kinds.js';
import { PIXELS } from '../simulator/depth-map.js';
import { type Regime } from '../simulator/draw.js';
import { simulateParcel } from '../simulator/simulate-parcel.js';

export interface ParcelsWanted {
  readonly regime: Regime;
  readonly seed: number;
  readonly count: number;
}

export interface SimulatedParcels {
  /** Parcel, plane, row, column. */
  readonly images: Uint16Array;
  /** For each parcel its items as [kind, left, top, right, bottom]. */
  readonly items: readonly (readonly (readonly number[])[])[];
}

/** Runs in a thread, so that parcels are simulated on all processors. */
export default function run({ regime, seed, count }: ParcelsWanted): SimulatedParcels {
  const images = new Uint16Array(count * 2 * PIXELS);
  const items = Array.from({ length: count }, (_, number) => {
    const parcel = simulateParcel(seed + number, { regime });
    images.set(parcel.image, number * 2 * PIXELS);
    return parcel.items.map(({ kind, box }) => [ITEM_KINDS.indexOf(kind), ...box]);
  });
  return { images, items };
}
