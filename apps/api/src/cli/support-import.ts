import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { koreanDay } from '../common/korean-day.js';
import { loadConfig } from '../config/load-config.js';
import { openDatabase } from '../database/open-database.js';
import { FIRM_DATA_KINDS, type FirmDataKind } from '../export-support/firm-data/firm-data-rows.js';
import { FirmDataRepository } from '../export-support/firm-data/firm-data.repository.js';
import { importFirmData, type RowFault } from '../export-support/firm-data/import-firm-data.js';
import { readProgrammes } from '../knowledge/programmes/read-programmes.js';
import { EXIT, runCommand, tell, UsageError } from './support/command.js';

/**
 * `support:import`: firms' facts, export records and support received, from CSV files into the store that is configured.
 * Rows that can't be taken are named on stderr and written, with the reason, into `<file>.rejected.csv` of the folder
 * `--aside`; the rest is loaded. Exit code 0: all rows taken, 1: some kept aside, 2: nothing could be done.
 */
const USAGE =
  'npm run -s support:import -- [--firms firms.csv] [--exports exports.csv] [--history history.csv] [--aside folder] [--check]';
const PROGRESS_EVERY = 20_000;
/** Faults shown of a file; all of them stand in the file aside. */
const SHOWN = 20;

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      firms: { type: 'string' },
      exports: { type: 'string' },
      history: { type: 'string' },
      aside: { type: 'string', default: '.' },
      check: { type: 'boolean', default: false },
    },
  });
  const files = FIRM_DATA_KINDS.flatMap((kind) => (values[kind] === undefined ? [] : [{ kind, path: values[kind] }]));
  if (files.length === 0) throw new UsageError('Which files? --firms, --exports and --history are all missing.');
  const { DATABASE_URL: url, DATA_DIR: folder, KNOWLEDGE_DIR, FIRM_ID_KEY } = loadConfig();
  const programmes = new Set(readProgrammes(KNOWLEDGE_DIR).programmes.map(({ id }) => id));
  const database = await openDatabase(url === undefined ? { folder } : { url });
  const load = loaderFor(new FirmDataRepository(database.db), {
    key: FIRM_ID_KEY,
    programmes,
    aside: values.aside,
    checkOnly: values.check,
  });
  try {
    let faults = 0;
    for (const { kind, path } of files) faults += await load(kind, path);
    return faults === 0 ? EXIT.ok : EXIT.faultyLines;
  } finally {
    await database.close();
  }
});

interface Loading {
  readonly key: string | undefined;
  readonly programmes: ReadonlySet<string>;
  readonly aside: string;
  readonly checkOnly: boolean;
}

/** Loads a file and says what came of it. @returns how many rows were kept aside */
function loaderFor(repository: FirmDataRepository, { aside, ...settings }: Loading) {
  return async (kind: FirmDataKind, path: string): Promise<number> => {
    const [now, rejected] = [new Date(), rejectedRows(join(aside, `${basename(path)}.rejected.csv`))];
    let told = 0;
    const result = await importFirmData(repository, kind, path, {
      ...settings,
      now,
      today: koreanDay(now),
      onFault: (fault) => {
        if (rejected.count < SHOWN) tell(`${path}:${fault.line}: ${fault.reason}`);
        rejected.add(fault);
      },
      onProgress: (rows) => {
        if (rows - told < PROGRESS_EVERY) return;
        told = rows;
        tell(`${path}: ${rows} rows read`);
      },
    }).finally(() => rejected.close());
    const { rows, added, changed, unchanged } = result;
    const done = settings.checkOnly ? 'only checked' : `${added} added, ${changed} changed, ${unchanged} unchanged`;
    process.stdout.write(`${kind}: ${rows} rows read, ${result.faults} kept aside, ${done}\n`);
    if (result.faults > 0) tell(`${path}: rows kept aside are in ${rejected.path}`);
    return result.faults;
  };
}

/** A file that is begun with its first row. The firm's number is not written again: the line tells which row it is. */
function rejectedRows(path: string) {
  let output: ReturnType<typeof createWriteStream> | undefined;
  let count = 0;
  return {
    path,
    get count() {
      return count;
    },
    add({ line, cells, reason }: RowFault): void {
      const kept = Object.entries(cells).filter(([column]) => column !== 'firm');
      if (output === undefined) {
        output = createWriteStream(path, 'utf8');
        output.write(stringify([['line', 'reason', ...kept.map(([column]) => column)]]));
      }
      output.write(stringify([[line, reason, ...kept.map(([, cell]) => cell)]]));
      count += 1;
    },
    async close(): Promise<void> {
      if (output === undefined) return;
      output.end();
      await finished(output);
    },
  };
}
