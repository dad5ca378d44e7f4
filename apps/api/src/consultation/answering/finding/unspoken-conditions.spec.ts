import { describe, expect, it } from '@jest/globals';
import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { parseStatement } from '../statement/parse-statement.js';
import { isOfEntering, isOfOtherWay, unspokenConditions } from './unspoken-conditions.js';

/** As far as it matters here: what a record is asked by, and its topic. */
const record = (question: string, topic = 'duty-and-tax') =>
  ({ question: { ko: question, en: '' }, topic }) as ConsultationRecord;

const conditions = (of: ConsultationRecord, asked: string): number =>
  unspokenConditions(of, parseStatement(asked).statement, asked);

describe('unspokenConditions', () => {
  it.each([
    ['직구한 술의 세금은 어떻게 계산하나요?', '직구 세금 계산 어떻게 해', '직구 와인 세금 계산'],
    ['수출할 때 원산지 표시도 해야 하나요?', '원산지표시 안해도 되나요', '수출하는데 원산지 표시 해야 돼요?'],
    ['간이통관으로 받은 우편물도 FTA 관세를 적용받을 수 있나요?', '나중에 fta 적용 되나요', '우편물 fta 되나요'],
    ['원산지증명서가 틀린 것을 뒤늦게 알았습니다.', '가격을 적게 신고했어요', '원산지 증명서 잘못 냈어요'],
    ['관세 불복청구서를 가족이 대신할 수도 있나요?', '아들이 대신 관세 내도 돼요?', '이의신청 가족이 대신 되나요'],
    ['이중 송품장으로 줄여 신고하면 가산세가 얼마나 되나요?', '실수로 낮게 신고했는데', '이중 송장 쓰면'],
  ])('counts what "%s" holds under for "%s", not for "%s"', (question, unspoken, spoken) => {
    expect(conditions(record(question), unspoken)).toBe(1);
    expect(conditions(record(question), spoken)).toBe(0);
  });

  it.each([
    [
      '직구한 술의 세금은 어떻게 계산하나요?',
      'how is tax on my order worked out',
      'tax on a bottle of whisky I ordered',
    ],
    ['수출할 때 원산지 표시도 해야 하나요?', 'must goods show where they are made', 'do my exports have to show it'],
    ['간이통관으로 받은 우편물도 FTA 관세를 적용받을 수 있나요?', 'fta rate later', 'fta for a mailed parcel'],
    ['관세 불복청구서를 가족이 대신할 수도 있나요?', 'can my son pay the duty for me', 'can my son appeal for me'],
  ])('counts what "%s" holds under for "%s", not for "%s", in English as well', (question, unspoken, spoken) => {
    expect(conditions(record(question), unspoken)).toBe(1);
    expect(conditions(record(question), spoken)).toBe(0);
  });

  it('does not take trade both ways for export', () => {
    expect(conditions(record('AEO(수출입 안전관리 우수업체) 인증을 받으면 무엇이 좋은가요?'), 'AEO 혜택')).toBe(0);
  });

  it('counts goods whose requirements were not asked for', () => {
    const dishes = record('그릇이나 주방용품을 수입해 팔려면 무엇이 필요한가요?', 'requirements');
    expect(conditions(dishes, '양말 수입해서 팔려면')).toBe(1);
    expect(conditions(dishes, '그릇 수입해서 팔려면')).toBe(0);
    const devices = record('전자제품이나 장난감을 수입해 팔려면 인증이 필요한가요?', 'requirements');
    expect(conditions(devices, '장난감 수입 인증')).toBe(0);
  });
});

describe('isOfOtherWay', () => {
  const fakes = record('여행하면서 산 짝퉁을 들고 들어와도 되나요?', 'prohibited-and-ip');

  it('tells a traveller\u2019s record from an order, and the reverse', () => {
    expect(isOfOtherWay(fakes, parseStatement('직구로 산 짝퉁 가방').statement)).toBe(true);
    expect(isOfOtherWay(fakes, parseStatement('여행에서 사온 짝퉁 가방').statement)).toBe(false);
    expect(isOfOtherWay(record('해외직구로 술을 사면 면세되나요?'), { movement: 'traveller' })).toBe(true);
  });

  it('tells nothing where no way in was stated', () => {
    expect(isOfOtherWay(fakes, {})).toBe(false);
  });
});

describe('isOfEntering', () => {
  const worn = record('반지나 목걸이, 시계를 착용하고 입국해도 신고해야 하나요?', 'traveller');
  const taken = record('고가 물건을 외국에 가지고 나갔다가 다시 들어올 때 어떻게 하나요?', 'traveller');

  it('tells what is asked on entering where something leaves', () => {
    expect(isOfEntering(worn, { leaving: true })).toBe(true);
    expect(isOfEntering(taken, { leaving: true })).toBe(false);
    expect(isOfEntering(worn, {})).toBe(false);
  });
});
