import { describe, expect, it } from '@jest/globals';
import { takesSameYesOrNo, withoutYesOrNo } from './yes-or-no.js';

describe('takesSameYesOrNo', () => {
  it.each([
    ['관세사한테 꼭 맡겨야 되나요', '수입신고를 꼭 관세사에게 맡겨야 하나요?'],
    ['같은 날 도착하면 합산과세인가요', '다른 날 산 물건이 같은 날 도착하면 합산과세되나요?'],
    ['중고로 팔 수 있어요?', '직구한 물건을 중고로 팔아도 되나요?'],
  ])('lets "%s" be answered by the yes or no to "%s"', (asked, own) => {
    expect(takesSameYesOrNo(asked, own)).toBe(true);
  });

  it.each([
    ['관세사 없이 혼자 할 수 있어요?', '수입신고를 꼭 관세사에게 맡겨야 하나요?'],
    ['신고서 안 내도 되나요', '신고할 물건이 없어도 휴대품 신고서를 내야 하나요?'],
    ['어떤 절차로 하면 되나요', '소분해서 팔면 원산지를 다시 표시해야 하나요?'],
    ['사전심사 비용이랑 기간', '수입하기 전에 품목번호를 확인받을 수 있나요?'],
    ['125 몇시까지 해요', '주말이나 밤에도 통관할 수 있나요?'],
  ])('does not let "%s" be answered by the yes or no to "%s"', (asked, own) => {
    expect(takesSameYesOrNo(asked, own)).toBe(false);
  });
});

describe('withoutYesOrNo', () => {
  it('leaves the sentence after it, or nothing', () => {
    expect(withoutYesOrNo('아니요, 의무는 아닙니다.')).toBe('의무는 아닙니다.');
    expect(withoutYesOrNo('Yes, it is.')).toBe('It is.');
    expect(withoutYesOrNo('네, ')).toBe('');
  });
});
