import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluateRisk } from '../risk/evaluation/evaluate-risk.js';
import { riskTable } from '../risk/evaluation/risk-table.js';
import { writeRiskModel } from '../risk/model-files.js';
import { RISK_OPTIONS, trainRisk } from '../risk/training/train-risk.js';
import { EXIT, runTool, tell } from './command.js';
import { readInspected } from './read-inspected.js';

/** `train:risk`: fits on 2020 and measures on the first quarter of 2021, then fits on both and writes the model. */
const USAGE = 'npm run -s train:risk -- [--data ../shared/data] [--out models/risk]';
const PROGRESS_EVERY = 100;

await runTool(USAGE, async () => {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '../shared/data' }, out: { type: 'string', default: 'models/risk' } },
  });
  const { train, valid } = await readInspected(values.data);
  const options = {
    ...RISK_OPTIONS,
    onTree: (trees: number) => {
      if (trees % PROGRESS_EVERY === 0) tell(`${trees} of ${RISK_OPTIONS.trees} trees`);
    },
  };
  tell(`fitting on ${train.length} declarations of 2020`);
  const evaluation = evaluateRisk(trainRisk(train, options), train, valid);
  process.stdout.write(`${riskTable(evaluation)}\n`);
  tell(`fitting on all ${train.length + valid.length} declarations`);
  const model = trainRisk([...train, ...valid], options);
  mkdirSync(values.out, { recursive: true });
  writeRiskModel(values.out, model, {
    command: 'npm run train:risk',
    inputs: { declarations2020: train.length, declarations2021q1: valid.length },
    options: RISK_OPTIONS,
    figures: { measuredOn: 'first quarter of 2021, by a model fitted on 2020 alone', ...evaluation.figures },
  });
  return EXIT.ok;
});
