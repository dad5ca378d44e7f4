import { mkdir, open, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { ITEM_KINDS } from '../item-kinds.js';
import { FIELD } from '../simulator/depth-map.js';
import { type ParcelsWanted, type SimulatedParcels } from './simulate-worker.js';

/** Parcels to a thread's task: 20 MB of images. */
const CHUNK = 100;

/**
 * Writes simulated parcels for training: `images.bin` (unsigned 16 bit, little-endian: parcel, plane, row, column) and
 * `labels.json` (height, width, kinds, and for each parcel its items as [kind, left, top, right, bottom]), which is
 * written last.
 * @param onParcels told how many are written
 */
export async function writeDataset(
  folder: string,
  { regime, seed, count }: ParcelsWanted,
  onParcels: (written: number) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = await open(join(folder, 'images.bin'), 'w');
  const filename = new URL('./simulate-worker.js', import.meta.url).href;
  const pool = new Piscina({ filename, maxThreads: availableParallelism() });
  let written = 0;
  try {
    const chunks = Array.from({ length: Math.ceil(count / CHUNK) }, async (_, chunk) => {
      const first = chunk * CHUNK;
      const own: ParcelsWanted = { regime, seed: seed + first, count: Math.min(CHUNK, count - first) };
      const { images, items } = (await pool.run(own)) as SimulatedParcels;
      const bytes = new Uint8Array(images.buffer, images.byteOffset, images.byteLength);
      await file.write(bytes, 0, bytes.length, first * (bytes.length / own.count));
      onParcels((written += own.count));
      return items;
    });
    const items = (await Promise.all(chunks)).flat();
    const { height, width } = FIELD;
    await writeFile(join(folder, 'labels.json'), JSON.stringify({ height, width, kinds: ITEM_KINDS, items }));
  } finally {
    await pool.destroy();
    await file.close();
  }
}
