import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { testFigures } from '../hs/evaluation/test-figures.js';
import { HsPredictor } from '../hs/prediction/hs-predictor.js';
import { TRAINING_FILES } from '../hs/training/shared-documents.js';
import {
  fitStacker,
  fittingData,
  missingFiles,
  readSplits,
  trainFinalViews,
  trainFittingViews,
  trainSharedTextView,
  type TrainingPlan,
} from '../hs/training/train-hs-model.js';
import { writeModel } from '../hs/training/write-model.js';
import { EXIT, positiveInteger, runCommand, tell } from './support/command.js';

/** `train:hs`: trains the HS model on one core from the shared data and knowledge/hs, and writes models/hs. */
const USAGE =
  'npm run train:hs -- [--data ../shared/data/hs] [--knowledge knowledge/hs] [--out models/hs] [--seed 20250601] [--epochs 5]';

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data/hs' },
      knowledge: { type: 'string', default: 'knowledge/hs' },
      out: { type: 'string', default: 'models/hs' },
      seed: { type: 'string', default: '20250601' },
      epochs: { type: 'string', default: '5' },
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
    progress: (message) => {
      tell(`${((performance.now() - started) / 1000).toFixed(0)} s  ${message}`);
    },
  };
  train(plan, values.out);
  return Promise.resolve(EXIT.ok);
});

/** Fit the stacker and take the figures with views that have not seen its items, then train the views for use. */
function train(plan: TrainingPlan, out: string): void {
  const splits = readSplits(plan);
  const textView = trainSharedTextView(splits, plan);
  const fitting = trainFittingViews(splits, textView, plan);
  const data = fittingData(fitting, splits);
  const stacker = fitStacker(data, true, plan);
  const blind = fitStacker(data, false, plan);
  const figures = testFigures(new HsPredictor({ ...fitting, ...stacker }), splits);
  plan.progress('stacker fitted and tested; now the views for use');
  writeModel(out, { ...trainFinalViews(splits, textView, plan), ...stacker }, blind, {
    command: `npm run train:hs -- --seed ${plan.seed} --epochs ${plan.epochs}`,
    seed: plan.seed,
    inputs: Object.values(TRAINING_FILES).map((file) => join(plan.data, file)),
    figures,
  });
  plan.progress(`written to ${out}`);
}
