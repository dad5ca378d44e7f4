import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { describeFirm } from './explanation/describe-firm.js';
import { describeRequired } from './explanation/describe-required.js';
import { readProgrammes } from '../knowledge/programmes/read-programmes.js';
import { type Firm } from './firm/firm-profile.js';
import { firmReading } from './firm/read-firm.js';
import { type Change, leastChanges } from './matching/least-changes.js';
import { relationsOf } from './matching/relations.js';
import { matchProgrammes } from './match-programmes.js';

const knowledge = readProgrammes(fileURLToPath(new URL('../../../../knowledge', import.meta.url)));
const TODAY = '2026-11-29';

function firm(told: object): Firm {
  return firmReading.parse({ id: 'firm', ...told }).firm;
}

function programme(id: string) {
  const found = knowledge.programmes.find((known) => known.id === id);
  if (found === undefined) throw new Error(`there is no programme ${id}`);
  return found;
}

const changes = (id: string, told: object): readonly Change[] | undefined =>
  leastChanges(programme(id), firm(told), TODAY, knowledge.agreements);

describe('matchProgrammes', () => {
  it('refuses nothing to a firm that told nothing', () => {
    const statuses = matchProgrammes(knowledge, firm({}), TODAY).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['eligible', 'unknown']));
  });

  it('puts what serves the goals first, and what is not to be had last', () => {
    const told = { size: 'large', goals: ['overseas-certification'], arrears: { tax: false, duty: false } };
    const ranked = matchProgrammes(knowledge, firm(told), TODAY);
    expect(ranked[0]?.programme.serves).toContain('overseas-certification');
    const refused = ranked.findIndex(({ status }) => status === 'not_eligible');
    expect(ranked.slice(refused).every(({ status }) => status === 'not_eligible')).toBe(true);
  });

  it('makes the score of named parts whose weights come to one', () => {
    for (const { score, parts } of matchProgrammes(knowledge, firm({ size: 'sme' }), TODAY)) {
      expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
      expect(score).toBeCloseTo(
        parts.reduce((sum, { value, weight }) => sum + value * weight, 0),
        3,
      );
      expect(parts.every(({ why }) => why.ko !== '' && why.en !== '')).toBe(true);
    }
  });

  it('counts what similar firms received, where it is known', () => {
    const evidence = new Map([['kcs-fta-pass', { value: 1, similarFirms: 12 }]]);
    const [before, after] = [undefined, evidence].map((known) =>
      matchProgrammes(knowledge, firm({}), TODAY, known).find(({ programme: { id } }) => id === 'kcs-fta-pass'),
    );
    expect(after?.score).toBeGreaterThan(before?.score ?? 1);
    expect(after?.parts.find(({ name }) => name === 'evidence')?.why.en).toContain('12 similar firms');
  });

  it('says in both languages what is asked and what was told', () => {
    const told = firm({ size: 'sme', exports: { byYear: { 2025: { amount: 99999, currency: 'USD' } } } });
    const test = { on: 'export-value' as const, currency: 'USD' as const, range: { atLeast: 100000 } };
    expect(describeRequired(test)).toEqual({
      ko: '전년도 수출액 100,000달러 이상',
      en: 'exports last year of at least USD 100,000',
    });
    expect(describeFirm(test, told, TODAY)).toEqual({ ko: '99,999달러', en: 'USD 99,999' });
    expect(describeFirm(test, firm({}), TODAY)).toBeUndefined();
  });
});

describe('leastChanges', () => {
  it('needs nothing where nothing stands against the firm', () => {
    expect(changes('kcs-fta-pass', { size: 'sme' })).toEqual([]);
    expect(changes('kcs-fta-pass', {})).toEqual([]);
  });

  it('has nothing to offer where the firm cannot change it', () => {
    expect(changes('kcs-fta-pass', { size: 'large' })).toBeUndefined();
    expect(changes('wbiz-women-export', { certifications: { 'women-owned': false } })).toBeUndefined();
  });

  it('names each of several changes, once', () => {
    const told = { size: 'sme', arrears: { tax: true, duty: true }, certifications: { aeo: false } };
    expect(changes('kcs-aeo-certification', told)).toEqual([
      { kind: 'pay-arrears', of: 'tax' },
      { kind: 'pay-arrears', of: 'duty' },
    ]);
  });

  it('takes the shorter of two ways', () => {
    const told = {
      size: 'sme',
      arrears: { tax: false },
      exports: { ever: false },
      facts: { 'has-export-contract': false, 'overdue-loans': false },
    };
    expect(changes('kodit-export-guarantee', told)).toHaveLength(1);
  });

  it('tells the day from which waiting is enough', () => {
    const told = { size: 'sme', industries: ['30'], founded: '2024-02-29', arrears: { tax: false, duty: false } };
    expect(changes('kcs-import-vat-deferral', told)).toEqual([{ kind: 'wait-until', day: '2027-02-28' }]);
    const voucher = {
      size: 'sme',
      support: [{ programme: 'motie-export-voucher', from: '2026-03-01', until: '2026-12-31' }],
    };
    expect(changes('mss-export-voucher', voucher)).toEqual([{ kind: 'wait-until', day: '2027-01-01' }]);
  });

  it('knows that a firm grows no younger', () => {
    expect(changes('ip-narae', { size: 'sme', founded: '2010-01-01' })).toBeUndefined();
  });
});

describe('relationsOf', () => {
  it('tells what to take before, until it was received', () => {
    const before = (told: object) =>
      relationsOf(programme('kcs-aeo-certification'), knowledge.programmes, firm(told)).before.map(
        (relation) => relation.programme,
      );
    expect(before({})).toEqual(['kcs-aeo-sme-support']);
    expect(before({ support: [{ programme: 'kcs-aeo-sme-support', from: '2024' }] })).toEqual([]);
  });

  it('tells once what may not run beside it, whichever of the two says so', () => {
    const { notBeside } = relationsOf(programme('mss-export-voucher'), knowledge.programmes, firm({}));
    expect(notBeside.map((relation) => relation.programme)).toEqual(['motie-export-voucher']);
  });
});

describe('a firm as it comes from outside', () => {
  it('keeps what it knows and names the rest', () => {
    const { firm: read, unknownFields } = firmReading.parse({
      id: 'a',
      hobby: 1,
      exports: { ever: true, mood: 'good' },
      certifications: ['aeo', 'medal'],
    });
    expect(read.exports?.ever).toBe(true);
    expect(unknownFields).toEqual(['hobby', 'exports.mood', 'certifications.medal']);
  });

  it('refuses a known field with a wrong value, and contradictions', () => {
    expect(firmReading.safeParse({ id: 'a', founded: '2027-02-29' }).success).toBe(false);
    expect(firmReading.safeParse({ id: 'a', employees: -1 }).success).toBe(false);
    expect(firmReading.safeParse({ founded: '2020-01-01' }).success).toBe(false);
    const contradiction = { ever: false, byYear: { 2025: { amount: 1, currency: 'USD' } } };
    expect(firmReading.safeParse({ id: 'a', exports: contradiction }).success).toBe(false);
  });
});
