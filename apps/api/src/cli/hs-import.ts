import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config/load-config.js';
import { openDatabase } from '../database/open-database.js';
import { differences, type ImportPlan } from '../hs/import/compare-lines.js';
import { importCodes } from '../hs/import/import-codes.js';
import { OfficialLineRepository } from '../hs/import/official-line.repository.js';
import { type CodeFile, readCodeFile } from '../hs/import/read-code-file.js';
import { EXIT, required, runCommand, tell, tellFaults } from './support/command.js';
import { writeJsonLines } from './support/json-lines.js';

/** `hs:import`: official names of tariff lines from the customs service's code file, into the store that is configured. */
const USAGE = 'npm run -s hs:import -- --in codes.csv [--apply] [--report changes.jsonl] [--close-many]';
/** Lines of each kind that are shown; the report file holds all. */
const SHOWN = 10;

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      in: { type: 'string' },
      report: { type: 'string' },
      apply: { type: 'boolean', default: false },
      'close-many': { type: 'boolean', default: false },
    },
  });
  const input = required(values.in, 'in');
  const file = readCodeFile(readFileSync(input));
  tellFaults(
    input,
    file.faults.map(({ line, code, reason }) => ({ line, reason: `${code || '(no code)'} ${reason}` })),
  );
  const { DATABASE_URL: url, DATA_DIR: folder } = loadConfig();
  const database = await openDatabase(url === undefined ? { folder } : { url });
  try {
    const outcome = await importCodes(new OfficialLineRepository(database.db), file, {
      source: basename(input),
      now: new Date(),
      apply: values.apply,
      closeMany: values['close-many'],
    });
    show(file, outcome.plan);
    if (values.report !== undefined) await writeJsonLines(values.report, changesOf(outcome.plan));
    if (outcome.kind === 'refused') {
      tell(`${outcome.reason} Nothing was changed; add --close-many if it is.`);
      return EXIT.failed;
    }
    tell(outcome.kind === 'applied' ? 'Applied.' : 'Nothing was changed; add --apply to carry this out.');
    return file.faults.length === 0 ? EXIT.ok : EXIT.faultyLines;
  } finally {
    await database.close();
  }
});

function show({ lines, faults }: CodeFile, plan: ImportPlan): void {
  const changes = [...changesOf(plan)];
  for (const kind of ['added', 'changed', 'closed'] as const) {
    const ofKind = changes.filter((change) => change.change === kind);
    for (const { code, text } of ofKind.slice(0, SHOWN)) write(`${kind} ${code} ${text}`);
    if (ofKind.length > SHOWN) write(`${kind} … and ${ofKind.length - SHOWN} more`);
  }
  write(
    `${lines.length} codes read, ${faults.length} faulty lines: ${plan.added.length} added, ` +
      `${plan.changed.length} changed, ${plan.closed.length} closed, ${plan.unchanged} unchanged`,
  );
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}

interface Change {
  readonly change: 'added' | 'changed' | 'closed';
  readonly code: string;
  readonly text: string;
}

function* changesOf({ added, changed, closed }: ImportPlan): Generator<Change> {
  for (const { code, ko, en, validFrom, validUntil } of added) {
    yield { change: 'added', code, text: `${ko} / ${en} (${validFrom} to ${validUntil})` };
  }
  for (const { before, after } of changed) {
    const fields = differences(before, after).map((field) => `${field}: ${before[field]} → ${after[field]}`);
    yield { change: 'changed', code: after.code, text: [...(before.closed ? ['reopened'] : []), ...fields].join('; ') };
  }
  for (const { code, ko, validUntil } of closed) {
    yield { change: 'closed', code, text: `${ko} (until ${validUntil})` };
  }
}
