import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluateRisk } from '../risk/evaluation/evaluate-risk.js';
import { riskTable } from '../risk/evaluation/risk-table.js';
import { RISK_OPTIONS, trainRisk } from '../risk/training/train-risk.js';
import { EXIT, runTool, tell } from './command.js';
import { readInspected } from './read-inspected.js';

/**
 * `eval -- risk`: fits on 2020 and measures on the first quarter of 2021, beside the baselines. The committed model can't
 * be measured there, since it has learned from that quarter too.
 */
const USAGE = 'npm run -s eval -- risk [--data ../shared/data] [--json figures.json]';

await runTool(USAGE, async () => {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '../shared/data' }, json: { type: 'string' } },
  });
  const { train, valid } = await readInspected(values.data);
  tell(`fitting on ${train.length} declarations of 2020, a minute or two`);
  const evaluation = evaluateRisk(trainRisk(train, RISK_OPTIONS), train, valid);
  process.stdout.write(`${riskTable(evaluation)}\n\n${JSON.stringify(evaluation)}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(evaluation, undefined, 2)}\n`);
  return EXIT.ok;
});
