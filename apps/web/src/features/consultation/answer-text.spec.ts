import { describe, expect, it } from '@jest/globals';
import { replyOf } from '../../../test/replies.js';
import { answerAsText, conversationAsText } from './answer-text.js';

const LABELS = {
  question: '질문: 신발?',
  sources: '근거',
  legal: '법',
  guidance: '참고용',
  reworded: '언어 모델이 다듬음',
  estimate: '예상 세액',
  total: '합계(예상)',
  asOf: '2026년 6월 기준',
  dated: undefined,
};
const recordUrl = (id: string) => `https://portal.test/ko/consultations/${id}`;

describe('answerAsText', () => {
  it('carries the answer, its date, its records with their addresses, its articles and the guidance', () => {
    expect(answerAsText(replyOf(), LABELS, recordUrl)).toBe(
      [
        '질문: 신발?',
        '미국에서 온 200달러 이하 물품은 면세됩니다.',
        '2026년 6월 기준',
        '근거\n[1] 미국에서 산 신발, 세금 내나요? https://portal.test/ko/consultations/kc5-205',
        '법\n- 관세법 시행규칙 제45조 (소액물품 면세) https://www.law.go.kr/법령/관세법시행규칙/제45조',
        '참고용',
      ].join('\n\n'),
    );
  });

  it('marks a calculation as the estimate that it is', () => {
    const steps = [{ label: '관세', expression: '300 × 8%', result: 'US$24' }];
    const text = answerAsText(
      replyOf({ calculation: { steps, total: 'US$24', note: '추정입니다.' } }),
      LABELS,
      recordUrl,
    );
    expect(text).toContain('예상 세액\n- 관세: 300 × 8% = US$24\n- 합계(예상): US$24\n추정입니다.');
  });

  it('says of an answer that a language model worded that it is one', () => {
    const text = answerAsText(replyOf({ reworded: true }), LABELS, recordUrl);
    expect(text).toContain('면세됩니다.\n\n언어 모델이 다듬음\n\n');
  });

  it('leaves out what an answer does not have', () => {
    const text = answerAsText(replyOf({ records: [], legal: [] }), { ...LABELS, asOf: undefined }, recordUrl);
    expect(text).toBe('질문: 신발?\n\n미국에서 온 200달러 이하 물품은 면세됩니다.\n\n참고용');
  });
});

describe('conversationAsText', () => {
  it('carries each question with its time and its answer with the sources, the guidance once', () => {
    const text = conversationAsText(
      [
        { asked: '6월 2일', labels: LABELS, reply: replyOf() },
        { asked: '6월 3일', labels: { ...LABELS, question: '질문: 술?' }, reply: undefined },
      ],
      { title: '상담', unanswered: '(답변 없음)', guidance: '참고용' },
      recordUrl,
    );
    expect(text).toMatch(/^상담\n\n-+\n\n6월 2일\n\n질문: 신발\?\n\n미국에서 온 200달러 이하/);
    expect(text).toContain('[1] 미국에서 산 신발, 세금 내나요? https://portal.test/ko/consultations/kc5-205');
    expect(text).toMatch(/6월 3일\n\n질문: 술\?\n\n\(답변 없음\)\n\n-+\n\n참고용\n$/);
    expect(text.match(/참고용/g)).toHaveLength(1);
  });
});
