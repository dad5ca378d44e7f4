import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { encode } from 'fast-png';
import { FIELD, PIXELS } from '../simulator/depth-map.js';
import { ITEM_KINDS } from '../item-kinds.js';
import { type DemoParcel } from './demo-parcels.js';

const COLUMNS = [
  'id',
  'declaration',
  'declared_goods',
  'hs6',
  'quantity',
  'net_mass_kg',
  'sender_country',
  'consignee',
] as const;

/**
 * Writes parcels as the portal takes them: `<id>.low.png` and `<id>.high.png` (16-bit grey, 65,535 is all of the beam) and
 * `parcels.csv`; and `truth.json`, what is really in them, in COCO's format, for whoever evaluates.
 */
export function writeDemo(folder: string, parcels: readonly DemoParcel[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { id, scan } of parcels) {
    for (const [plane, energy] of ['low', 'high'].entries()) {
      const data = scan.image.slice(plane * PIXELS, (plane + 1) * PIXELS);
      const { width, height } = FIELD;
      writeFileSync(join(folder, `${id}.${energy}.png`), encode({ width, height, data, depth: 16, channels: 1 }));
    }
  }
  const rows = parcels.map((parcel) => [
    parcel.id,
    parcel.declaration,
    parcel.declaredGoods,
    parcel.hs6,
    parcel.quantity,
    parcel.netMassKg,
    parcel.senderCountry,
    parcel.consignee,
  ]);
  writeFileSync(join(folder, 'parcels.csv'), stringify(rows, { header: true, columns: [...COLUMNS] }));
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(truthOf(parcels), undefined, 1)}\n`);
}

/** COCO's object detection format; a box is left, top, width, height. Categories count from 1, in the kinds' order. */
export function truthOf(parcels: readonly DemoParcel[]): object {
  const annotations = parcels.flatMap(({ scan }, image) =>
    scan.items.map(({ kind, box: [left, top, right, bottom] }) => ({
      image_id: image + 1,
      category_id: ITEM_KINDS.indexOf(kind) + 1,
      bbox: [left, top, right - left, bottom - top],
      area: (right - left) * (bottom - top),
      iscrowd: 0,
    })),
  );
  return {
    info: { description: 'Simulated parcels, made by npm run -s xray:demo' },
    images: parcels.map(({ id }, image) => ({
      id: image + 1,
      file_name: `${id}.low.png`,
      width: FIELD.width,
      height: FIELD.height,
    })),
    annotations: annotations.map((annotation, at) => ({ id: at + 1, ...annotation })),
    categories: ITEM_KINDS.map((name, at) => ({ id: at + 1, name })),
  };
}
