import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify';
import { type Declaration, declarationSchema } from '../risk/declaration.js';
import { levelsByCapacity } from '../risk/levels.js';
import { readRiskModel } from '../risk/model-files.js';
import { readDeclarations } from '../risk/read-declarations.js';
import { reasonText } from '../risk/reason-texts.js';
import { type RiskExplanation, type RiskModel } from '../risk/risk-model.js';
import { EXIT, runTool, shareOf, tell } from './command.js';

/** `risk:score`: scores a file of import declarations with the reference risk engine's model. */
const USAGE =
  'npm run -s risk:score -- --in declarations.csv --out scores.csv [--red 5] [--yellow 5] [--language ko|en] [--model models/risk]';
/** Reasons written for a declaration. */
const REASONS = 3;
/** Declarations between two marks of progress. */
const PROGRESS_EVERY = 10_000;

function explainAll(model: RiskModel, declarations: readonly Declaration[]): RiskExplanation[] {
  return declarations.map((declaration, index) => {
    if (index > 0 && index % PROGRESS_EVERY === 0) tell(`${index} of ${declarations.length} declarations scored`);
    return model.explain(declaration, REASONS);
  });
}

await runTool(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      red: { type: 'string', default: '5' },
      yellow: { type: 'string', default: '5' },
      language: { type: 'string', default: 'ko' },
      model: { type: 'string', default: 'models/risk' },
    },
  });
  if (values.in === undefined || values.out === undefined) throw new Error('--in and --out are needed');
  if (values.language !== 'ko' && values.language !== 'en') throw new Error('--language must be ko or en');
  const language = values.language;
  const capacity = { red: shareOf(values.red, 'red'), yellow: shareOf(values.yellow, 'yellow') };
  const { rows, faults } = await readDeclarations(values.in, declarationSchema);
  const { model, version } = readRiskModel(values.model);
  const explained = explainAll(model, rows);
  const levels = levelsByCapacity(
    Float64Array.from(explained, ({ score }) => score),
    capacity,
  );
  const lines = rows.map(({ id }, row) => {
    const { score = 0, reasons = [] } = explained[row] ?? {};
    return [id, score.toFixed(6), levels[row], reasons.map((reason) => reasonText(reason, language)).join('; ')];
  });
  const csv = stringify(lines, { header: true, columns: ['Declaration ID', 'score', 'level', 'top reasons'] });
  await pipeline(csv, createWriteStream(values.out, 'utf8'));
  for (const { line, reason } of faults) tell(`${values.in}:${line}: ${reason}`);
  tell(`${rows.length} declarations scored by model ${version}, ${faults.length} rows left out`);
  return faults.length === 0 ? EXIT.ok : EXIT.faultyRows;
});
