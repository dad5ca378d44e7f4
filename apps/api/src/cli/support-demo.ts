import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type FirmDataKind } from '../export-support/firm-data/firm-data-rows.js';
import { generatePopulation } from '../export-support/population/generate-population.js';
import { DEFAULT_POPULATION } from '../export-support/population/parameters.js';
import { exportRows, firmRows, historyRows } from '../export-support/population/population-rows.js';
import { readProgrammes } from '../knowledge/programmes/read-programmes.js';
import { EXIT, positiveInteger, required, runCommand, tell } from './support/command.js';

/**
 * `support:demo`: a made-up population of exporters with their exports and past awards, as the three files that
 * `support:import` reads, beside the parameters that it was made with. The same numbers give the same files.
 */
const USAGE =
  'npm run support:demo -- --out folder [--seed 1] [--truth 1] [--firms 5000] [--awards 12000] [--knowledge knowledge]';

const WRITTEN_AT_ONCE = 2_000;

const NOTE = `SYNTHETIC DATA. 가상 데이터입니다.
Made by support:demo from the parameters in parameters.json. No firm in it exists, no amount was measured, and nothing
can be concluded from it about real firms, markets or programmes.
이 자료의 기업은 실재하지 않으며, 수치는 모두 임의로 만든 것입니다. 실제 기업, 시장, 지원사업에 관하여 아무것도 나타내지 않습니다.
`;

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      truth: { type: 'string', default: '1' },
      firms: { type: 'string', default: String(DEFAULT_POPULATION.firms) },
      awards: { type: 'string' },
      knowledge: { type: 'string', default: 'knowledge' },
    },
  });
  const folder = required(values.out, 'out');
  const firms = positiveInteger(values.firms, 'firms');
  const awards = values.awards ?? String(Math.round((DEFAULT_POPULATION.awards * firms) / DEFAULT_POPULATION.firms));
  const parameters = {
    ...DEFAULT_POPULATION,
    seed: positiveInteger(values.seed, 'seed'),
    truthSeed: positiveInteger(values.truth, 'truth'),
    firms,
    awards: positiveInteger(awards, 'awards'),
  };
  const population = generatePopulation(parameters, readProgrammes(values.knowledge));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'SYNTHETIC.txt'), NOTE);
  await writeFile(join(folder, 'parameters.json'), `${JSON.stringify(parameters, null, 2)}\n`);
  const table = (kind: FirmDataKind, rows: () => Iterable<readonly unknown[]>) =>
    writeTable(join(folder, `${kind}.csv`), kind, rows);
  await table('firms', function* () {
    for (const row of firmRows(population)) {
      const lists = [row.regions, row.industries, row.certifications].map((list) => list?.join(';'));
      yield [row.id, row.size, row.employees, row.sales, row.founded, ...lists];
    }
  });
  await table('exports', function* () {
    for (const { firm, hs, destination, month, value, weight, declarations } of exportRows(population)) {
      yield [firm.id, hs, destination, month.slice(0, 7), value, weight, declarations];
    }
  });
  await table('history', function* () {
    for (const { firm, programme, stage, on, until, amount } of historyRows(population)) {
      yield [firm.id, programme, stage, on, until, amount];
    }
  });
  const { exports, awards: given } = population;
  tell(`${folder}: ${firms} made-up firms, ${exports.length} export records, ${given.length} awards`);
  return EXIT.ok;
});

async function writeTable(path: string, kind: FirmDataKind, rows: () => Iterable<readonly unknown[]>): Promise<void> {
  function* lines(): Generator<string> {
    let batch: (readonly unknown[])[] = [COLUMNS[kind].map((name) => name.replace('?', ''))];
    for (const row of rows()) {
      if (batch.length >= WRITTEN_AT_ONCE) {
        yield stringify(batch);
        batch = [];
      }
      batch.push(row);
    }
    yield stringify(batch);
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, 'utf8'));
}
