import { describe, expect, it } from '@jest/globals';
import { programmeSchema } from '../../knowledge/programmes/programme.js';
import { eligibilityCaseSchema } from './eligibility-case.js';
import { evaluateEligibility } from './evaluate-eligibility.js';

const text = { ko: '예시', en: 'An example' };
const programme = programmeSchema.parse({
  id: 'sme-only',
  status: 'published',
  name: text,
  body: text,
  kind: 'money',
  stages: ['growing'],
  serves: ['find-buyers'],
  summary: text,
  gives: [{ what: text }],
  criteria: [{ clause: text, test: { on: 'size', oneOf: ['sme'] } }],
  window: { type: 'rolling', note: text },
  apply: text,
  documents: [text],
  link: 'https://example.org',
  asOf: '2026',
  confidence: 'known',
});

function example(id: string, firm: object, status: string, verdict: string) {
  return eligibilityCaseSchema.parse({
    id,
    programme: 'sme-only',
    at: '2026-11-29',
    firm: { id: 'firm', ...firm },
    expect: { status, criteria: { size: verdict } },
    why: 'an example',
  });
}

describe('evaluateEligibility', () => {
  it('counts what is exact, and whom a baseline of yes and no would wrongly refuse', () => {
    const cases = [
      example('met', { size: 'small' }, 'eligible', 'met'),
      example('unmet', { size: 'large' }, 'not_eligible', 'unmet'),
      example('missing', {}, 'unknown', 'unknown'),
      example('wrongly expected', { size: 'large' }, 'eligible', 'met'),
    ];
    const count = { cases: 4, exact: 3, baselineExact: 2, baselineWronglyRefused: 2 };
    expect(evaluateEligibility(cases, [], [programme], [])).toEqual([
      { about: 'size', ...count },
      { about: 'every case', ...count },
    ]);
  });

  it('fails on a case whose programme is not there', () => {
    expect(() => evaluateEligibility([example('a', {}, 'unknown', 'unknown')], [], [], [])).toThrow(/no programme/);
  });
});
