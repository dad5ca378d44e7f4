import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { KeyStatistics } from './features/key-statistics.js';
import { RiskModel } from './risk-model.js';
import { Forest, forestSchema } from './trees/forest.js';

const FOREST_FILE = 'forest.json';
const STATISTICS_FILE = 'statistics.bin';
const MANIFEST_FILE = 'manifest.json';
/** Bytes of one key in the statistics file: hash (double), inspected and frauds (unsigned 32 bit), little-endian. */
const KEY_BYTES = 16;

const manifestSchema = z.looseObject({
  version: z.string(),
  prior: z.number().min(0).max(1),
  files: z.record(z.string(), z.object({ sha256: z.string() })),
});

export interface RiskModelFiles {
  readonly model: RiskModel;
  readonly version: string;
}

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

function encodeStatistics({ hashes, counts }: KeyStatistics): Buffer {
  const bytes = Buffer.alloc(hashes.length * KEY_BYTES);
  hashes.forEach((hash, row) => {
    bytes.writeDoubleLE(hash, row * KEY_BYTES);
    bytes.writeUInt32LE(counts[row * 2] ?? 0, row * KEY_BYTES + 8);
    bytes.writeUInt32LE(counts[row * 2 + 1] ?? 0, row * KEY_BYTES + 12);
  });
  return bytes;
}

function decodeStatistics(bytes: Buffer, prior: number): KeyStatistics {
  const keys = bytes.length / KEY_BYTES;
  const hashes = new Float64Array(keys);
  const counts = new Uint32Array(keys * 2);
  for (let row = 0; row < keys; row += 1) {
    hashes[row] = bytes.readDoubleLE(row * KEY_BYTES);
    counts[row * 2] = bytes.readUInt32LE(row * KEY_BYTES + 8);
    counts[row * 2 + 1] = bytes.readUInt32LE(row * KEY_BYTES + 12);
  }
  return new KeyStatistics(hashes, counts, prior);
}

/**
 * Writes the model and its manifest into a folder that exists.
 * @param about what else the manifest tells: inputs, options, figures
 */
export function writeRiskModel(folder: string, model: RiskModel, about: Readonly<Record<string, unknown>>): void {
  const { bias, featureCount, trees } = model.forest;
  const contents = {
    [FOREST_FILE]: Buffer.from(JSON.stringify({ bias, featureCount, trees })),
    [STATISTICS_FILE]: encodeStatistics(model.statistics),
  };
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(folder, name), content);
  const files = Object.fromEntries(
    Object.entries(contents).map(([name, content]) => [name, { sha256: sha256(content), bytes: content.length }]),
  );
  const version = sha256(Buffer.from(JSON.stringify(files))).slice(0, 12);
  const manifest = { version, prior: model.statistics.prior, files, ...about };
  writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

const readManifest = (folder: string) =>
  manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')));

/** Version of the model of a folder, without reading the model. */
export const readRiskVersion = (folder: string): string => readManifest(folder).version;

/**
 * Reads the model of a folder.
 * @throws Error naming the file that is missing, or that is not the one of the manifest
 */
export function readRiskModel(folder: string): RiskModelFiles {
  const manifest = readManifest(folder);
  const read = (name: string): Buffer => {
    const content = readFileSync(join(folder, name));
    if (sha256(content) !== manifest.files[name]?.sha256) {
      throw new Error(`${join(folder, name)} is not the file that ${MANIFEST_FILE} describes`);
    }
    return content;
  };
  const forest = forestSchema.parse(JSON.parse(read(FOREST_FILE).toString('utf8')));
  const model = new RiskModel(
    new Forest(forest.bias, forest.featureCount, forest.trees),
    decodeStatistics(read(STATISTICS_FILE), manifest.prior),
  );
  return { model, version: manifest.version };
}
