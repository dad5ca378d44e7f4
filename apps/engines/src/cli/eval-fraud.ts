import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateFraud } from '../trade-fraud/evaluation/evaluate-fraud.js';
import { fraudPictures } from '../trade-fraud/evaluation/fraud-pictures.js';
import { fraudTable } from '../trade-fraud/evaluation/fraud-table.js';
import { generateTrade, type GeneratedTrade } from '../trade-fraud/generator/generate.js';
import { readFraudModel } from '../trade-fraud/model-files.js';
import { EXIT, runTool, tell } from './command.js';

/** `eval -- fraud`: measures the model on made-up periods with schemes whose parameters were never tuned on. */
const USAGE =
  'npm run -s eval -- fraud [--model models/trade-fraud] [--seeds 301,302,303,304,305] [--transactions 50000] [--json figures.json] [--pictures folder]';

function* periods(seeds: readonly number[], transactions: number): Generator<GeneratedTrade> {
  for (const seed of seeds) {
    tell(`held-out period ${seed}`);
    yield generateTrade({ transactions, seed, schemes: 'held-out' });
  }
}

await runTool(USAGE, () => {
  const { values } = parseArgs({
    options: {
      model: { type: 'string', default: 'models/trade-fraud' },
      seeds: { type: 'string', default: '301,302,303,304,305' },
      transactions: { type: 'string', default: '50000' },
      json: { type: 'string' },
      pictures: { type: 'string' },
    },
  });
  const { model } = readFraudModel(values.model);
  const evaluation = evaluateFraud(periods(values.seeds.split(',').map(Number), Number(values.transactions)), model);
  process.stdout.write(`${fraudTable(evaluation)}\n\n${JSON.stringify(evaluation)}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(evaluation, undefined, 2)}\n`);
  if (values.pictures !== undefined) {
    for (const [name, svg] of Object.entries(fraudPictures(evaluation))) {
      writeFileSync(join(values.pictures, name), svg);
    }
  }
  return Promise.resolve(EXIT.ok);
});
