import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOwnSets, readPassageData, readPortalSides } from './support/read-consult-data.js';
import { consultTable } from '../consultation/evaluation/consult-table.js';
import { evaluateConsult } from '../consultation/evaluation/evaluate-consult.js';
import { evaluateHs } from '../hs/evaluation/evaluate-hs.js';
import { formatHsReport } from '../hs/evaluation/format-report.js';
import { createTextAnalyzer } from '../retrieval/text/text-analyzer.js';
import { EXIT, runCommand, tell, UsageError } from './support/command.js';

/** `npm run -s eval -- <service>`: dev figures beside the baselines, as a table on stdout and, with --json, as JSON in a file. */
const USAGE =
  'npm run -s eval -- <hs|consult|support|risk> [--data ../shared/data] [--knowledge knowledge] [--sets test/evaluation] [--json file]';

interface EvaluationPaths {
  readonly data: string;
  readonly knowledge: string;
  readonly sets: string;
}
interface Evaluation {
  readonly table: string;
  readonly figures: object;
}

async function evaluateConsultation({ data, knowledge, sets }: EvaluationPaths): Promise<Evaluation> {
  tell(`needs consultations/ of ${data}, ${knowledge}/consultations and ${sets}`);
  const figures = evaluateConsult(
    await readPassageData(data),
    await readOwnSets(sets),
    readPortalSides(knowledge),
    await createTextAnalyzer(),
  );
  return { table: consultTable(figures), figures };
}

function evaluateClassification({ data, knowledge }: EvaluationPaths): Promise<Evaluation> {
  tell(`needs hs/ of ${data}, ${knowledge}/hs and models/hs`);
  const figures = evaluateHs({ data: join(data, 'hs'), models: 'models/hs', knowledge: join(knowledge, 'hs') });
  return Promise.resolve({ table: formatHsReport(figures), figures });
}

/** The services that can be evaluated; one line each. */
const EVALUATIONS: Readonly<Record<string, (paths: EvaluationPaths) => Promise<Evaluation>>> = {
  consult: evaluateConsultation,
  hs: evaluateClassification,
};
const PLANNED = ['support', 'risk'];

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '../shared/data' },
      knowledge: { type: 'string', default: 'knowledge' },
      sets: { type: 'string', default: 'test/evaluation' },
      json: { type: 'string' },
    },
  });
  const [service = ''] = positionals;
  const evaluate = EVALUATIONS[service];
  if (evaluate === undefined) {
    throw PLANNED.includes(service)
      ? new Error(`The evaluation of "${service}" is not part of this version.`)
      : new UsageError(service === '' ? 'Which service?' : `"${service}" is no service.`);
  }
  const { table, figures } = await evaluate(values);
  process.stdout.write(`${table}\n\n${JSON.stringify(figures)}\n`);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  return EXIT.ok;
});
