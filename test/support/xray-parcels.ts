import { pngOf, uploadOf } from '../../apps/api/src/engines/xray/testing/small-images.js';
import { FIELD, PIXELS } from '../../apps/engines/src/xray/simulator/depth-map.js';
import { FULL_SCALE } from '../../apps/engines/src/xray/simulator/detector.js';
import { simulateParcel } from '../../apps/engines/src/xray/simulator/simulate-parcel.js';

/** A parcel with little in it besides a pistol, which any model that is fit for the portal's tests finds. */
const SCAN = simulateParcel(33, { regime: 'tuning', level: 'light', items: ['pistol'] });

const planeOf = (plane: 0 | 1): Uint8Array =>
  pngOf(FIELD.width, FIELD.height, (x, y) => (SCAN.image[plane * PIXELS + y * FIELD.width + x] ?? 0) / FULL_SCALE);

const PLANES = { low: planeOf(0), high: planeOf(1) };

/** The same image as the portal asks engines about it, packed as it lies in memory. */
export const PISTOL_TENSOR = {
  name: 'image',
  datatype: 'UINT16',
  shape: [1, 2, FIELD.height, FIELD.width],
  data: SCAN.image,
} as const;

/** Left, top, right, bottom of the pistol in each of them, in pixels. */
export const PISTOL_BOX = SCAN.items[0]?.box ?? [0, 0, 0, 0];

/** The files of an upload of such parcels, declared as toys. */
export const pistolParcels = (ids: readonly string[]): { name: string; bytes: Uint8Array }[] => uploadOf(ids, PLANES);
