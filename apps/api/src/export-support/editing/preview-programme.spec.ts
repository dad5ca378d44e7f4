import { describe, expect, it } from '@jest/globals';
import { type Programme, programmeSchema } from '../../knowledge/programmes/programme.js';
import { type Firm, firmSchema } from '../firm/firm-profile.js';
import { previewProgramme } from './preview-programme.js';

const both = { ko: '가', en: 'a' };
const programme = (...tests: object[]): Programme =>
  programmeSchema.parse({
    id: 'a',
    status: 'published',
    name: both,
    body: both,
    kind: 'money',
    stages: ['growing'],
    serves: ['find-buyers'],
    summary: both,
    gives: [{ what: both }],
    criteria: tests.map((test) => ({ clause: both, test })),
    window: { type: 'rolling', note: both },
    apply: both,
    documents: [both],
    link: 'https://example.org',
    asOf: '2026-11',
    confidence: 'general',
  });
const firms: Firm[] = [
  { id: 'small', size: 'small', employees: 5 },
  { id: 'grown', size: 'mid-sized', employees: 400 },
  { id: 'silent' },
].map((firm) => firmSchema.parse(firm));
const at = { firms, today: '2026-11-30', agreements: [] };
const few = { on: 'employees', range: { atMost: 300 } };

describe('the preview of a programme', () => {
  it('counts firms by standing and by criterion, unknown as its own', () => {
    const { statuses, criteria, moves } = previewProgramme({ ...at, after: programme(few), before: undefined });
    expect(statuses).toEqual([
      { status: 'eligible', before: undefined, after: 1 },
      { status: 'unknown', before: undefined, after: 1 },
      { status: 'not_eligible', before: undefined, after: 1 },
      { status: 'closed', before: undefined, after: 0 },
    ]);
    expect(criteria.map(({ after, before }) => ({ after, before }))).toEqual([
      { after: { met: 1, unmet: 1, unknown: 1 }, before: undefined },
    ]);
    expect(moves).toEqual([]);
  });

  it('tells who would stand otherwise than now, and shows these first', () => {
    const preview = previewProgramme({
      ...at,
      after: programme(few, { on: 'size', oneOf: ['sme'] }),
      before: programme(),
    });
    expect(preview.moves).toEqual([
      { from: 'eligible', to: 'unknown', count: 1 },
      { from: 'eligible', to: 'not_eligible', count: 1 },
    ]);
    expect(preview.sample.map(({ firm }) => firm.id)).toEqual(['grown', 'silent', 'small']);
    expect(preview.sample[0]?.criteria.map(({ verdict }) => verdict)).toEqual(['unmet', 'unmet']);
  });

  it('compares criteria of the same name', () => {
    const { criteria } = previewProgramme({
      ...at,
      after: programme({ on: 'employees', range: { atMost: 4 } }),
      before: programme(few),
    });
    expect(criteria[0]).toMatchObject({ before: { met: 1, unmet: 1 }, after: { met: 0, unmet: 2 } });
  });
});
