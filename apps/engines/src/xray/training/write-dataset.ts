import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ITEM_KINDS } from '../item-kinds.js';
import { FIELD } from '../simulator/depth-map.js';
import { simulateParcel } from '../simulator/simulate-parcel.js';

/**
 * Writes simulated parcels for training: `images.bin` (unsigned 16 bit, little-endian: parcel, plane, row, column) and
 * `labels.json` (height, width, kinds, and for each parcel its items as [kind, left, top, right, bottom]).
 * @param onParcel told how many are written
 */
export function writeDataset(folder: string, seed: number, count: number, onParcel: (written: number) => void): void {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, 'images.bin'), 'w');
  try {
    const items = Array.from({ length: count }, (_, number) => {
      const parcel = simulateParcel(seed + number, { regime: 'tuning' });
      const { buffer, byteOffset, byteLength } = parcel.image;
      writeSync(file, Buffer.from(buffer, byteOffset, byteLength));
      onParcel(number + 1);
      return parcel.items.map(({ kind, box }) => [ITEM_KINDS.indexOf(kind), ...box]);
    });
    const { height, width } = FIELD;
    writeFileSync(join(folder, 'labels.json'), JSON.stringify({ height, width, kinds: ITEM_KINDS, items }));
  } finally {
    closeSync(file);
  }
}
