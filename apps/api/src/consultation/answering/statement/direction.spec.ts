import { describe, expect, it } from '@jest/globals';
import { parseStatement } from './parse-statement.js';

describe('direction of a case', () => {
  it.each([
    '캐나다로 이민간 친구한테 옷 선물 보낼때 수출신고 필요해요?',
    '외국에 사는 동생한테 김치 택배로 보내려는데요',
    '일본으로 화장품 부치려고요',
    '고추장 택배 보내려는데 미국으로',
    '해외 손님한테 비누 팔았는데 신고 어떻게 해요',
    '출국할 때 신고할 물건',
    'I sold a vase to a buyer in France',
    'gift worth 400 usd to my friend in canada',
  ])('reads "%s" as leaving the country', (text) => {
    expect(parseStatement(text).statement.leaving).toBe(true);
  });

  it.each([
    '미국에 있는 이모가 보내준 옷 세금',
    '일본에서 DHL로 옷을 샀는데 보내면 세금 있나요',
    '골프채 들고 나갔다가 다시 들고 오면 세금 나와요?',
    '출국할 때 면세점에서 산 가방',
    '출국할 때 산 면세품도 한도에 들어가나요',
    '해외로 반품하면 환급되나요',
    '한국으로 보내는 선물',
    'a gift from my friend in Canada to my house in Korea',
    'I want to take golf clubs to Thailand and back',
  ])('does not read "%s" as leaving the country', (text) => {
    expect(parseStatement(text).statement.leaving).toBeUndefined();
  });

  it.each([
    '달러 12000불 가지고 들어왔는데 신고를 깜빡했어요',
    '신고하지 않은 1만5천달러를 걸렸어요',
    '수표로 2만불 가져가려구요',
  ])('reads the amount in "%s" as money carried', (text) => {
    expect(parseStatement(text).statement.goods).toBe('cash');
  });

  it.each(['900달러짜리 사 왔어요', '500달러 신고해야 하나요', '2만 달러 물건 수입신고', '800달러 넘게 가져오면'])(
    'reads the amount in "%s" as a price',
    (text) => {
      expect(parseStatement(text).statement.goods).toBeUndefined();
    },
  );
});
