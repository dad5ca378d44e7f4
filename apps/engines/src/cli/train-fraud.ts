import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateTrade, type GeneratedTrade } from '../trade-fraud/generator/generate.js';
import { FRAUD_OPTIONS, trainFraud } from '../trade-fraud/learning/train-fraud.js';
import { writeFraudModel } from '../trade-fraud/model-files.js';
import { EXIT, runTool, tell } from './command.js';

/** `train:fraud`: learns from made-up trade with the tuning schemes and writes the model. Needs no data. */
const USAGE = 'npm run -s train:fraud -- [--out models/trade-fraud]';
/** Seeds of the periods that are learned from; those of the evaluation are others. */
const SEEDS = Array.from({ length: 24 }, (_, at) => 101 + at);
const TRANSACTIONS = 50_000;

function* periods(): Generator<GeneratedTrade> {
  for (const seed of SEEDS) {
    tell(`period ${seed} of ${TRANSACTIONS} made-up transactions`);
    yield generateTrade({ transactions: TRANSACTIONS, seed, schemes: 'tuning' });
  }
}

await runTool(USAGE, () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'models/trade-fraud' } } });
  const weights = trainFraud(periods(), FRAUD_OPTIONS);
  mkdirSync(values.out, { recursive: true });
  writeFraudModel(values.out, weights, {
    command: 'npm run train:fraud',
    inputs: { synthetic: true, schemes: 'tuning', seeds: SEEDS, transactions: TRANSACTIONS },
    options: FRAUD_OPTIONS,
    figures: 'MODEL_CARD.md, made by npm run -s eval -- fraud',
  });
  return Promise.resolve(EXIT.ok);
});
