import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  asRegExp,
  type ScriptedCase,
  scriptedCases,
  type ScriptedSets,
} from '../../consultation/evaluation/scripted-cases.js';
import { expectsRecord } from '../../consultation/evaluation/judge-reply.js';
import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { readConsultationRecords } from '../../knowledge/consultation/read-consultation-records.js';
import { readScriptedSets } from './read-scripted-sets.js';

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));

describe('scripted sets', () => {
  let sets: Record<keyof ScriptedSets, ScriptedCase[]>;
  let all: ScriptedCase[];
  const records = new Map<string, ConsultationRecord>();

  beforeAll(async () => {
    sets = scriptedCases(await readScriptedSets(`${ROOT}test/evaluation`));
    all = Object.values(sets).flat();
    for (const record of readConsultationRecords(`${ROOT}knowledge`).records)
      if (record.status === 'reviewed') records.set(record.id, record);
  });

  it('are as large as the portal is held to, in both languages', () => {
    expect(sets.traps.length).toBeGreaterThanOrEqual(200);
    expect(sets.dialogues.filter(({ turns }) => turns.length > 1).length).toBeGreaterThanOrEqual(120);
    expect(sets.attacks.length).toBeGreaterThanOrEqual(150);
    expect(sets.everyday.length).toBeGreaterThanOrEqual(400);
    expect(sets.walk2.length).toBeGreaterThanOrEqual(150);
    expect(sets.walk3.length).toBeGreaterThanOrEqual(150);
    // The walks were written for each language by itself.
    for (const cases of [sets.traps, sets.dialogues, sets.attacks, sets.everyday]) {
      const english = cases.filter(({ language }) => language === 'en').length / cases.length;
      expect(english).toBeGreaterThan(0.3);
      expect(english).toBeLessThan(0.6);
    }
  });

  it('give each case an id of its own and hold back a third of each set at the least', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const cases of Object.values(sets)) {
      const held = cases.filter(({ split }) => split === 'held').length / cases.length;
      expect(held).toBeGreaterThan(1 / 3);
      expect(held).toBeLessThan(0.52);
    }
  });

  it('name records that the portal has, none of them both right and wrong', () => {
    expect(all.flatMap((one) => [...one.records, ...one.wrong]).filter((id) => !records.has(id))).toEqual([]);
    expect(all.filter((one) => one.records.some((id) => one.wrong.includes(id)))).toEqual([]);
  });

  it('ask nothing of an answer that the right records do not say', () => {
    const says = (id: string, language: 'ko' | 'en', source: string): boolean =>
      asRegExp(source).test(records.get(id)?.answer[language] ?? '');
    // A trap is answered by any one of its records; a dialogue may need several for the parts of its question.
    const lacking = all
      .filter(expectsRecord)
      .flatMap(({ id, language, records: right, mustSay }) =>
        mustSay
          .filter((source) => !right.some((one) => says(one, language, source)))
          .map((source) => `${id}: ${source}`),
      );
    expect(lacking).toEqual([]);
    const forbidden = all.flatMap(({ id, language, records: right, mustNotSay }) =>
      mustNotSay
        .filter((source) => right.some((one) => says(one, language, source)))
        .map((source) => `${id}: ${source}`),
    );
    expect(forbidden).toEqual([]);
    const oneIsEnough = sets.traps.flatMap(({ id, language, records: right, mustSay }) =>
      right.filter((one) => !mustSay.every((source) => says(one, language, source))).map((one) => `${id}: ${one}`),
    );
    expect(oneIsEnough).toEqual([]);
  });
});
