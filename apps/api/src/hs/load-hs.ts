import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readCatalogueKnowledge } from './catalogue/read-catalogue-knowledge.js';
import { TariffCatalogue } from './catalogue/tariff-catalogue.js';
import { TariffSearch } from './catalogue/tariff-search.js';
import type { SurenessThresholds } from './classification/item-classifier.js';
import type { HsParts, LoadedClassifier } from './hs-parts.js';
import { readHsKnowledge } from './knowledge/read-hs-knowledge.js';
import { loadPredictor } from './prediction/load-predictor.js';
import { SimilarRulings } from './rulings/similar-rulings.js';

/** Where loading tells what it did. */
export interface HsLoadLog {
  info: (message: string) => void;
  warn: (message: string) => void;
}

/** Used where the manifest states no figure: what the first trained model reached on its test rows. */
const FIRST_MEASURED = 0.57;
/** The model's probabilities are calibrated, so this one is right nine times in ten. */
const SURE = 0.9;

/** The figure of the test rows in models/hs/manifest.json, as `train:hs` writes it. */
const manifestSchema = z.object({
  figures: z.object({
    'declared names, test rows': z.object({ coverageAt90: z.object({ threshold: z.number().min(0).max(1) }) }),
  }),
});

/**
 * Load the knowledge, the indices over it and the trained model. The portal runs without either: what is missing is told
 * in the log, and the service says so.
 * @returns undefined when the knowledge can't be used
 */
export function loadHs(knowledgeDirectory: string, modelDirectory: string, log: HsLoadLog): HsParts | undefined {
  try {
    const knowledge = readHsKnowledge(knowledgeDirectory);
    const catalogue = new TariffCatalogue(knowledge, readCatalogueKnowledge(knowledgeDirectory));
    const search = new TariffSearch(catalogue);
    const rulings = new SimilarRulings(knowledge.rulings);
    log.info(`hs: ${knowledge.lexicon.length} places of the tariff, ${knowledge.rulings.length} rulings`);
    return { knowledge, catalogue, search, rulings, model: loadModel(knowledgeDirectory, modelDirectory, log) };
  } catch (error) {
    log.warn(`hs: the service is off, its knowledge can't be used: ${messageOf(error)}`);
    return undefined;
  }
}

function loadModel(knowledgeDirectory: string, modelDirectory: string, log: HsLoadLog): LoadedClassifier | undefined {
  try {
    const classifier = loadPredictor(modelDirectory, knowledgeDirectory);
    const manifest = readFileSync(join(modelDirectory, 'manifest.json'));
    const version = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
    log.info(`hs: model ${version} loaded`);
    return { classifier, thresholds: thresholdsOf(JSON.parse(manifest.toString('utf8'))), version };
  } catch (error) {
    log.warn(`hs: prediction is off, the model can't be used: ${messageOf(error)}`);
    return undefined;
  }
}

/** The probability from which on nine of ten test items were right in all, as measured at training. */
function thresholdsOf(manifest: unknown): SurenessThresholds {
  const parsed = manifestSchema.safeParse(manifest);
  const answer = parsed.data?.figures['declared names, test rows'].coverageAt90.threshold ?? FIRST_MEASURED;
  return { answer, sure: Math.max(SURE, answer) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
