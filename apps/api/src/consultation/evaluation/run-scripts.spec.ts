import { describe, expect, it } from '@jest/globals';
import { aConsultationRecord } from '../../knowledge/testing/a-consultation-record.js';
import { runScripts } from './run-scripts.js';
import { attackSchema, dialogueSchema, everydaySchema, trapSchema } from './scripted-cases.js';
import { failureLines, scriptTable } from './script-table.js';

const nothing = { mustSay: [], mustNotSay: [] };
const sets = {
  traps: [
    trapSchema.parse({
      id: 'trap-1',
      split: 'tune',
      language: 'ko',
      question: '직구 면세 한도는요?',
      records: ['kt1-001'],
      wrong: [],
      mustSay: ['150'],
      mustNotSay: [],
    }),
  ],
  dialogues: [
    dialogueSchema.parse({
      id: 'dia-1',
      split: 'held',
      language: 'en',
      turns: ['Limit?', 'And by post?'],
      expect: { outcome: ['answer'], records: ['kt1-002'], ...nothing },
    }),
  ],
  attacks: [
    attackSchema.parse({
      id: 'att-1',
      split: 'tune',
      language: 'en',
      kind: 'long_document',
      parts: [{ text: 'ab', repeat: 3 }, { text: '!' }],
      expect: { outcome: ['out_of_scope'], ...nothing },
    }),
  ],
  everyday: [
    everydaySchema.parse({
      id: 'day-1',
      split: 'held',
      language: 'ko',
      question: '직구 면세 한도',
      records: ['kt1-001'],
      outcome: ['answer'],
      ...nothing,
    }),
  ],
  wishes: [],
  walk: [
    dialogueSchema.parse({
      id: 'walk-1',
      split: 'tune',
      language: 'en',
      turns: ['can i bring it'],
      expect: { outcome: ['clarify'], ...nothing },
    }),
  ],
  walk2: [],
  walk3: [],
};

describe('runScripts', () => {
  const asked: string[][] = [];
  const report = runScripts(
    sets,
    (turns) => {
      asked.push([...turns]);
      return Promise.resolve({ outcome: 'answer', text: '150달러입니다.', records: [{ id: 'kt1-001' }] });
    },
    [aConsultationRecord({ id: 'kt1-001' })],
  );

  it('says every turn, long texts put together', async () => {
    await report;
    expect(asked).toEqual([
      ['직구 면세 한도는요?'],
      ['Limit?', 'And by post?'],
      ['ababab!'],
      ['직구 면세 한도'],
      ['can i bring it'],
    ]);
  });

  it('counts by set and split', async () => {
    const { figures } = await report;
    expect(figures.traps.tune).toMatchObject({ cases: 1, faultless: 1, outcome: 1, record: 1, said: 1 });
    expect(figures.dialogues.held).toMatchObject({ cases: 1, faultless: 0, outcome: 1, record: 0, said: null });
    expect(figures.attacks.tune).toMatchObject({ cases: 1, outcome: 0, record: null });
    expect(figures.everyday.held).toMatchObject({ cases: 1, faultless: 1, record: 1 });
    expect(figures.walk.tune).toMatchObject({ cases: 1, faultless: 0, outcome: 0, record: null });
    expect(figures.attacks.held).toMatchObject({ cases: 0, faultless: null });
  });

  it('names the faulty cases with what is wrong', async () => {
    const { failures } = await report;
    expect(failureLines(failures)).toBe(
      'dia-1  record: cites kt1-001, not kt1-002\natt-1  outcome: answer, not out_of_scope\nwalk-1  outcome: answer, not clarify',
    );
  });

  it('shows a row for each set and split', async () => {
    expect(scriptTable(await report)).toMatch(/traps, tune +1\.000 +1\.000 +- +1\.000 +1\.000 +0 +0 +0 +1\n/);
  });
});
