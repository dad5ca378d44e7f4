import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluateRisk, type RiskEvaluation } from '../risk/evaluation/evaluate-risk.js';
import { riskTable } from '../risk/evaluation/risk-table.js';
import { writeRiskModel } from '../risk/model-files.js';
import { RISK_OPTIONS, trainRisk } from '../risk/training/train-risk.js';
import { EXIT, runTool, tell } from './command.js';
import { splitForTraining, trainingFault, type TrainingSplit } from '../risk/training/split-for-training.js';
import { readInspected, readInspectedFile } from './read-inspected.js';

/**
 * `train:risk`: fits on 2020 and measures on the first quarter of 2021, then fits on both and writes the model. With
 * `--inspected`, a file of the portal's own inspections is learned from as well, and its latest fifth is what it is
 * measured on.
 */
const USAGE =
  'npm run -s train:risk -- [--inspected inspected.csv [--alone]] [--data ../shared/data] [--out models/risk] [--trees 500]';
const PROGRESS_EVERY = 100;

await runTool(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      inspected: { type: 'string' },
      alone: { type: 'boolean', default: false },
      data: { type: 'string', default: '../shared/data' },
      out: { type: 'string', default: 'models/risk' },
      trees: { type: 'string', default: String(RISK_OPTIONS.trees) },
    },
  });
  const options = { ...RISK_OPTIONS, trees: treesOf(values.trees) };
  const { split, inputs, measuredOn, leftOut } = await gather(values);
  const fault = trainingFault(split.all);
  if (fault !== undefined) throw new Error(fault);
  const progress = (trees: number) => {
    if (trees % PROGRESS_EVERY === 0) tell(`${trees} of ${options.trees} trees`);
  };
  let figures: RiskEvaluation['figures'] | undefined;
  if (split.unseen.length > 0) {
    tell(`fitting on ${split.seen.length} declarations, to measure on ${split.unseen.length}`);
    const evaluation = evaluateRisk(trainRisk(split.seen, { ...options, onTree: progress }), split.seen, split.unseen);
    process.stdout.write(`${riskTable(evaluation)}\n`);
    figures = evaluation.figures;
  } else tell('not measured: the latest inspections are too few, or all found the same');
  tell(`fitting on all ${split.all.length} declarations`);
  const model = trainRisk(split.all, { ...options, onTree: progress });
  mkdirSync(values.out, { recursive: true });
  writeRiskModel(values.out, model, {
    command: `npm run train:risk${values.inspected === undefined ? '' : ' -- --inspected'}`,
    inputs,
    options,
    ...(figures !== undefined && { figures: { measuredOn, ...figures } }),
  });
  return leftOut === 0 ? EXIT.ok : EXIT.faultyRows;
});

interface Gathered {
  readonly split: TrainingSplit;
  /** How many declarations of each source, for the manifest. */
  readonly inputs: Readonly<Record<string, number>>;
  readonly measuredOn: string;
  /** Rows of the inspected file that could not be read. */
  readonly leftOut: number;
}

async function gather(from: { inspected?: string; alone: boolean; data: string }): Promise<Gathered> {
  const { train, valid } = from.alone ? { train: [], valid: [] } : await readInspected(from.data);
  const inputs = { declarations2020: train.length, declarations2021q1: valid.length };
  if (from.inspected === undefined) {
    const split = { seen: train, unseen: valid, all: [...train, ...valid] };
    return { split, inputs, measuredOn: 'first quarter of 2021, by a model fitted on 2020 alone', leftOut: 0 };
  }
  const { rows, faults } = await readInspectedFile(from.inspected);
  for (const { line, reason } of faults) tell(`${from.inspected}:${line}: ${reason}`);
  return {
    split: splitForTraining([...train, ...valid], rows),
    inputs: { ...inputs, inspected: rows.length },
    measuredOn: 'latest fifth of the inspected declarations, by a model fitted on what is older',
    leftOut: faults.length,
  };
}

function treesOf(value: string): number {
  const trees = Number(value);
  if (Number.isInteger(trees) && trees >= 1 && trees <= 5000) return trees;
  throw new Error(`--trees must be a whole number from 1 to 5000, not "${value}"`);
}
