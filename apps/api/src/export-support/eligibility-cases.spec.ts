import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { koreanDay } from '../common/korean-day.js';
import { programmeSchema } from '../knowledge/programmes/programme.js';
import { readProgrammes } from '../knowledge/programmes/read-programmes.js';
import { eligibilityCaseSchema } from './evaluation/eligibility-case.js';
import { matchProgramme } from './matching/match-programme.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const linesOf = (file: string): unknown[] =>
  readFileSync(`${ROOT}test/evaluation/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

const cases = linesOf('support-eligibility.jsonl').map((line) => eligibilityCaseSchema.parse(line));
const { programmes, agreements } = readProgrammes(`${ROOT}knowledge`);
const byId = new Map(
  [...programmes, ...linesOf('support-programmes.jsonl').map((line) => programmeSchema.parse(line))].map(
    (programme) => [programme.id, programme],
  ),
);

describe('eligibility, case by case', () => {
  it('has 300 cases or more, each with its own id and no field that nobody knows', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.filter(({ firm }) => firm.unknownFields.length > 0)).toEqual([]);
  });

  it.each(cases.map((example) => [`${example.id}: ${example.why}`, example] as const))('%s', (_, example) => {
    const programme = byId.get(example.programme);
    if (programme === undefined) throw new Error(`there is no programme ${example.programme}`);
    const today = example.at.length === 10 ? example.at : koreanDay(new Date(example.at));
    const { status, criteria } = matchProgramme(programme, example.firm.firm, today, agreements);
    const verdicts = new Map(criteria.map(({ criterion, verdict }) => [criterion.id, verdict]));
    const asked = Object.keys(example.expect.criteria).map((id) => [id, verdicts.get(id)]);
    expect([status, asked]).toEqual([example.expect.status, Object.entries(example.expect.criteria)]);
  });
});
