import { describe, expect, it } from '@jest/globals';
import { liveFigureAsked } from './live-figures.js';

describe('liveFigureAsked', () => {
  it.each([
    ['작년 바나나 물동량', 'statistics'],
    ['올해 수출 실적 알려줘', 'statistics'],
    ['수입 와인 시장 점유율', 'statistics'],
    ['작년에 마약 몇 kg 적발했어요', 'statistics'],
    ['how many bananas did korea import last year', 'statistics'],
    ['what are the top export items', 'statistics'],
    ['환율 전망 어때요', 'forecast'],
    ['will the won get weaker?', 'forecast'],
    ['오늘 환율 얼마예요', 'rate'],
    ["today's exchange rate", 'rate'],
    ['내 택배 지금 어디 있어요', 'parcel'],
    ['where is my parcel right now', 'parcel'],
  ])('knows that "%s" asks for %s', (question, figure) => {
    expect(liveFigureAsked(question)).toBe(figure);
  });

  it.each([
    '무역통계 어디서 봐요',
    '우리 회사 작년 수입실적 확인서 떼려면',
    '수출 실적이 있어야 지원받나요',
    '전년도 수입금액이 얼마여야 월별납부 되나요',
    '작년에 낸 관세 돌려받을 수 있나요',
    '환율은 어느 날 기준인가요',
    '관세 환율은 어디서 확인하나요',
    'where do I see trade statistics?',
    'how much can I import this year without a licence',
    'Which exchange rate does customs use to calculate duty?',
    'which papers does my parcel need',
  ])('leaves "%s" to the records', (question) => {
    expect(liveFigureAsked(question)).toBeUndefined();
  });
});
