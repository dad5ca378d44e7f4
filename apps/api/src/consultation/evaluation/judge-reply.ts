import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { asRegExp, type ScriptedCase } from './scripted-cases.js';
import { unsupportedNumbers } from './unsupported-numbers.js';

/** What is looked at of a reply. */
export interface ScriptedReply {
  readonly outcome: string;
  readonly text: string;
  /** Cited records, the first the one that the answer rests on most. */
  readonly records: readonly { readonly id: string }[];
}

export const FAULTS = ['outcome', 'record', 'wrongRecord', 'mustSay', 'mustNotSay', 'number'] as const;
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
  if (expectsRecord(expected) && !expected.records.some((id) => cited.includes(id)))
    note('record', `cites ${cited.join(', ') || 'nothing'}, not ${expected.records.join(' or ')}`);
  const wrong = cited.filter((id) => expected.wrong.includes(id));
  if (wrong.length > 0) note('wrongRecord', wrong.join(', '));
  for (const source of expected.mustSay) if (!asRegExp(source).test(reply.text)) note('mustSay', source);
  for (const source of expected.mustNotSay) if (asRegExp(source).test(reply.text)) note('mustNotSay', source);
  const { language, turns: said } = expected;
  const unsupported =
    reply.outcome === 'answer'
      ? unsupportedNumbers(reply.text, { records: cited.flatMap((id) => recordOf(id) ?? []), said, language })
      : [];
  if (unsupported.length > 0) note('number', unsupported.join(', '));
  return faults;
}

/** Whether the right reply can only be an answer from a record. */
export function expectsRecord({ records, outcomes }: ScriptedCase): boolean {
  return records.length > 0 && outcomes.every((outcome) => outcome === 'answer');
}
