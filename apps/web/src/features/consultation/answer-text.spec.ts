import { describe, expect, it } from '@jest/globals';
import { replyOf } from '../../../test/replies.js';
import { answerAsText } from './answer-text.js';

const LABELS = {
  question: '질문: 신발?',
  sources: '근거',
  legal: '법',
  guidance: '참고용',
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

  it('leaves out what an answer does not have', () => {
    const text = answerAsText(replyOf({ records: [], legal: [] }), { ...LABELS, asOf: undefined }, recordUrl);
    expect(text).toBe('질문: 신발?\n\n미국에서 온 200달러 이하 물품은 면세됩니다.\n\n참고용');
  });
});
