import { describe, expect, it } from '@jest/globals';
import { answersAlike, withoutYesOrNo } from './yes-or-no.js';

describe('the yes or no that a record’s answer begins with', () => {
  it.each([
    [
      '서로 다른 날 산 물건이 같은 비행기로 오면 합산과세인가요?',
      '다른 날 산 물건이 같은 날 도착하면 합산과세되나요?',
      'ko',
    ],
    ['관세사한테 꼭 맡겨야 되나요', '수입신고를 꼭 관세사에게 맡겨야 하나요?', 'ko'],
    ['중고로 팔 수 있어요?', '직구한 물건을 중고로 팔아도 되나요?', 'ko'],
    ['선물도 관세 내나요', '해외에 있는 가족이나 친구가 보낸 선물도 세금을 내나요?', 'ko'],
    [
      'Our certificate was lost, can it be issued again?',
      'We lost our certificate of origin. Can we get a new one?',
      'en',
    ],
    ['I bought it in Hanoi. Do I have to declare it', 'Must I declare goods bought on a trip?', 'en'],
  ] as const)('answers “%s” as it answers “%s”', (asked, own, language) => {
    expect(answersAlike(asked, own, language)).toBe(true);
  });

  it.each([
    ['선물은 세금 안 내도 되나요', '해외에 있는 가족이나 친구가 보낸 선물도 세금을 내나요?', 'ko'],
    ['관세사 없이 혼자 할 수 있어요?', '수입신고를 꼭 관세사에게 맡겨야 하나요?', 'ko'],
    ['신고서 안 내도 되나요', '신고할 물건이 없어도 휴대품 신고서를 내야 하나요?', 'ko'],
    ['어떤 절차로 하면 되나요', '소분해서 팔면 원산지를 다시 표시해야 하나요?', 'ko'],
    ['사전심사 비용이랑 기간', '수입하기 전에 품목번호를 확인받을 수 있나요?', 'ko'],
    ['125 몇시까지 해요', '주말이나 밤에도 통관할 수 있나요?', 'ko'],
    ['무착륙비행 초과 구매 신고', '무착륙 국제관광비행을 타도 면세점을 이용할 수 있나요?', 'ko'],
    ['우편물 면세 한도가 얼마예요?', '미국에서 우편으로 온 180달러짜리도 200달러까지 면세되나요?', 'ko'],
    ['Is the ring I wear tax free?', 'Must I declare jewellery that I am wearing?', 'en'],
    ['how long to declare after immediate release?', 'Is there a scheme to release goods before declaration?', 'en'],
    ['gold bar tax', 'Do I pay tax on gold bars bought abroad?', 'en'],
  ] as const)('is no answer to “%s” where it answers “%s”', (asked, own, language) => {
    expect(answersAlike(asked, own, language)).toBe(false);
  });

  it('is kept for a record’s own question, whatever its form', () => {
    const own = '직구한 물건이 불량이라 돌려보냅니다. 세금은 어떻게 되나요?';
    expect(answersAlike(own, own, 'ko')).toBe(true);
  });

  it('is taken off with its comma, the next word written as a beginning', () => {
    expect(withoutYesOrNo('Yes, both are exempt.')).toBe('Both are exempt.');
    expect(withoutYesOrNo('네, 면세됩니다.')).toBe('면세됩니다.');
    expect(withoutYesOrNo('No.')).toBe('');
  });
});
