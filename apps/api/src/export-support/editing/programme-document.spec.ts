import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readProgrammes } from '../../knowledge/programmes/read-programmes.js';
import { knownNames, overlayProgrammes } from './overlay-programmes.js';
import {
  changesBetween,
  documentOf,
  emptyDocument,
  type ProgrammeDocument,
  programmeOf,
} from './programme-document.js';

const knowledge = readProgrammes(fileURLToPath(new URL('../../../../../knowledge', import.meta.url)));
const [first] = knowledge.programmes;
if (first === undefined) throw new Error('no programmes');
const known = knownNames(knowledge);
const document = documentOf(first);

const faultsOf = (changed: ProgrammeDocument, language: 'ko' | 'en' = 'en') => {
  const programme = programmeOf(first.id, { ...document, ...changed }, known, language);
  return Array.isArray(programme) ? programme : [];
};
const withTest = (test: object) => ({ criteria: [{ clause: { ko: '가', en: 'a' }, test }] });

describe('a programme as a document', () => {
  it('loses nothing: every programme of the folder comes back as it was', () => {
    for (const programme of knowledge.programmes) {
      expect(programmeOf(programme.id, documentOf(programme), known)).toEqual(programme);
    }
  });

  it('tells each fault at its field', () => {
    expect(faultsOf({ link: 'nowhere', asOf: 'soon', name: { ko: '', en: 'x' } }).map(({ field }) => field)).toEqual([
      'name.ko',
      'link',
      'asOf',
    ]);
    expect(faultsOf(withTest({ on: 'employees', range: { atLeast: 'ten' } }))[0]?.field).toBe(
      'criteria.0.test.range.atLeast',
    );
    expect(faultsOf(withTest({ on: 'prior-support', range: { atMost: 0 }, programmes: ['gone'] }))).toEqual([
      { field: 'criteria.0.test', message: "names the programme gone, which isn't there or has a fault" },
    ]);
  });

  it('says in Korean what is wrong', () => {
    const broken: ProgrammeDocument[] = [
      { name: { ko: '', en: 'x' } },
      { link: 'nowhere' },
      { asOf: 'soon' },
      { kind: 'gift' },
      { serves: [] },
      { legal: [{ law: '관세법', article: '94' }] },
      { window: { type: 'yearly', days: { opens: '02-30', closes: '1' }, note: { ko: '가', en: 'a' } } },
      { repeat: { clause: { ko: '가', en: 'a' } } },
      { conflicts: [{ programme: first.id, why: { ko: '가', en: 'a' } }] },
      { takeFirst: [{ programme: 'gone', why: { ko: '가', en: 'a' } }] },
      { extra: true },
      withTest({ on: 'employees', range: {} }),
      withTest({ on: 'employees', range: { atLeast: 10, atMost: 9 } }),
      withTest({ on: 'employees', range: { atLeast: '10' } }),
      withTest({ on: 'industry', oneOf: ['Z'] }),
      withTest({ on: 'product', oneOf: ['123'] }),
      withTest({ on: 'destination', oneOf: ['usa'] }),
      withTest({ on: 'region', oneOf: [] }),
      withTest({ on: 'agreement', oneOf: ['KR-XX'] }),
      withTest({ on: 'nothing' }),
    ];
    for (const changed of broken) {
      const faults = faultsOf(changed, 'ko');
      expect(faults.length).toBeGreaterThan(0);
      for (const { message } of faults) expect(message).toMatch(/[가-힣]/);
    }
  });

  it('begins a new one that lacks only what the officer must write', () => {
    const faults = programmeOf('new', emptyDocument('2026-11'), known);
    if (!Array.isArray(faults)) throw new Error('an empty programme is whole');
    expect(new Set(faults.map(({ field }) => field.split('.')[0]))).toEqual(
      new Set(['name', 'body', 'stages', 'serves', 'summary', 'gives', 'window', 'apply', 'documents', 'link']),
    );
  });

  it('shows a test as one change, and a list of names as one', () => {
    const changed = { ...document, ...withTest({ on: 'size', oneOf: ['sme'] }), serves: ['aeo'], asOf: '2026-11' };
    const fields = changesBetween({ ...document, ...withTest({ on: 'size', oneOf: ['small'] }) }, changed);
    expect(fields.map(({ field }) => field).sort()).toEqual(['asOf', 'criteria.0.test', 'serves']);
    expect(fields.find(({ field }) => field === 'criteria.0.test')).toMatchObject({
      before: '{"on":"size","oneOf":["small"]}',
      after: '{"on":"size","oneOf":["sme"]}',
    });
  });
});

describe('what is served', () => {
  it('is what officers published in its place, or after the others', () => {
    const served = overlayProgrammes(knowledge, [
      { recordId: first.id, content: { ...document, asOf: '2026-11' } },
      { recordId: 'begun-here', content: document },
    ]);
    expect(served.programmes[0]).toMatchObject({ id: first.id, asOf: '2026-11' });
    expect(served.programmes.at(-1)?.id).toBe('begun-here');
    expect(served.programmes).toHaveLength(knowledge.programmes.length + 1);
  });

  it('leaves the folder’s standing where a published one is not whole', () => {
    const served = overlayProgrammes(knowledge, [{ recordId: first.id, content: { ...document, kind: 'gift' } }]);
    expect(served.programmes).toEqual(knowledge.programmes);
  });
});
