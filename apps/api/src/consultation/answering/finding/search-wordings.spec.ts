import { describe, expect, it } from '@jest/globals';
import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type PartToFind, type QuestionSearch, type SearchOutcome } from './finding.js';
import { searchWhole } from './search-wordings.js';

const record = (id: string, question: string, answer = '…'): ConsultationRecord =>
  ({ id, topic: 'postal', question: { ko: question, en: '' }, answer: { ko: answer, en: '' } }) as ConsultationRecord;
const APPLY = record('apply', '간이통관은 어디에 신청하나요?');
const LATE = record('late', '간이통관 신청을 놓치면 어떻게 되나요?');
const OTHER = record('other', '수입신고가 늦으면 가산세가 있나요?');
const KEPT = record('kept', '물건이 유치되면 어떻게 하나요?', '한 달 안에 찾아가십시오. 1개월이 지나면 처분합니다.');

const found = (score: number, ...shares: readonly (readonly [ConsultationRecord, number])[]): SearchOutcome => ({
  outcome: 'answer',
  score,
  matches: shares.map(([match]) => match),
  chances: new Map(shares.map(([{ id }, chance]) => [id, chance])),
});
const knowing = (outcomes: Readonly<Record<string, SearchOutcome>>): QuestionSearch => ({
  search: (question) => Promise.resolve(outcomes[question] ?? { ...found(0), outcome: 'no_evidence' }),
  exact: () => undefined,
  find: () => undefined,
  limits: [],
});
const asked = (query: string, more: Partial<PartToFind> = {}): PartToFind => ({
  part: { query, aspect: null },
  statement: {},
  continues: true,
  given: [],
  settled: [],
  mayAsk: true,
  ...more,
});
const first = async (part: PartToFind, index: QuestionSearch): Promise<string | undefined> =>
  (await searchWhole(part, index)).matches[0]?.id;

describe('searchWhole', () => {
  it('puts first what the whole question and the newly said words find both', async () => {
    const index = knowing({ whole: found(0.9, [APPLY, 0.5], [LATE, 0.2]), new: found(0.5, [OTHER, 0.5], [LATE, 0.2]) });
    expect(await first(asked('whole', { fragment: 'new' }), index)).toBe('late');
  });

  it('does not give the record of the turn before again where another is about as likely', async () => {
    const index = knowing({ whole: found(0.9, [APPLY, 0.5], [LATE, 0.3]) });
    expect(await first(asked('whole'), index)).toBe('apply');
    expect(await first(asked('whole', { given: ['apply'], asking: '놓치면요?' }), index)).toBe('late');
  });

  it('gives the same record again where that tells of the side that is asked', async () => {
    const index = knowing({ whole: found(0.9, [KEPT, 0.5], [LATE, 0.3]) });
    expect(await first(asked('whole', { given: ['kept'], asking: '며칠 안에요?' }), index)).toBe('kept');
  });

  it('puts first the record that tells why, where the turn asks that and it is of the matter', async () => {
    const why = record('why', '왜 한 대만 인증 없이 들여오나요?');
    const index = knowing({ whole: found(0.9, [APPLY, 0.5], [why, 0.2]) });
    expect(await first(asked('whole', { given: ['late'], asking: '왜요?' }), index)).toBe('why');
    const far = knowing({ whole: found(0.9, [APPLY, 0.5], [why, 0.05]) });
    expect(await first(asked('whole', { given: ['late'], asking: '왜요?' }), far)).toBe('apply');
  });

  it('answers by the record that the whole and the newly said words agree on', async () => {
    const index = knowing({
      whole: { ...found(0.28, [APPLY, 0.5], [LATE, 0.05]), outcome: 'no_evidence' },
      new: { ...found(0, [LATE, 0.5]), outcome: 'clarify' },
    });
    const { outcome, matches } = await searchWhole(asked('whole', { fragment: 'new' }), index);
    expect([outcome, matches[0]?.id]).toEqual(['answer', 'late']);
  });

  it('takes another wording only where that makes it clearly surer', async () => {
    const index = knowing({ whole: found(0.6, [APPLY, 1]), near: found(0.7, [LATE, 1]), sure: found(0.9, [OTHER, 1]) });
    expect(await first(asked('whole', { alternatives: ['near'] }), index)).toBe('apply');
    expect(await first(asked('whole', { alternatives: ['near', 'sure'] }), index)).toBe('other');
  });

  it('falls back on the subject where what was added to it is in no record', async () => {
    const index = knowing({ before: found(0.9, [APPLY, 1]) });
    expect(await first(asked('whole', { fallback: 'before' }), index)).toBe('apply');
  });
});
