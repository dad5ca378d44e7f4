import { describe, expect, it } from '@jest/globals';
import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type Limit } from '../../../knowledge/consultation/limit.js';
import { parseStatement } from '../statement/parse-statement.js';
import { type PartToFind, type QuestionSearch, type SearchOutcome } from './finding.js';
import { besideLimits, withoutPrice } from './matter-beside-limits.js';

const record = (id: string, question: string): ConsultationRecord =>
  ({ id, question: { ko: question, en: '' } }) as ConsultationRecord;
const ALLOWANCE = record('allowance', '여행자 휴대품 면세한도는 얼마인가요?');
const WORKED_OUT = record('worked-out', '관세와 부가가치세는 어떻게 계산하나요?');
const FINE = record('fine', '세관에서 과태료를 부과받았습니다. 줄일 수 있나요?');
const LIMIT = { record: 'allowance', within: [], over: [] } as unknown as Limit;

const finding = (
  outcome: SearchOutcome['outcome'],
  ...shares: readonly (readonly [ConsultationRecord, number])[]
): QuestionSearch => ({
  search: () =>
    Promise.resolve({
      outcome,
      score: 0.8,
      matches: shares.map(([match]) => match),
      chances: new Map(shares.map(([{ id }, chance]) => [id, chance])),
    }),
  exact: () => undefined,
  find: () => undefined,
  limits: [LIMIT],
});
const asked = (query: string): PartToFind => ({
  part: { query, aspect: null },
  statement: parseStatement(query).statement,
  continues: false,
  given: [],
  settled: [],
  mayAsk: true,
});
const REDUCED = asked('customs wants 3 million won for it, can it be reduced');

describe('besideLimits', () => {
  it('takes the price out where the question without it is answered and no limit comes near', async () => {
    const part = await besideLimits(REDUCED, finding('answer', [FINE, 0.9], [ALLOWANCE, 0.01]));
    expect(part?.part.query).toBe('customs wants for it, can it be reduced');
  });

  it('takes it out where one record of another topic is clearly meant, though a limit comes near', async () => {
    expect(await besideLimits(REDUCED, finding('answer', [FINE, 0.6], [ALLOWANCE, 0.1]))).toBeDefined();
  });

  it.each([
    ['a limit comes near', finding('answer', [FINE, 0.4], [ALLOWANCE, 0.1])],
    ['it is about how tax is worked out', finding('answer', [WORKED_OUT, 0.9])],
  ])('leaves the limits to decide where %s', async (_why, index) => {
    expect(await besideLimits(REDUCED, index)).toBeUndefined();
  });

  it('leaves the limits to decide of goods on the way in where nothing answers it', async () => {
    const bag = asked('a bag for 300 dollars from Italy');
    expect(await besideLimits(bag, finding('no_evidence', [FINE, 0.4]))).toBeUndefined();
  });

  it('leaves alone what states no price or asks of something that no limit decides', async () => {
    expect(await besideLimits(asked('can it be reduced'), finding('answer', [FINE, 0.9]))).toBeUndefined();
    expect(await besideLimits(asked('refund of 80 dollars'), finding('answer', [FINE, 0.9]))).toBeUndefined();
  });
});

describe('withoutPrice', () => {
  it('leaves the rest of the question', () => {
    expect(withoutPrice('중고 기계 2만불에 수입하는데 과세가격은요')).toBe('중고 기계 수입하는데 과세가격은요');
    expect(withoutPrice('중고 기계 과세가격')).toBeUndefined();
  });
});
