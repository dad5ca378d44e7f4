import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readProgrammes } from './read-programmes.js';
import { REGIONS } from './vocabulary.js';

const KNOWLEDGE = fileURLToPath(new URL('../../../../../knowledge', import.meta.url));

const both = { ko: '말', en: 'words' };
const programme = {
  id: 'a-voucher',
  status: 'published',
  name: both,
  body: both,
  kind: 'money',
  stages: ['growing'],
  serves: ['find-buyers'],
  summary: both,
  gives: [{ what: both }],
  criteria: [{ clause: both, test: { on: 'size', oneOf: ['sme'] } }],
  window: { type: 'rolling', note: both },
  apply: both,
  documents: [both],
  link: 'https://www.customs.go.kr',
  asOf: '2025',
  confidence: 'known',
};
const agreement = { id: 'KR-EU', name: both, partners: ['FR'], status: 'in-force' };

function read(...programmes: object[]) {
  const dir = mkdtempSync(join(tmpdir(), 'programmes-'));
  for (const folder of ['programmes', 'trade-agreements']) mkdirSync(join(dir, folder));
  writeFileSync(join(dir, 'programmes/a.jsonl'), programmes.map((value) => JSON.stringify(value)).join('\n'));
  writeFileSync(join(dir, 'trade-agreements/a.jsonl'), JSON.stringify(agreement));
  return readProgrammes(dir);
}

const messages = (...programmes: object[]) => read(...programmes).faults.map(({ line, message }) => `${line} ${message}`);
const withTest = (test: object) => ({ ...programme, criteria: [{ clause: both, test }] });

describe('readProgrammes', () => {
  it('takes a programme and an agreement without fault', () => {
    const { programmes, agreements, faults } = read(programme);
    expect([programmes.length, agreements.length, faults]).toEqual([1, 1, []]);
  });

  it('names file, line, programme and field of a fault and keeps the others', () => {
    const { programmes, faults } = read({ ...programme, kind: 'gift' }, { ...programme, id: 'b' });
    expect(programmes.map(({ id }) => id)).toEqual(['b']);
    expect(faults).toEqual([
      { file: 'programmes/a.jsonl', line: 1, id: 'a-voucher', message: expect.stringContaining('kind: ') },
    ]);
  });

  it('refuses an id that is taken', () => {
    expect(messages(programme, programme)).toEqual(['2 id: is taken already by programmes/a.jsonl:1; give this record another']);
  });

  it('refuses numbers written as words', () => {
    const test = { on: 'export-value', currency: 'USD', range: { atLeast: '100000' } };
    expect(messages(withTest(test))).toEqual([expect.stringContaining('criteria.0.test.range.atLeast')]);
  });

  it('refuses a limit that no number meets, and a range without limit', () => {
    expect(messages(withTest({ on: 'employees', range: { atLeast: 10, atMost: 9 } }))).toEqual([
      '1 criteria.0.test.range: no number can meet these limits',
    ]);
    expect(messages(withTest({ on: 'employees', range: {} }))).toEqual([
      '1 criteria.0.test.range: needs atLeast, above, atMost or below',
    ]);
  });

  it('looks into groups', () => {
    const faulty = { on: 'any', of: [{ on: 'not', test: { on: 'product', oneOf: ['850'] } }] };
    expect(messages(withTest(faulty))).toEqual([expect.stringContaining('must be 2, 4 or 6 digits in quotes')]);
    expect(messages(withTest({ on: 'all', of: [{ on: 'prior-support', programmes: ['gone'], range: { atMost: 0 } }] }))).toEqual(
      ["1 names the programme gone, which isn't there or has a fault"],
    );
  });

  it('refuses two criteria of one name', () => {
    const twice = { ...programme, criteria: [...programme.criteria, ...programme.criteria] };
    expect(messages(twice)).toEqual(['1 criteria.1: is called size like an earlier one; give it an id']);
  });

  it('refuses relations to a programme that is missing, or to itself', () => {
    expect(messages({ ...programme, conflicts: [{ programme: 'a-voucher', why: both }] })).toEqual([
      '1 is related to itself; use repeat',
    ]);
    expect(messages({ ...programme, takeFirst: [{ programme: 'gone', why: both }] })).toHaveLength(1);
  });

  it('refuses an agreement that is missing', () => {
    expect(messages(withTest({ on: 'agreement', oneOf: ['KR-XX'] }))).toEqual([
      "1 names the agreement KR-XX, which isn't there",
    ]);
  });

  it('refuses days that do not exist and a round that closes before it opens', () => {
    const rounds = (opens: string, closes: string) => ({
      ...programme,
      window: { type: 'fixed', rounds: [{ opens, closes }], note: both },
    });
    expect(messages(rounds('2028-02-29', '2028-03-01'))).toEqual([]);
    expect(messages(rounds('2027-02-29', '2027-03-01'))).toHaveLength(1);
    expect(messages(rounds('2027-03-02', '2027-03-01'))).toEqual(['1 window.rounds.0: closes before it opens']);
    const yearly = { ...programme, window: { type: 'yearly', days: { opens: '02-30', closes: '03-01' }, note: both } };
    expect(messages(yearly)).toEqual(['1 window.days.opens: must be a day that exists']);
  });

  it('refuses a field that nobody knows', () => {
    expect(messages({ ...programme, deadline: 'soon' })).toHaveLength(1);
  });
});

describe('the support programmes of the portal', () => {
  const { programmes, faults } = readProgrammes(KNOWLEDGE);

  it('are ninety or more, without fault', () => {
    expect(faults).toEqual([]);
    expect(programmes.filter(({ status }) => status === 'published').length).toBeGreaterThanOrEqual(90);
  });

  it('have one for each local government', () => {
    const served = programmes.flatMap(({ criteria }) =>
      criteria.flatMap(({ test }) => (test.on === 'region' ? test.oneOf : [])),
    );
    expect(new Set(served)).toEqual(new Set(REGIONS));
  });

  it('knows the documents that several programmes ask for, each name once', () => {
    const { programmes, documents } = readProgrammes(KNOWLEDGE);
    const named = documents.flatMap((document) => document.named);
    const asked = new Set(programmes.flatMap((each) => each.documents.map(({ ko }) => ko)));
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((name) => !asked.has(name))).toEqual([]);
  });
});
