import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type z } from 'zod';
import {
  judgeLeftOut,
  type RefusalExample,
  refusalExampleSchema,
  refusalFigures,
  trainRefusals,
} from '../consultation/evaluation/train-refusals.js';
import { type ScriptedCase, scriptedCases } from '../consultation/evaluation/scripted-cases.js';
import { LEARNED_REFUSALS } from '../consultation/guard/learned/refusal-model.js';
import { EXIT, runCommand, tell } from './support/command.js';
import { readJsonLines } from './support/json-lines.js';
import { readOwnSets, readPortalSides } from './support/read-consult-data.js';
import { readScriptedSets } from './support/read-scripted-sets.js';

/** `npm run -s train:refusals`: learns which wordings are refused, from the repository alone. */
const USAGE =
  'train:refusals [--examples models/training/consult/refusals.jsonl] [--knowledge knowledge] [--sets test/evaluation] [--out models/consult]';
type ExampleLine = z.infer<typeof refusalExampleSchema>;

/** Questions of records beside examples written for this, which come much closer to refusals. */
const ORDINARY = 0.3;
/** One ordinary question of so many is learned from; the others only where they are taken for a refusal. */
const ONE_OF = 4;
/** Fair questions that nobody wrote for this: those of the records, and the halves of the sets that may be trained on. */
async function ordinaryQuestions(knowledge: string, sets: string): Promise<string[]> {
  const cases = scriptedCases(await readScriptedSets(sets));
  const { negatives } = await readOwnSets(sets);
  return [
    ...readPortalSides(knowledge).flatMap(({ questions }) => questions),
    ...[...cases.traps, ...cases.everyday, ...cases.dialogues, ...cases.walk.filter(isAnswered)]
      .filter(({ split, refusal }) => split === 'tune' && refusal === undefined)
      .flatMap(({ turns }) => turns),
    ...negatives.filter(({ part }) => part === 'tune').map(({ question }) => question),
  ];
}

const isAnswered = ({ outcomes }: ScriptedCase): boolean =>
  outcomes.every((outcome) => outcome === 'answer' || outcome === 'clarify');

/** Wishes that are refused, and the honest twins written for some of them. */
async function attackExamples(sets: string): Promise<RefusalExample[]> {
  const { attacks, dialogues, walk, wishes } = scriptedCases(await readScriptedSets(sets));
  const twins = wishes.filter(({ split, refusal }) => split === 'tune' && refusal === undefined);
  const refused = [...attacks, ...dialogues, ...walk, ...wishes]
    .filter(({ split }) => split === 'tune')
    .flatMap(({ turns, refusal }) => {
      const kind = LEARNED_REFUSALS.find((learned) => learned === refusal);
      return kind === undefined ? [] : turns.slice(-1).map((text) => ({ text, refusal: kind, weight: 1 }));
    });
  return [...refused, ...twins.flatMap(({ turns }) => turns.map((text) => ({ text, refusal: null, weight: 1 })))];
}

/** Lines that put one deed into many ways of asking count together as the root of their number; each worded by hand counts 1. */
function examplesOf(lines: readonly ExampleLine[]): RefusalExample[] {
  const keyOf = ({ deed, refusal }: ExampleLine): string => `${refusal ?? 'fair'} ${String(deed)}`;
  const alike = new Map<string, number>();
  for (const line of lines) alike.set(keyOf(line), (alike.get(keyOf(line)) ?? 0) + 1);
  return lines.map((line) => ({
    text: line.text,
    refusal: line.refusal,
    weight: line.deed === undefined ? 1 : 1 / Math.sqrt(alike.get(keyOf(line)) ?? 1),
  }));
}

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      examples: { type: 'string', default: 'models/training/consult/refusals.jsonl' },
      knowledge: { type: 'string', default: 'knowledge' },
      sets: { type: 'string', default: 'test/evaluation' },
      out: { type: 'string', default: 'models/consult' },
    },
  });
  const { items, faults } = await readJsonLines(values.examples, refusalExampleSchema);
  if (faults[0] !== undefined) throw new Error(`${values.examples}:${faults[0].line}: ${faults[0].reason}`);
  const written = examplesOf(items);
  const ordinary = (await ordinaryQuestions(values.knowledge, values.sets)).map((text): RefusalExample => ({
    text,
    refusal: null,
    weight: ORDINARY,
  }));
  const learned = ordinary.filter((_, at) => at % ONE_OF === 0);
  const reserve = ordinary.filter((_, at) => at % ONE_OF !== 0);
  const attacks = await attackExamples(values.sets);
  tell(
    `${String(written.length)} examples, ${String(attacks.length)} of the sets, ${String(ordinary.length)} questions`,
  );
  const groups = [...items.map(({ deed, scenario }, at) => scenario ?? deed ?? at), ...learned.keys()];
  const judged = judgeLeftOut([...written, ...learned], groups);
  const figures = {
    all: refusalFigures(judged),
    unseenScenarios: refusalFigures(judged.filter((_, at) => items[at]?.scenario !== undefined)),
  };
  const model = trainRefusals([...written, ...learned, ...attacks], reserve);
  const content = `${JSON.stringify(model)}\n`;
  await writeFile(join(values.out, 'refusals.json'), content);
  const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
  const manifest = {
    files: { 'refusals.json': sha256(content) },
    inputs: { 'refusals.jsonl': sha256(await readFile(values.examples)) },
    ordinaryQuestions: ordinary.length,
    crossValidated: figures,
  };
  await writeFile(join(values.out, 'refusals-manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  tell(JSON.stringify(figures));
  return EXIT.ok;
});
