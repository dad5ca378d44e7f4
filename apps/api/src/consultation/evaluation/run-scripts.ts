import { type Language } from '../../common/language.js';
import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { expectsRecord, type Fault, type FaultKind, judgeReply, type ScriptedReply } from './judge-reply.js';
import { quantile } from './metrics.js';
import { type ScriptedCase, scriptedCases, type ScriptedSets } from './scripted-cases.js';

/** The portal's public entry: the reply to the last turn of a conversation. */
export type Converse = (turns: readonly string[], language: Language) => Promise<ScriptedReply>;

/** Shares are 0..1, and null where no case of the set looks at the thing. */
export interface ScriptFigures {
  readonly cases: number;
  readonly faultless: number | null;
  readonly outcome: number | null;
  /** Refused for the right reason, of the cases that have one. */
  readonly refusal: number | null;
  /** A right record is cited, of the cases that expect one. */
  readonly record: number | null;
  /** Everything that must be said is said, of the cases that name something. */
  readonly said: number | null;
  /** Cases, by count: a record cited that is close in words but wrong; something said that must not be; a number nothing holds. */
  readonly wrongRecord: number;
  readonly forbidden: number;
  readonly unsupportedNumber: number;
}

export interface FaultyCase {
  readonly id: string;
  readonly faults: readonly Fault[];
}

export type Split = ScriptedCase['split'];

export interface ScriptReport {
  readonly figures: Readonly<Record<keyof ScriptedSets, Readonly<Record<Split, ScriptFigures>>>>;
  /** Milliseconds a turn, over all cases. */
  readonly speed: { readonly median: number; readonly p95: number };
  /** Cases with at least one fault, in the order of the sets. */
  readonly failures: readonly FaultyCase[];
}

interface Judged {
  readonly expected: ScriptedCase;
  readonly faults: readonly Fault[];
}

/** Runs every case against the portal, one after the other, and judges each last reply. */
export async function runScripts(
  sets: ScriptedSets,
  converse: Converse,
  records: readonly ConsultationRecord[],
): Promise<ScriptReport> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const judged: Judged[] = [];
  const times: number[] = [];
  const cases = scriptedCases(sets);
  const measure = async (set: keyof ScriptedSets): Promise<Record<Split, ScriptFigures>> => {
    const own: Judged[] = [];
    for (const expected of cases[set]) {
      const start = performance.now();
      const reply = await converse(expected.turns, expected.language);
      times.push((performance.now() - start) / expected.turns.length);
      own.push({ expected, faults: judgeReply(expected, reply, (id) => byId.get(id)) });
    }
    judged.push(...own);
    const of = (split: Split): ScriptFigures => scriptFigures(own.filter(({ expected }) => expected.split === split));
    return { tune: of('tune'), held: of('held') };
  };
  const figures = {
    traps: await measure('traps'),
    dialogues: await measure('dialogues'),
    attacks: await measure('attacks'),
    everyday: await measure('everyday'),
    walk: await measure('walk'),
    walk2: await measure('walk2'),
    walk3: await measure('walk3'),
    wishes: await measure('wishes'),
  };
  const failures = judged.flatMap(({ expected: { id }, faults }) => (faults.length === 0 ? [] : [{ id, faults }]));
  return { figures, speed: { median: quantile(times, 0.5), p95: quantile(times, 0.95) }, failures };
}

function scriptFigures(judged: readonly Judged[]): ScriptFigures {
  const without = (kind: FaultKind, among: readonly Judged[]): number | null =>
    among.length === 0 ? null : among.filter(({ faults }) => !has(faults, kind)).length / among.length;
  const count = (kind: FaultKind): number => judged.filter(({ faults }) => has(faults, kind)).length;
  return {
    cases: judged.length,
    faultless: judged.length === 0 ? null : judged.filter(({ faults }) => faults.length === 0).length / judged.length,
    outcome: without('outcome', judged),
    refusal: without(
      'refusal',
      judged.filter(({ expected }) => expected.refusal !== undefined),
    ),
    record: without(
      'record',
      judged.filter(({ expected }) => expectsRecord(expected)),
    ),
    said: without(
      'mustSay',
      judged.filter(({ expected }) => expected.mustSay.length + expected.worked.length > 0),
    ),
    wrongRecord: count('wrongRecord'),
    forbidden: count('mustNotSay'),
    unsupportedNumber: count('number'),
  };
}

function has(faults: readonly Fault[], kind: FaultKind): boolean {
  return faults.some((fault) => fault.kind === kind);
}
