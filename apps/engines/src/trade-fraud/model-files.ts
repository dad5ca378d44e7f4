import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FraudModel, type FraudWeights, fraudWeightsSchema } from './fraud-model.js';

const WEIGHTS_FILE = 'weights.json';
const MANIFEST_FILE = 'manifest.json';

const manifestSchema = z.looseObject({
  version: z.string(),
  files: z.object({ [WEIGHTS_FILE]: z.object({ sha256: z.string() }) }),
});

export interface FraudModelFiles {
  readonly model: FraudModel;
  readonly version: string;
}

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/**
 * Writes the weights and their manifest into a folder that exists.
 * @param about what else the manifest tells: inputs, options, figures
 */
export function writeFraudModel(folder: string, weights: FraudWeights, about: Readonly<Record<string, unknown>>): void {
  const content = `${JSON.stringify(weights, undefined, 1)}\n`;
  writeFileSync(join(folder, WEIGHTS_FILE), content);
  const hash = sha256(content);
  const files = { [WEIGHTS_FILE]: { sha256: hash, bytes: Buffer.byteLength(content) } };
  const manifest = { version: hash.slice(0, 12), files, ...about };
  writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/**
 * Reads the model of a folder.
 * @throws Error naming the file that is missing, or that is not the one of the manifest
 */
export function readFraudModel(folder: string): FraudModelFiles {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')));
  const content = readFileSync(join(folder, WEIGHTS_FILE), 'utf8');
  if (sha256(content) !== manifest.files[WEIGHTS_FILE].sha256) {
    throw new Error(`${join(folder, WEIGHTS_FILE)} is not the file that ${MANIFEST_FILE} describes`);
  }
  const weights = fraudWeightsSchema.parse(JSON.parse(content));
  return { model: new FraudModel(weights), version: manifest.version };
}
