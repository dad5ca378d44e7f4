import { describe, expect, it } from '@jest/globals';
import { aConsultationRecord } from '../../knowledge/testing/a-consultation-record.js';
import { judgeReply } from './judge-reply.js';
import { type ScriptedCase } from './scripted-cases.js';

const expected: ScriptedCase = {
  id: 'trap-1',
  split: 'tune',
  language: 'ko',
  turns: ['직구 면세 한도는요?'],
  outcomes: ['answer'],
  records: ['kt1-001', 'kt1-002'],
  wrong: ['kt1-003'],
  mustSay: ['150 ?달러'],
  mustNotSay: ['800 ?달러'],
  worked: [],
};
const recordOf = (id: string) => (id.startsWith('kt1-') ? aConsultationRecord({ id }) : undefined);
const kinds = (reply: { outcome?: string; text?: string; ids?: string[] }, case_ = expected): string[] =>
  judgeReply(
    case_,
    {
      outcome: reply.outcome ?? 'answer',
      text: reply.text ?? '150달러입니다.',
      records: (reply.ids ?? ['kt1-001']).map((id) => ({ id })),
    },
    recordOf,
  ).map(({ kind }) => kind);

describe('judgeReply', () => {
  it('finds nothing wrong with the right answer from any of the right records', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ ids: ['kt1-009', 'kt1-002'] })).toEqual([]);
  });

  it('notes another outcome, and that nothing right is cited or said', () => {
    expect(kinds({ outcome: 'no_evidence', text: '찾지 못했습니다.', ids: [] })).toEqual([
      'outcome',
      'record',
      'mustSay',
    ]);
  });

  it('lets a reply that may ask back do so without a record, but not answer from another one', () => {
    const either: ScriptedCase = { ...expected, outcomes: ['answer', 'clarify'], mustSay: [] };
    expect(kinds({ outcome: 'clarify', text: '어떻게 들어옵니까?', ids: [] }, either)).toEqual([]);
    expect(kinds({ ids: ['kt1-009'] }, either)).toEqual(['record']);
    expect(kinds({ ids: ['kt1-002'] }, either)).toEqual([]);
  });

  it('notes a record that is close in words but wrong, even beside a right one', () => {
    expect(kinds({ ids: ['kt1-001', 'kt1-003'] })).toEqual(['wrongRecord']);
  });

  it('notes what must not be said', () => {
    expect(kinds({ text: '150달러입니다. 여행자는 800달러입니다.' })).toEqual(['mustNotSay', 'number']);
  });

  it('notes a number that the cited records do not hold', () => {
    expect(kinds({ text: '150달러이고 30일 안에 내십시오.' })).toEqual(['number']);
  });

  it('checks no numbers of a reply that is no answer', () => {
    const refusal: ScriptedCase = { ...expected, outcomes: ['no_evidence'], records: [], mustSay: [] };
    expect(kinds({ outcome: 'no_evidence', text: '1372에 문의하십시오.', ids: [] }, refusal)).toEqual([]);
  });

  it('notes a refusal for another reason, or none', () => {
    const forbidden: ScriptedCase = {
      ...expected,
      outcomes: ['no_evidence'],
      refusal: 'evasion',
      records: [],
      mustSay: [],
    };
    const refused = (refusal?: string): string[] =>
      judgeReply(forbidden, { outcome: 'no_evidence', text: '', refusal, records: [] }, recordOf).map(
        ({ kind }) => kind,
      );
    expect(refused('evasion')).toEqual([]);
    expect(refused()).toEqual(['refusal']);
  });

  it('lets a calculation reckon with its own results, not with numbers of nowhere', () => {
    const worked = (expression: string): string[] =>
      judgeReply(
        { ...expected, turns: ['150달러 넘는 100만 원짜리에 8%면요?'] },
        {
          outcome: 'answer',
          text: '150달러를 넘으므로 모두 188,000원입니다.',
          calculation: {
            steps: [
              { label: '관세', expression: '1,000,000원 × 8%', result: '80,000원' },
              { label: '부가가치세', expression, result: '108,000원' },
            ],
            total: '188,000원',
          },
          records: [{ id: 'kt1-001' }, { id: 'vat' }],
        },
        (id) => aConsultationRecord({ id, facts: [{ what: 'VAT rate', value: 10, unit: '%' }] }),
      ).map(({ detail }) => detail);
    expect(worked('(1,000,000원 + 80,000원) × 10%')).toEqual([]);
    expect(worked('(1,000,000원 + 90,000원) × 10%')).toEqual(['90,000']);
  });

  it('asks for no record where the portal may also ask back', () => {
    expect(kinds({ outcome: 'clarify', ids: [] }, { ...expected, outcomes: ['answer', 'clarify'] })).toEqual([]);
  });
});
