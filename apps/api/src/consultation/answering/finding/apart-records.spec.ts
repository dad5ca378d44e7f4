import { describe, expect, it } from '@jest/globals';
import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { isApart } from './apart-records.js';

/** As far as it matters here: what a record is asked by, and its topic. */
const record = (question: string, topic = 'traveller', answer = '') =>
  ({ question: { ko: question, en: '' }, answer: { ko: answer, en: '' }, topic }) as ConsultationRecord;

const CASH = record('1만 달러가 넘는 외화를 들고 입국할 때 어떤 서류를 내야 하나요?');
const MEDICINE = record('해외에서 약을 얼마나 주문할 수 있나요?', 'overseas-purchase');
const FOR_SALE = record('전자제품을 수입해 팔려면 인증이 필요한가요?', 'requirements');
const EXPORT = record('수출신고는 언제까지, 어떻게 하나요?', 'export-clearance');
const PETS = record(
  '강아지를 데리고 입국하려면 무엇이 필요한가요?',
  'requirements',
  '데리고 나가려면 그 나라에 물어보십시오.',
);

describe('isApart', () => {
  it('sets money apart where goods were spoken of, and goods where money was', () => {
    expect(isApart(CASH, { goods: 'medicine' }, '혈압약 가져올 때 서류')).toBe(true);
    expect(isApart(CASH, { goods: 'cash' }, '현금 2만 달러')).toBe(false);
    expect(isApart(MEDICINE, { goods: 'cash' }, '현금 2만 달러')).toBe(true);
  });

  it('sets what a buyer asks apart where somebody exports', () => {
    const download = record('해외에서 소프트웨어를 내려받으면 수입신고를 하나요?', 'import-clearance');
    expect(isApart(download, { movement: 'export' }, 'does an exporter declare software')).toBe(true);
    expect(isApart(EXPORT, { movement: 'export' }, 'does an exporter declare software')).toBe(false);
    expect(isApart(download, {}, 'do I declare software')).toBe(false);
  });

  it('sets the exemption for own use apart where goods are for sale', () => {
    const exemption = record('150달러 이하 주문은 면세인가요?', 'overseas-purchase');
    const penalty = record('자가사용으로 면세받은 물건을 팔면 어떻게 되나요?', 'overseas-purchase');
    expect(isApart(exemption, { use: 'sale' }, 'stock for my shop')).toBe(true);
    expect(isApart(penalty, { use: 'sale' }, 'stock for my shop')).toBe(false);
  });

  it('sets one’s own things that go out and come back apart where something comes from abroad', () => {
    const ownCar = record('내 차를 외국에 가지고 나갔다가 다시 들여오려면 어떻게 신고하나요?');
    const visitor = record('외국에 등록된 오토바이를 잠시 한국에 가져올 수 있나요?');
    const statement = { country: 'TH', movement: 'traveller' } as const;
    expect(isApart(ownCar, statement, 'bring my motorbike from Thailand')).toBe(true);
    expect(isApart(visitor, statement, 'bring my motorbike from Thailand')).toBe(false);
    expect(isApart(ownCar, { movement: 'traveller' }, 'take my car abroad and back')).toBe(false);
  });

  it('sets what is asked by somebody who sends something abroad apart where it is sent to the person', () => {
    const sending = record('음식을 해외로 보내려면 무엇을 해야 하나요?', 'export-clearance');
    expect(isApart(sending, { goods: 'food' }, 'mom is sending me dried fish')).toBe(true);
    expect(isApart(sending, { goods: 'food' }, '할머니가 고추장을 보내준대요 한국으로')).toBe(true);
    expect(isApart(sending, { goods: 'food', leaving: true }, '미국 언니한테 고추장을 보내려고요')).toBe(false);
  });

  it('sets what exporters and leavers ask apart where goods are imported or ordered', () => {
    const abroad = record('수출한 물건에 상대국에서 붙는 관세는 얼마인가요?', 'export-clearance');
    const masks = record('해외에 나갈 때 마스크를 여러 장 가져가도 되나요?');
    expect(isApart(abroad, {}, '베트남에서 옷 수입하려는데 관세율')).toBe(true);
    expect(isApart(abroad, {}, '베트남에 수출하는 옷 관세율')).toBe(false);
    expect(isApart(masks, { movement: 'order' }, '마스크팩 100개 직구')).toBe(true);
  });

  it('leaves money where the question names it, though it names goods too', () => {
    expect(isApart(CASH, { goods: 'bag' }, '가방에 현금 넣어 입국')).toBe(false);
  });

  it('sets what comes in apart where something leaves, unless it speaks of leaving', () => {
    expect(isApart(MEDICINE, { leaving: true }, '미국에 있는 딸한테 약 보내려고요')).toBe(true);
    expect(isApart(EXPORT, { leaving: true }, '미국에 있는 딸한테 옷 보내려고요')).toBe(false);
    expect(isApart(PETS, { leaving: true }, '강아지 데리고 출국하려면')).toBe(false);
  });

  it('sets what holds for goods for sale apart where they are somebody’s own', () => {
    expect(isApart(FOR_SALE, { movement: 'traveller' }, '닌텐도 사오면 세금 나오나요')).toBe(true);
    expect(isApart(FOR_SALE, { movement: 'order', use: 'sale' }, '직구해서 팔려고 하는데요')).toBe(false);
    expect(isApart(FOR_SALE, {}, '전자제품 인증')).toBe(false);
  });
});
