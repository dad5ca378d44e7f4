import { describe, expect, it } from '@jest/globals';
import { readConsultationRecords } from '../../knowledge/consultation/read-consultation-records.js';
import { isOtherMatter } from './other-matters.js';

describe('isOtherMatter', () => {
  it.each([
    '여권 재발급은 어디서 하나요?',
    '국제운전면허증 발급 방법',
    '국내 등기우편 요금이 얼마인가요?',
    '관세사 시험 접수 기간',
    '보세사 시험은 언제예요?',
    '어린이집 보육료 신청은 어디서 해요?',
    '수도요금을 인터넷으로 납부하려면요?',
    '제주 여행 3일 코스 짜 주세요',
    'My landlord keeps my deposit, who can help?',
    'How do I exchange my foreign driving licence?',
    '세관 채용 공고는 언제 나오나요?',
    'How do I renew my passport?',
    'How do I get a job at customs?',
    'Tell me the history of customs duties',
  ])('leaves "%s" to others', (question) => {
    expect(isOtherMatter(question)).toBe(true);
  });

  it('takes no question that a reviewed record is asked by for another matter', () => {
    const taken = readConsultationRecords('knowledge').records.flatMap(({ id, question, variants }) =>
      [question.ko, question.en, ...variants.ko, ...variants.en].filter(isOtherMatter).map((text) => `${id}: ${text}`),
    );
    expect(taken).toEqual([]);
  });
});
