import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ITEM_KINDS } from '../item-kinds.js';

const MODEL_FILE = 'detector.onnx';
const MANIFEST_FILE = 'manifest.json';

const manifestSchema = z.looseObject({
  version: z.string().min(1),
  files: z.record(z.string(), z.object({ sha256: z.string() })),
  kinds: z.array(z.string()),
});

export interface XrayModelFiles {
  readonly version: string;
  /** The network in ONNX. */
  readonly network: Uint8Array;
}

/**
 * Reads the model of a folder.
 * @throws Error naming the file that is missing, is not the one of the manifest, or finds other kinds
 */
export function readXrayModel(folder: string): XrayModelFiles {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')));
  const network = readFileSync(join(folder, MODEL_FILE));
  if (createHash('sha256').update(network).digest('hex') !== manifest.files[MODEL_FILE]?.sha256) {
    throw new Error(`${join(folder, MODEL_FILE)} is not the file that ${MANIFEST_FILE} describes`);
  }
  if (manifest.kinds.join() !== ITEM_KINDS.join()) {
    throw new Error(`${join(folder, MANIFEST_FILE)}: finds ${manifest.kinds.join(', ')}, not ${ITEM_KINDS.join(', ')}`);
  }
  return { version: manifest.version, network };
}
