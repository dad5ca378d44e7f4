import { join } from 'node:path';
import { type z } from 'zod';
import {
  attackSchema,
  dialogueSchema,
  everydaySchema,
  type ScriptedSets,
  trapSchema,
} from '../../consultation/evaluation/scripted-cases.js';
import { readJsonLines } from './json-lines.js';

/** @throws Error naming the file that is missing or the line that cannot be read */
export async function readScriptedSets(sets: string): Promise<ScriptedSets> {
  return {
    traps: await readSet(join(sets, 'consult-traps.jsonl'), trapSchema),
    dialogues: await readSet(join(sets, 'consult-dialogues.jsonl'), dialogueSchema),
    attacks: await readSet(join(sets, 'consult-attacks.jsonl'), attackSchema),
    everyday: await readSet(join(sets, 'consult-everyday.jsonl'), everydaySchema),
    walk: await readSet(join(sets, 'consult-walk.jsonl'), dialogueSchema),
    walk2: await readSet(join(sets, 'consult-walk-2.jsonl'), dialogueSchema),
    walk3: await readSet(join(sets, 'consult-walk-3.jsonl'), dialogueSchema),
    wishes: await readSet(join(sets, 'consult-wishes.jsonl'), attackSchema),
  };
}

async function readSet<T>(path: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const { items, faults } = await readJsonLines(path, schema);
  const [first] = faults;
  if (first !== undefined) throw new Error(`${path}:${first.line}: ${first.reason}`);
  return items;
}
