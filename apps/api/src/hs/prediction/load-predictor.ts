import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readTariff } from '../knowledge/read-hs-knowledge.js';
import { unpackArtefact, type Artefact } from '../model/artefact-file.js';
import { subheadingOfLabel } from '../model/case-label.js';
import type { Tariff } from '../model/tariff.js';
import { unpackCaseIndex, unpackEncoderParts, unpackLineModel, unpackSparseSoftmax } from '../model/view-artefacts.js';
import { BoostedTrees, treeSchema } from '../stacker/boosted-trees.js';
import type { CaseIndex } from '../views/case-index.js';
import { EncoderView } from '../views/encoder-view.js';
import { StaticEncoder } from '../../retrieval/dense/static-encoder.js';
import { CANDIDATE_FEATURES } from './candidate-features.js';
import { HsPredictor } from './hs-predictor.js';
import { lineWeightsSchema } from './line-mixer.js';

/** Files of models/hs that a predictor is made of. */
export const MODEL_FILES = {
  all: 'linear-all.bin',
  text: 'linear-text.bin',
  past: 'linear-past.bin',
  lines: 'linear-lines.bin',
  cases: 'cases.bin',
  terms: 'terms.bin',
  encoder: 'encoder-directions.bin',
  stacker: 'stacker.json',
  /** Fitted without the rulings of knowledge/hs: only for measuring on those. */
  stackerBlind: 'stacker-without-rulings.json',
} as const;

export const manifestSchema = z.object({
  format: z.literal(1),
  files: z.record(z.string(), z.object({ sha256: z.string(), bytes: z.int() })),
});

export const stackerSchema = z.object({
  features: z.array(z.string()),
  temperature: z.number().positive(),
  trees: z.array(treeSchema),
  lineWeights: lineWeightsSchema,
});

/** The trained model cannot be used: a file is missing, altered, or of other code. */
export class HsModelError extends Error {
  override readonly name = 'HsModelError';
}

export interface LoadOptions {
  /** Leave out all that was learned from the rulings of knowledge/hs, to measure on those rulings. */
  readonly blindToRulings?: boolean;
}

/**
 * Load the predictor from models/hs and the tariff from knowledge/hs; takes a second or two.
 * @throws HsModelError if a file is missing, does not match the manifest, or was trained for other code
 */
export function loadPredictor(
  modelDirectory: string,
  knowledgeDirectory: string,
  options: LoadOptions = {},
): HsPredictor {
  const blind = options.blindToRulings ?? false;
  const stackerFile = blind ? MODEL_FILES.stackerBlind : MODEL_FILES.stacker;
  const read = checkedReader(modelDirectory);
  const tariff = readTariff(knowledgeDirectory);
  const artefact = (file: string): Artefact => unpackArtefact(read(file));
  const stacker = stackerSchema.parse(JSON.parse(read(stackerFile).toString('utf8')));
  if (stacker.features.join() !== CANDIDATE_FEATURES.join()) {
    throw new HsModelError(`${stackerFile} was trained on other features than this code computes: run train:hs.`);
  }
  const cases = unpackCaseIndex(artefact(MODEL_FILES.cases));
  return new HsPredictor({
    views: {
      tariff,
      all: unpackSparseSoftmax(artefact(MODEL_FILES.all), tariff),
      text: unpackSparseSoftmax(artefact(MODEL_FILES.text), tariff),
      past: unpackSparseSoftmax(artefact(MODEL_FILES.past), tariff),
      cases,
      terms: unpackCaseIndex(artefact(MODEL_FILES.terms)),
      encoder: loadEncoderView(artefact(MODEL_FILES.encoder), join(modelDirectory, ENCODER), tariff.subheadings.length),
      withRulings: !blind,
      priors: casePriors(cases, tariff),
    },
    lines: unpackLineModel(artefact(MODEL_FILES.lines), tariff),
    linePriors: caseLines(cases, tariff),
    lineWeights: stacker.lineWeights,
    stacker: new BoostedTrees(stacker.trees, stacker.features.length),
    temperature: stacker.temperature,
  });
}

/** The portal's own encoder, beside models/hs; whatever encoder the search uses, the model was trained with this one. */
const ENCODER = '../encoder';

function loadEncoderView(artefact: Artefact, directory: string, subheadings: number): EncoderView {
  const { encoder, ...parts } = unpackEncoderParts(artefact, subheadings);
  const loaded = readEncoder(directory);
  if (loaded.sha256 !== encoder) {
    throw new HsModelError(`${directory} is not the encoder that the HS model was trained with: run train:hs.`);
  }
  return new EncoderView(loaded, parts);
}

function readEncoder(directory: string): StaticEncoder {
  try {
    return StaticEncoder.load(directory);
  } catch (error) {
    throw new HsModelError(`${directory} can't be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function declaredLabels({ parts }: CaseIndex): Uint16Array {
  return parts.labels.subarray(0, parts.labels.length - parts.rulings);
}

/** Declared names by node of the tariff. */
export function casePriors(cases: CaseIndex, tariff: Tariff): Float32Array {
  const priors = new Float32Array(tariff.nodeCount);
  const add = (node: number): void => {
    priors[node] = (priors[node] ?? 0) + 1;
  };
  for (const label of declaredLabels(cases)) {
    const subheading = subheadingOfLabel(tariff, label);
    const heading = tariff.headingOfSubheading[subheading] ?? 0;
    add(subheading);
    add(tariff.headingOffset + heading);
    add(tariff.chapterOffset + (tariff.chapterOfHeading[heading] ?? 0));
  }
  return priors;
}

/** Declared names by line; those whose line is closed count for none. */
export function caseLines(cases: CaseIndex, tariff: Tariff): Float32Array {
  const counts = new Float32Array(tariff.lines.length);
  for (const label of declaredLabels(cases)) if (label < counts.length) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

function checkedReader(directory: string): (file: string) => Buffer {
  const readOrFail = (file: string): Buffer => {
    try {
      return readFileSync(join(directory, file));
    } catch {
      throw new HsModelError(`${join(directory, file)} is missing: the HS model is not in place.`);
    }
  };
  const manifest = manifestSchema.parse(JSON.parse(readOrFail('manifest.json').toString('utf8')));
  return (file) => {
    const bytes = readOrFail(file);
    const expected = manifest.files[file]?.sha256;
    if (createHash('sha256').update(bytes).digest('hex') !== expected) {
      throw new HsModelError(`${join(directory, file)} is not the file that manifest.json describes.`);
    }
    return bytes;
  };
}
