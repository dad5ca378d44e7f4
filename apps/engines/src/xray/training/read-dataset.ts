import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type XrayImage } from '../detector/xray-detector.js';
import { type Box } from '../item-kinds.js';

const labelsSchema = z.object({
  height: z.int().positive(),
  width: z.int().positive(),
  items: z.array(z.array(z.tuple([z.int(), z.number(), z.number(), z.number(), z.number()]))),
});

export interface LabelledImage {
  readonly image: XrayImage;
  readonly items: readonly { readonly kind: number; readonly box: Box }[];
}

/** Parcels as `write-dataset.ts` wrote them. */
export function readDataset(folder: string): readonly LabelledImage[] {
  const { height, width, items } = labelsSchema.parse(JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')));
  const bytes = readFileSync(join(folder, 'images.bin'));
  const size = 2 * height * width;
  return items.map((own, at) => ({
    image: { height, width, planes: new Uint16Array(bytes.buffer, bytes.byteOffset + at * 2 * size, size) },
    items: own.map(([kind, ...box]) => ({ kind, box })),
  }));
}
