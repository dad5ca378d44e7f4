import { describe, expect, it } from '@jest/globals';
import { aConsultationRecord } from '../../knowledge/testing/a-consultation-record.js';
import { composeReply } from './compose-reply.js';

const best = aConsultationRecord({ id: 'kt1-001', asOf: '2026-05', confidence: 'dated', note: 'for reviewers only' });
const others = ['kt1-002', 'kt1-003', 'kt1-004', 'kt1-005'].map((id) => aConsultationRecord({ id }));

describe('composeReply', () => {
  it("answers with the best record's reviewed text, word for word, and what it rests on", () => {
    const reply = composeReply({ outcome: 'answer', language: 'en', matches: [best, ...others] });
    expect(reply).toMatchObject({
      outcome: 'answer',
      text: best.answer.en,
      asOf: '2026-05',
      confidence: 'dated',
      records: [{ id: 'kt1-001', question: best.question.en }],
      legal: [{ law: '관세법', article: '제94조', url: expect.stringContaining('law.go.kr') }],
    });
  });

  it("keeps reviewers' notes inside", () => {
    expect(JSON.stringify(composeReply({ outcome: 'answer', language: 'ko', matches: [best] }))).not.toContain(
      'reviewers',
    );
  });

  it('offers the next three questions', () => {
    const { suggestions } = composeReply({ outcome: 'answer', language: 'ko', matches: [best, ...others] });
    expect(suggestions.map(({ recordId }) => recordId)).toEqual(['kt1-002', 'kt1-003', 'kt1-004']);
  });

  it.each(['clarify', 'no_evidence', 'out_of_scope'] as const)('cites nothing when the outcome is %s', (outcome) => {
    const reply = composeReply({ outcome, language: 'ko', matches: [best] });
    expect(reply).toMatchObject({ outcome, records: [], legal: [] });
    expect(reply.asOf).toBeUndefined();
    expect(reply.text).not.toContain(best.answer.ko);
  });

  it('offers the best question of each topic when it asks back', () => {
    const matches = (['postal', 'postal', 'courier', 'traveller'] as const).map((topic, index) =>
      aConsultationRecord({ id: `kt1-10${String(index)}`, topic }),
    );
    const { suggestions } = composeReply({ outcome: 'clarify', language: 'ko', matches });
    expect(suggestions.map(({ recordId }) => recordId)).toEqual(['kt1-100', 'kt1-102', 'kt1-103']);
  });

  it('offers no customs questions to one who asked about something else', () => {
    expect(composeReply({ outcome: 'out_of_scope', language: 'en', matches: [best] }).suggestions).toEqual([]);
  });

  it('never answers without a record', () => {
    expect(composeReply({ outcome: 'answer', language: 'en', matches: [] })).toMatchObject({ outcome: 'no_evidence' });
  });
});
