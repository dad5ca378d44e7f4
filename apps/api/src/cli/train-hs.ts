import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { testFigures } from '../hs/evaluation/test-figures.js';
import { StaticEncoder } from '../retrieval/dense/static-encoder.js';
import { HsPredictor } from '../hs/prediction/hs-predictor.js';
import { TRAINING_FILES } from '../hs/training/shared-documents.js';
import { fitStackers, fittingData, type TrainingPlan } from '../hs/training/fit-stacker.js';
import { learnInThreads } from '../hs/training/learn-in-threads.js';
import { assembleViews, type TrainedViews } from '../hs/training/train-views.js';
import { missingFiles, readSplits, type Stage, stageDocuments } from '../hs/training/training-splits.js';
import { writeModel } from '../hs/training/write-model.js';
import { EXIT, positiveInteger, runCommand, tell } from './support/command.js';

/** `train:hs`: trains the HS model from the shared data and knowledge/hs, and writes models/hs. */
const USAGE =
  'npm run train:hs -- [--data ../shared/data/hs] [--knowledge knowledge/hs] [--out models/hs] [--seed 20250601] [--epochs 5] [--threads 2] [--keep folder] [--encoder models/encoder] [--cases accepted.jsonl]';

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data/hs' },
      knowledge: { type: 'string', default: 'knowledge/hs' },
      out: { type: 'string', default: 'models/hs' },
      seed: { type: 'string', default: '20250601' },
      epochs: { type: 'string', default: '5' },
      threads: { type: 'string', default: '2' },
      keep: { type: 'string' },
      cases: { type: 'string' },
      encoder: { type: 'string', default: 'models/encoder' },
    },
  });
  const missing = missingFiles(values.data);
  if (missing.length > 0) {
    tell(`training needs these files in ${values.data}, which is no part of the project: ${missing.join(', ')}`);
    return EXIT.failed;
  }
  const started = performance.now();
  const plan: TrainingPlan = {
    data: values.data,
    knowledge: values.knowledge,
    seed: positiveInteger(values.seed, 'seed'),
    epochs: positiveInteger(values.epochs, 'epochs'),
    cases: values.cases,
    progress: (message) => {
      tell(`${((performance.now() - started) / 1000).toFixed(0)} s  ${message}`);
    },
  };
  const threads = positiveInteger(values.threads, 'threads');
  const learned = await learnInThreads(plan, threads, values.keep);
  await fit(plan, learned, StaticEncoder.load(values.encoder), { out: values.out, threads });
  return EXIT.ok;
});

/** Fit the stacker on items that the fitting views have not seen, take the figures, then write the views for use. */
async function fit(
  plan: TrainingPlan,
  learned: Awaited<ReturnType<typeof learnInThreads>>,
  encoder: StaticEncoder,
  { out, threads }: { readonly out: string; readonly threads: number },
): Promise<void> {
  const splits = readSplits(plan);
  const viewsOf = (stage: Stage): TrainedViews =>
    assembleViews(learned[stage], stageDocuments(splits, stage), splits.tariff, encoder);
  plan.progress('views learned; now the stacker');
  const { stacker, blind } = await fitStackers(fittingData(viewsOf('fitting'), splits), plan, threads);
  const figures = testFigures(new HsPredictor({ ...viewsOf('test'), ...stacker }), splits);
  writeModel(out, { ...viewsOf('use'), ...stacker }, blind, {
    command: `npm run train:hs -- --seed ${plan.seed} --epochs ${plan.epochs}`,
    seed: plan.seed,
    inputs: Object.values(TRAINING_FILES).map((file) => join(plan.data, file)),
    figures,
  });
  plan.progress(`written to ${out}`);
}
