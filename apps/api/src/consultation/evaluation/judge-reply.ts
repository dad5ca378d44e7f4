import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { asRegExp, type ScriptedCase } from './scripted-cases.js';
import { type NumberSources, unsupportedNumbers } from './unsupported-numbers.js';

export interface ScriptedCalculation {
  readonly steps: readonly { readonly label: string; readonly expression: string; readonly result: string }[];
  readonly total: string;
}

/** What is looked at of a reply. */
export interface ScriptedReply {
  readonly outcome: string;
  readonly text: string;
  /** Why the portal refused; undefined when it did not. */
  readonly refusal?: string | undefined;
  /** Duty and tax worked out step by step. */
  readonly calculation?: ScriptedCalculation | undefined;
  /** Cited records, the first the one that the answer rests on most. */
  readonly records: readonly { readonly id: string }[];
}

export const FAULTS = ['outcome', 'refusal', 'record', 'wrongRecord', 'mustSay', 'mustNotSay', 'number'] as const;
export type FaultKind = (typeof FAULTS)[number];

/** One way in which a reply is not as it has to be. */
export interface Fault {
  readonly kind: FaultKind;
  readonly detail: string;
}

/** Everything that is wrong with the last reply of a case; empty when it is as expected. */
export function judgeReply(
  expected: ScriptedCase,
  reply: ScriptedReply,
  recordOf: (id: string) => ConsultationRecord | undefined,
): Fault[] {
  const cited = reply.records.map(({ id }) => id);
  const faults: Fault[] = [];
  const note = (kind: FaultKind, detail: string): void => void faults.push({ kind, detail });
  if (!expected.outcomes.includes(reply.outcome))
    note('outcome', `${reply.outcome}, not ${expected.outcomes.join(' or ')}`);
  if (expected.refusal !== undefined && reply.refusal !== expected.refusal)
    note('refusal', `${reply.refusal ?? 'none'}, not ${expected.refusal}`);
  if (needsRecord(expected, reply) && !expected.records.some((id) => cited.includes(id)))
    note('record', `cites ${cited.join(', ') || 'nothing'}, not ${expected.records.join(' or ')}`);
  const wrong = cited.filter((id) => expected.wrong.includes(id));
  if (wrong.length > 0) note('wrongRecord', wrong.join(', '));
  const shown = `${reply.text}\n${calculationText(reply.calculation)}`;
  for (const source of [...expected.mustSay, ...expected.worked])
    if (!asRegExp(source).test(shown)) note('mustSay', source);
  for (const source of expected.mustNotSay) if (asRegExp(source).test(shown)) note('mustNotSay', source);
  const { language, turns: said } = expected;
  const records = cited.flatMap((id) => recordOf(id) ?? []);
  const unsupported = reply.outcome === 'answer' ? numbersOfNowhere(reply, { records, said, language }) : [];
  if (unsupported.length > 0) note('number', unsupported.join(', '));
  return faults;
}

/** In a calculation, a step may reckon with what came before; its result then stands for what follows and for the text. */
function numbersOfNowhere({ text, calculation }: ScriptedReply, sources: NumberSources): string[] {
  const results = calculation?.steps.map(({ result }) => result) ?? [];
  const inSteps = (calculation?.steps ?? []).flatMap(({ label, expression }, at) =>
    unsupportedNumbers(`${label}\n${expression}`, { ...sources, said: [...sources.said, ...results.slice(0, at)] }),
  );
  const worked = calculation === undefined ? [] : [...results, calculation.total];
  return [...inSteps, ...unsupportedNumbers(text, { ...sources, said: [...sources.said, ...worked] })];
}

function calculationText(calculation: ScriptedCalculation | undefined): string {
  if (calculation === undefined) return '';
  const steps = calculation.steps.map(({ label, expression, result }) => `${label} ${expression} ${result}`);
  return [...steps, calculation.total].join('\n');
}

/** Where something else than an answer is right too, an answer all the same has to rest on a right record. */
function needsRecord(expected: ScriptedCase, { outcome }: ScriptedReply): boolean {
  return expectsRecord(expected) || (expected.records.length > 0 && outcome === 'answer');
}

/** Whether the right reply can only be an answer from a record. */
export function expectsRecord({ records, outcomes }: ScriptedCase): boolean {
  return records.length > 0 && outcomes.every((outcome) => outcome === 'answer');
}
