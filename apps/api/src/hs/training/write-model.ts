import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packArtefact } from '../model/artefact-file.js';
import { packCaseIndex, packEncoderView, packLinear } from '../model/view-artefacts.js';
import { CANDIDATE_FEATURES } from '../prediction/candidate-features.js';
import type { PredictorParts } from '../prediction/hs-predictor.js';
import type { Stacker } from './fit-stacker.js';
import { MODEL_FILES } from '../prediction/load-predictor.js';

/** Weights smaller than this in absolute value are not written: they change no ranking. */
export const WEIGHT_FLOOR = 0.02;

/** What is told about a model beside its files. */
export interface ModelFacts {
  readonly command: string;
  readonly seed: number;
  /** Paths of the inputs, relative to the project's folder or to ../shared. */
  readonly inputs: readonly string[];
  readonly figures: unknown;
}

/** Write all artefacts, with a second stacker that has not seen the rulings, and the manifest with their hashes, inputs and figures. */
export function writeModel(directory: string, parts: PredictorParts, blind: Stacker, facts: ModelFacts): void {
  mkdirSync(directory, { recursive: true });
  const files: Readonly<Record<string, Uint8Array>> = {
    [MODEL_FILES.all]: packArtefact(packLinear(parts.views.all.parts, WEIGHT_FLOOR)),
    [MODEL_FILES.text]: packArtefact(packLinear(parts.views.text.parts, WEIGHT_FLOOR)),
    [MODEL_FILES.past]: packArtefact(packLinear(parts.views.past.parts, WEIGHT_FLOOR)),
    [MODEL_FILES.lines]: packArtefact(packLinear(parts.lines.parts, WEIGHT_FLOOR)),
    [MODEL_FILES.cases]: packArtefact(packCaseIndex(parts.views.cases)),
    [MODEL_FILES.terms]: packArtefact(packCaseIndex(parts.views.terms)),
    [MODEL_FILES.encoder]: packArtefact(packEncoderView(parts.views.encoder)),
    [MODEL_FILES.stacker]: packStacker(parts),
    [MODEL_FILES.stackerBlind]: packStacker(blind),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(directory, name), bytes);
  const manifest = {
    format: 1,
    command: facts.command,
    seed: facts.seed,
    inputs: facts.inputs.map((path) => ({ file: basename(path), sha256: sha256(readFileSync(path)) })),
    figures: facts.figures,
    files: Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, { sha256: sha256(bytes), bytes: bytes.byteLength }]),
    ),
  };
  writeFileSync(join(directory, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

function packStacker({ stacker, temperature, lineWeights }: Stacker): Buffer {
  const trees = stacker.trees.map((tree) => ({
    ...tree,
    threshold: tree.threshold.map(short),
    value: tree.value.map(short),
  }));
  return Buffer.from(JSON.stringify({ features: CANDIDATE_FEATURES, temperature, lineWeights, trees }));
}

/** Seven significant digits are all that a 32-bit float holds. */
function short(value: number): number {
  return Number(value.toPrecision(7));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
