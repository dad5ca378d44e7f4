import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConsultationRecords } from '../knowledge/consultation/read-consultation-records.js';
import { affectedRecords } from '../knowledge/law/affected-records.js';
import { compareStatutes } from '../knowledge/law/compare-statutes.js';
import { type LawChange } from '../knowledge/law/law-change.js';
import { parseStatute } from '../knowledge/law/parse-statute.js';
import { LAW_CHANGES_FOLDER } from '../knowledge/law/read-law-changes.js';
import { digestStatute, type StatuteDigest, statuteDigestSchema } from '../knowledge/law/statute-digest.js';
import { EXIT, required, runCommand, tell, tellFaults } from './support/command.js';
import { readJsonLines, writeJsonLines } from './support/json-lines.js';

/**
 * `npm run knowledge:impact`: which records cite articles that changed between two versions of a statute. Without
 * `--before`, the version that the records were last checked against (its fingerprints stand in `law/digests.jsonl`).
 */
const USAGE =
  'npm run knowledge:impact -- --law new.md [--before old.md] [--out records.jsonl] [--flag] [--remember] [--dir knowledge]';

const OPTIONS = {
  law: { type: 'string' },
  before: { type: 'string' },
  out: { type: 'string' },
  /** Writes the changes to `law-changes/`, so that the portal shows the records as under review from that day. */
  flag: { type: 'boolean', default: false },
  /** Keeps the new version's fingerprints, once the records were checked against it. */
  remember: { type: 'boolean', default: false },
  dir: { type: 'string', default: 'knowledge' },
} as const;

await runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: OPTIONS });
  const after = readDigest(required(values.law, 'law'));
  const before =
    values.before === undefined ? await rememberedDigest(values.dir, after.law) : readDigest(values.before);
  if (before !== undefined) {
    if (before.law !== after.law) throw new Error(`These are two laws: ${before.law} and ${after.law}.`);
    const changes = compareStatutes(before, after);
    await report(values.dir, changes, values.out);
    tell(
      `${after.law}: version of ${before.inForceFrom} → ${after.inForceFrom}, ${String(changes.length)} articles differ`,
    );
    if (values.flag) await flag(values.dir, after, changes);
  } else if (!values.remember) {
    throw new Error(`No earlier version of ${after.law} is remembered; name one with --before.`);
  }
  if (values.remember) await remember(values.dir, after);
  return EXIT.ok;
});

function readDigest(path: string): StatuteDigest {
  try {
    return digestStatute(parseStatute(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path} ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** A line for each record that is touched; without `--out`, on stdout. */
async function report(dir: string, changes: readonly LawChange[], out: string | undefined): Promise<void> {
  const affected = affectedRecords(readConsultationRecords(dir).records, changes);
  const lines = affected.map(({ record, changes: cited }) => ({
    id: record.id,
    status: record.status,
    topic: record.topic,
    asOf: record.asOf,
    question: record.question.ko,
    changes: cited.map(({ law, article, change, parts }) => ({ law, article, change, parts })),
  }));
  if (out === undefined) for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  else await writeJsonLines(out, lines);
  tell(`${String(lines.length)} records cite an article that changed`);
}

async function flag(dir: string, { law, inForceFrom }: StatuteDigest, changes: readonly LawChange[]): Promise<void> {
  const folder = join(dir, LAW_CHANGES_FOLDER);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${inForceFrom}-${law.replaceAll(/\s/g, '')}.jsonl`);
  await writeJsonLines(path, changes);
  tell(`wrote ${path}`);
}

function digestsPath(dir: string): string {
  return join(dir, 'law', 'digests.jsonl');
}

async function readDigests(dir: string): Promise<readonly StatuteDigest[]> {
  const path = digestsPath(dir);
  if (!existsSync(path)) return [];
  const { items, faults } = await readJsonLines(path, statuteDigestSchema);
  tellFaults(path, faults);
  return items;
}

async function rememberedDigest(dir: string, law: string): Promise<StatuteDigest | undefined> {
  return (await readDigests(dir)).find((digest) => digest.law === law);
}

async function remember(dir: string, digest: StatuteDigest): Promise<void> {
  const others = (await readDigests(dir)).filter(({ law }) => law !== digest.law);
  mkdirSync(join(dir, 'law'), { recursive: true });
  const lines = [...others, digest].sort((a, b) => (a.law < b.law ? -1 : 1)).map((each) => JSON.stringify(each));
  writeFileSync(digestsPath(dir), `${lines.join('\n')}\n`);
  tell(`remembers ${digest.law} of ${digest.inForceFrom}`);
}
