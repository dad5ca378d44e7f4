import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ITEM_KINDS } from '../item-kinds.js';
import { type Calibration } from './calibration.js';

const MODEL_FILE = 'detector.onnx';
const MANIFEST_FILE = 'manifest.json';

const manifestSchema = z.looseObject({
  version: z.string().min(1),
  files: z.record(z.string(), z.looseObject({ sha256: z.string() })),
  kinds: z.array(z.string()),
  calibration: z.looseObject({ slope: z.number(), shifts: z.array(z.number()).length(ITEM_KINDS.length) }).optional(),
});

export interface XrayModelFiles {
  readonly version: string;
  /** The network in ONNX. */
  readonly network: Uint8Array;
  readonly calibration: Calibration | undefined;
}

/**
 * Reads the model of a folder.
 * @throws Error naming the file that is missing, is not the one of the manifest, or finds other kinds
 */
export function readXrayModel(folder: string): XrayModelFiles {
  const manifest = readManifest(folder);
  const network = readFileSync(join(folder, MODEL_FILE));
  if (createHash('sha256').update(network).digest('hex') !== manifest.files[MODEL_FILE]?.sha256) {
    throw new Error(`${join(folder, MODEL_FILE)} is not the file that ${MANIFEST_FILE} describes`);
  }
  if (manifest.kinds.join() !== ITEM_KINDS.join()) {
    throw new Error(`${join(folder, MANIFEST_FILE)}: finds ${manifest.kinds.join(', ')}, not ${ITEM_KINDS.join(', ')}`);
  }
  return { version: manifest.version, network, calibration: manifest.calibration };
}

const readManifest = (folder: string): z.infer<typeof manifestSchema> =>
  manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')));

/** Adds to what a model's manifest says, or says it anew. */
export function writeIntoManifest(folder: string, parts: Readonly<Record<string, unknown>>): void {
  const manifest = { ...readManifest(folder), ...parts };
  writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/**
 * Sets how a model's confidences are made probabilities. Its version changes with that, since its answers do.
 * @param fittedOn what to say of the boxes that it was fitted on
 */
export function writeCalibration(
  folder: string,
  { slope, shifts }: Calibration,
  fittedOn: Readonly<Record<string, number>>,
): void {
  const rounded = { slope: Number(slope.toFixed(4)), shifts: shifts.map((shift) => Number(shift.toFixed(4))) };
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, MODEL_FILE)))
    .update(JSON.stringify(rounded));
  const version = digest.digest('hex').slice(0, 12);
  writeIntoManifest(folder, { version, calibration: { ...rounded, fittedOn } });
}
