import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateDataMapSearch } from './support/evaluate-data-map-search.js';
import { evaluateSupport } from './support/evaluate-support.js';
import { evaluateScripts } from './support/evaluate-scripts.js';
import { hasLearnedFromDev, readOwnSets, readPassageData, readPortalSides } from './support/read-consult-data.js';
import { consultTable, portalTable } from '../consultation/evaluation/consult-table.js';
import { evaluateConsult, evaluatePortal } from '../consultation/evaluation/evaluate-consult.js';
import { failureLines, scriptTable } from '../consultation/evaluation/script-table.js';
import { evaluateHs } from '../hs/evaluation/evaluate-hs.js';
import {
  evaluateEverydayGoods,
  evaluateExplanations,
  evaluateNarrowing,
  type QualityPaths,
} from '../hs/evaluation/evaluate-hs-quality.js';
import { everydayTable } from '../hs/evaluation/everyday-set.js';
import { explanationTable } from '../hs/evaluation/explanation-figures.js';
import { formatHsReport } from '../hs/evaluation/format-report.js';
import { narrowingTable } from '../hs/evaluation/narrowing-figures.js';
import { createTextAnalyzer } from '../retrieval/text/text-analyzer.js';
import { EXIT, runCommand, tell, UsageError } from './support/command.js';

/** `npm run -s eval -- <service>`: dev figures beside the baselines, as a table on stdout and, with --json, as JSON in a file. */
const USAGE =
  'npm run -s eval -- <hs|hs everyday|hs narrowing|hs explanations|consult|data-map|support|risk> [--data ../shared/data] [--knowledge knowledge] [--sets test/evaluation] [--json file] [--failures]';

interface EvaluationOptions {
  readonly data: string;
  readonly knowledge: string;
  readonly sets: string;
  /** Whether to list what went wrong, case by case. */
  readonly failures: boolean;
}
interface Evaluation {
  readonly table: string;
  readonly figures: object;
}

const LEARNED_FROM_DEV =
  'The committed model has learned from the dev questions: its figures on them flatter it. Honest ones: train:consult without --with-dev, then this.';

/** The search, on the passages of the guides where they are at hand and on the portal's own records; then whole replies. */
async function evaluateConsultation(options: EvaluationOptions): Promise<Evaluation> {
  const search = await evaluateSearch(options);
  tell(`scripted cases of ${options.sets}, asked one by one`);
  const scripts = await evaluateScripts(options);
  const failures = options.failures ? ['', failureLines(scripts.failures)] : [];
  return {
    table: [search.table, '', scriptTable(scripts), ...failures].join('\n'),
    figures: { ...search.figures, scripts: { ...scripts.figures, speed: scripts.speed } },
  };
}

async function evaluateSearch({ data, knowledge, sets }: EvaluationOptions): Promise<Evaluation> {
  const [own, sides, analyzer] = [await readOwnSets(sets), readPortalSides(knowledge), await createTextAnalyzer()];
  if (existsSync(join(data, 'consultations'))) {
    const figures = evaluateConsult(await readPassageData(data), own, sides, analyzer);
    const learnedFromDev = await hasLearnedFromDev();
    const note = learnedFromDev ? [LEARNED_FROM_DEV] : [];
    return { table: [consultTable(figures), ...note].join('\n'), figures: { learnedFromDev, ...figures } };
  }
  tell(`${join(data, 'consultations')} is not there: no figures over the passages of the guides, own sets only`);
  const portal = evaluatePortal(sides, own, analyzer, null);
  return { table: portalTable(portal), figures: { portal } };
}

function evaluateClassification({ data, knowledge }: EvaluationOptions): Promise<Evaluation> {
  tell(`needs hs/ of ${data}, ${knowledge}/hs and models/hs`);
  const figures = evaluateHs({ data: join(data, 'hs'), models: 'models/hs', knowledge: join(knowledge, 'hs') });
  return Promise.resolve({ table: formatHsReport(figures), figures });
}

/** A part of the HS service on rows of the project's own; needs no other data. */
function evaluateQuality<Figures extends object>(
  evaluate: (paths: QualityPaths, progress: (message: string) => void) => Figures[],
  table: (figures: readonly Figures[]) => string,
) {
  return ({ knowledge, sets }: EvaluationOptions): Promise<Evaluation> => {
    tell(`needs ${knowledge}/hs, ${sets} and models/hs`);
    const figures = evaluate({ models: 'models/hs', knowledge: join(knowledge, 'hs'), sets }, tell);
    return Promise.resolve({ table: table(figures), figures });
  };
}

/** What can be evaluated; one line each. */
const EVALUATIONS: Readonly<Record<string, (options: EvaluationOptions) => Promise<Evaluation>>> = {
  consult: evaluateConsultation,
  hs: evaluateClassification,
  'hs everyday': evaluateQuality(evaluateEverydayGoods, everydayTable),
  'hs narrowing': evaluateQuality(evaluateNarrowing, narrowingTable),
  'hs explanations': evaluateQuality(evaluateExplanations, explanationTable),
  'data-map': evaluateDataMapSearch,
  support: evaluateSupport,
};

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '../shared/data' },
      knowledge: { type: 'string', default: 'knowledge' },
      sets: { type: 'string', default: 'test/evaluation' },
      json: { type: 'string' },
      failures: { type: 'boolean', default: false },
    },
  });
  const service = positionals.join(' ');
  const evaluate = EVALUATIONS[service];
  if (evaluate === undefined) {
    throw new UsageError(service === '' ? 'Which service?' : `"${service}" is no service.`);
  }
  const { table, figures } = await evaluate(values);
  process.stdout.write(`${table}\n\n${JSON.stringify(figures)}\n`);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  return EXIT.ok;
});
