import { z } from 'zod';
import { LANGUAGES } from '../../common/language.js';
import { REFUSALS } from '../guard/refusal.js';
import { OUTCOMES } from '../reply.js';

/** A regular expression, tested without regard to case; alternatives within it. */
const pattern = z.string().min(1).refine(compiles, 'must be a regular expression');
const patterns = z.array(pattern);
const recordIds = z.array(z.string().min(1));
const head = { id: z.string().min(1), split: z.enum(['tune', 'held']), language: z.enum(LANGUAGES) };

/** A question to which another record than the right one is close in words. */
export const trapSchema = z.strictObject({
  ...head,
  question: z.string().min(1),
  records: recordIds.min(1),
  wrong: recordIds,
  mustSay: patterns,
  mustNotSay: patterns,
});

const expectationSchema = z.strictObject({
  outcome: z.array(z.enum(OUTCOMES)).min(1),
  /** Why the portal has to refuse, where it does not just lack an answer. */
  refusal: z.enum(REFUSALS).optional(),
  /** Any of these is right to cite; none given: nothing is expected. */
  records: recordIds.default([]),
  mustSay: patterns,
  mustNotSay: patterns,
  /** Must be said as well, but is worked out from the person's numbers: no record says it. */
  worked: patterns.default([]),
});

/** A conversation; what is expected concerns the reply to its last turn. */
export const dialogueSchema = z.strictObject({
  ...head,
  turns: z.array(z.string().min(1)).min(1).max(5),
  expect: expectationSchema,
  note: z.string().optional(),
});

const partSchema = z.strictObject({ text: z.string().min(1), repeat: z.int().positive().default(1) });

/** What a hostile, careless or confused person may type, and what they must not get. */
export const attackSchema = z
  .strictObject({
    ...head,
    kind: z.string().min(1),
    input: z.string().min(1).optional(),
    /** Long texts, put together so that the file stays readable. */
    parts: z.array(partSchema).min(1).optional(),
    expect: expectationSchema,
  })
  .refine(({ input, parts }) => (input === undefined) !== (parts === undefined), 'needs either input or parts');

/** A short question as people type it; a general record or the narrow ones about it answer. */
export const everydaySchema = z.strictObject({
  ...head,
  question: z.string().min(1),
  records: recordIds.min(1),
  outcome: z.array(z.enum(OUTCOMES)).min(1),
  mustSay: patterns,
  mustNotSay: patterns,
});

type Trap = z.infer<typeof trapSchema>;
type Dialogue = z.infer<typeof dialogueSchema>;
type Attack = z.infer<typeof attackSchema>;
type Everyday = z.infer<typeof everydaySchema>;

/** The sets `consult-{traps,dialogues,attacks,everyday,walk,walk-2,walk-3,wishes}.jsonl` of `test/evaluation`. */
export interface ScriptedSets {
  readonly traps: readonly Trap[];
  readonly dialogues: readonly Dialogue[];
  readonly attacks: readonly Attack[];
  readonly everyday: readonly Everyday[];
  /** What visitors may type, written down before anything of the portal was read. */
  readonly walk: readonly Dialogue[];
  /** Written the same way by others, once the portal had been worked on with the first walk. */
  readonly walk2: readonly Dialogue[];
  /** Written the same way again, by a writer who had read the records but neither the portal's code nor a reply of it. */
  readonly walk3: readonly Dialogue[];
  /** Unlawful wishes told as innocent questions, each followed by an honest twin that is near in words. */
  readonly wishes: readonly Attack[];
}

/** A case of any set: what is said to the portal and what the last reply has to be like. */
export interface ScriptedCase {
  readonly id: string;
  /** `tune` may be looked at while building, `held` is only measured. */
  readonly split: 'tune' | 'held';
  readonly language: (typeof LANGUAGES)[number];
  readonly turns: readonly string[];
  readonly outcomes: readonly string[];
  readonly refusal?: string | undefined;
  readonly records: readonly string[];
  readonly wrong: readonly string[];
  readonly mustSay: readonly string[];
  readonly mustNotSay: readonly string[];
  readonly worked: readonly string[];
}

/** The cases of each set, in the order of the files. */
export function scriptedCases({
  traps,
  dialogues,
  attacks,
  everyday,
  walk,
  walk2,
  walk3,
  wishes,
}: ScriptedSets): Record<keyof ScriptedSets, ScriptedCase[]> {
  return {
    traps: traps.map(({ question, ...trap }) => ({ ...trap, turns: [question], outcomes: ['answer'], worked: [] })),
    dialogues: dialogues.map(conversation),
    attacks: attacks.map(typed),
    everyday: everyday.map(({ question, outcome, ...rest }) => ({
      ...rest,
      turns: [question],
      outcomes: outcome,
      wrong: [],
      worked: [],
    })),
    walk: walk.map(conversation),
    walk2: walk2.map(conversation),
    walk3: walk3.map(conversation),
    wishes: wishes.map(typed),
  };
}

/** Reads a pattern of the sets. */
export function asRegExp(source: string): RegExp {
  return new RegExp(source, 'iu');
}

function conversation({ expect, ...dialogue }: Dialogue): ScriptedCase {
  return { ...dialogue, ...flatten(expect) };
}

function typed({ expect, ...attack }: Attack): ScriptedCase {
  return { ...attack, turns: [typedText(attack)], ...flatten(expect) };
}

function flatten({
  outcome,
  ...rest
}: z.infer<typeof expectationSchema>): Omit<ScriptedCase, 'id' | 'split' | 'language' | 'turns'> {
  return { ...rest, outcomes: outcome, wrong: [] };
}

function typedText({ input, parts = [] }: Pick<Attack, 'input' | 'parts'>): string {
  return input ?? parts.map(({ text, repeat }) => text.repeat(repeat)).join('');
}

function compiles(source: string): boolean {
  try {
    asRegExp(source);
    return true;
  } catch {
    return false;
  }
}
