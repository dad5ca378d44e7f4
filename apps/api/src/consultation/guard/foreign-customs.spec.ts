import { describe, expect, it } from '@jest/globals';
import { isForForeignCustoms } from './foreign-customs.js';

describe('isForForeignCustoms', () => {
  it.each([
    '일본 입국할 때 담배 몇 보루까지 돼요',
    '베트남에 소주 몇 병 가져갈 수 있어요?',
    '대만 갈때 육포 가져가도 되나',
    '김치 호주로 들고 가도 되나요',
    '호주 세관 신고서 어떻게 써요',
    '중국 세관에 걸려서 벌금 냈어요',
    '유럽에서 택스리펀 어떻게 받아요',
    'how many cigarettes can I bring into Japan',
    'Alcohol allowance when entering Thailand?',
    'us customs seized my pills',
    'VAT refund at Paris airport',
    'what is the customs limit in the USA for gifts I send from Korea',
    "flying Seoul to LA, what's the duty free limit there",
  ])('leaves "%s" to the customs of that country', (question) => {
    expect(isForForeignCustoms(question)).toBe(true);
  });

  it.each([
    '일본에서 들어올 때 담배 몇 보루',
    '일본 갔다 오는데 술 몇병',
    '대만에서 육포 사 오면 검역하나요',
    '일본 갈 때 면세점에서 산 향수 한국에 다시 가져오면',
    '중국 세관이 발급한 원산지증명서인데 인정되나요',
    '미국 세관에서 반송된 물건 다시 수입할 때 세금',
    '미국에 김치 택배로 보내려면',
    'When I come back from Thailand how much alcohol may I bring?',
    'may I mail kimchi to the US',
    'flying home from LA to Seoul, what is the limit',
    'limit for gifts from the USA',
    'cigarettes from Japan to Korea',
    'I got a VAT refund in France, what price do I declare?',
  ])('answers "%s" by the records', (question) => {
    expect(isForForeignCustoms(question)).toBe(false);
  });
});
