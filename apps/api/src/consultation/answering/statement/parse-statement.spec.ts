import { describe, expect, it } from '@jest/globals';
import { parseStatement } from './parse-statement.js';
import { type Statement } from './statement.js';

const money = (value: number, currency: string) => ({ price: { min: value, max: value, currency } });

describe('parseStatement', () => {
  it.each<[string, Statement]>([
    ['미국에서 190달러', { country: 'US', ...money(190, 'usd') }],
    ['19만원짜리 신발', { goods: 'clothing', ...money(190_000, 'krw') }],
    ['200불짜리 가방 직구', { goods: 'bag', movement: 'order', ...money(200, 'usd') }],
    ['a $190 pair of shoes from Japan', { country: 'JP', goods: 'clothing', ...money(190, 'usd') }],
    ['150~200달러', { price: { min: 150, max: 200, currency: 'usd' } }],
    ['300유로', money(300, 'eur')],
    ['5만 엔', money(50_000, 'jpy')],
    ['1000위안', money(1000, 'cny')],
    ['미국이 아닌 나라에서 보냈습니다', { country: 'other' }],
    ['They are sent from another country, not the US', { country: 'other' }],
    ['shipped from the US', { country: 'US', movement: 'order' }],
    ['위스키 1L 3병 들고 입국', { goods: 'alcohol', movement: 'traveller', volume: 3000, bottles: 3 }],
    ['총 1.5L 와인 2병', { goods: 'alcohol', volume: 1500, bottles: 2 }],
    ['외국인도 부호 발급', {}],
    ['시계 한 대만 주문', { goods: 'electronics', movement: 'order' }],
    ['대만에서 산 향수', { country: 'TW', goods: 'perfume' }],
    ['인도에서 산 향수', { country: 'IN', goods: 'perfume' }],
    ['면세점에서 산 것도 800달러에 들어가나요', { movement: 'traveller' }],
    ['직구 말고 회사 화물', {}],
    ['i export bags, one order is 900 usd', { goods: 'bag', movement: 'export', ...money(900, 'usd') }],
    ['수출하는 업체인데 주문이 많아요', { movement: 'export' }],
    ['커피머신 직구', { goods: 'electronics', movement: 'order' }],
    ['i want to bring 2 bottles of whisky', { goods: 'alcohol', bottles: 2, movement: 'traveller' }],
    ['my parcel is worth $190', { movement: 'order', ...money(190, 'usd') }],
    ['can i apply for it online', {}],
    ['온라인으로 신청되나요', {}],
    ['protein bars from iherb', { goods: 'food', movement: 'order' }],
    ['혼자 쓸 화장품', { goods: 'cosmetics', use: 'own' }],
    ['맥주 사가도 돼요', { goods: 'alcohol', movement: 'traveller' }],
    ['골드바를 현금처럼 신고', {}],
    ['my mom sends me vitamins', { goods: 'supplement', movement: 'order' }],
    ['제가 먹을 고추장', { goods: 'food', use: 'own' }],
    ['새로 산 티비', { goods: 'electronics', monthsUsed: 0 }],
    ['위스키 두 병', { goods: 'alcohol', bottles: 2 }],
    ['three bottles of wine', { goods: 'alcohol', bottles: 3 }],
    ['담배 2보루', { goods: 'tobacco', sticks: 400, cartons: 2 }],
    ['can I carry insulin', { goods: 'medicine', movement: 'traveller' }],
    ['500 tablets of tylenol from Costco us', { goods: 'medicine', movement: 'order', country: 'US' }],
    ['my mum will post it', { movement: 'postal' }],
    ['days after the arrival of the ship', {}],
    ['영양제 7통 시켰어요', { goods: 'supplement', bottles: 7 }],
    ['비타민 8개', { goods: 'supplement', bottles: 8, pieces: 8 }],
    ['이삿짐에 새 티비', { movement: 'moving', goods: 'electronics', monthsUsed: 0 }],
    ['망고를 가져오면', { movement: 'traveller', goods: 'food' }],
    ['can I bring whisky from Japan', { movement: 'traveller', goods: 'alcohol', country: 'JP' }],
    ['can I mail wine to Korea', { movement: 'postal', goods: 'alcohol' }],
    ['영양제 8병', { goods: 'supplement', bottles: 8 }],
    ['국제우편으로 받습니다', { movement: 'postal' }],
    ['DHL로 와요', { movement: 'courier' }],
    ['이삿짐에 새 물건', { movement: 'moving', monthsUsed: 0 }],
    ['6개월 쓴 TV를 이사물품으로', { goods: 'electronics', movement: 'moving', monthsUsed: 6 }],
    ['18세인데 술 가져와도 되나요', { goods: 'alcohol', movement: 'traveller', minor: true }],
    ['판매용으로 50개', { use: 'sale', pieces: 50 }],
    ['환율 1,400원', { exchangeRate: 1400 }],
    ['과세가격 100만원에 관세율 8%', { dutyRate: 8, ...money(1_000_000, 'krw') }],
    ['can I carry 15k usd in', { movement: 'traveller', goods: 'cash', ...money(15_000, 'usd') }],
    ['taking 12,000 dollars out', { goods: 'cash', leaving: true, ...money(12_000, 'usd') }],
    [
      'a bag for 12,000 dollars that I bring home from Italy',
      { movement: 'traveller', country: 'IT', goods: 'bag', ...money(12_000, 'usd') },
    ],
    ['two thousand dollars at the duty-free shop', { movement: 'traveller', ...money(2000, 'usd') }],
    ['I bring clothes from Taobao for selling', { country: 'CN', goods: 'clothing', movement: 'order', use: 'sale' }],
    ['we sell shoes in our online shop', { goods: 'clothing', movement: 'order', use: 'sale' }],
    ['my business trip', { movement: 'traveller' }],
    ['mail cosmetics to a friend in Japan', { movement: 'postal', country: 'JP', goods: 'cosmetics', leaving: true }],
    ['my friend in Japan mails cosmetics to me in Korea', { movement: 'postal', country: 'JP', goods: 'cosmetics' }],
    ['frozen shrimp from Vietnam', { country: 'VN', goods: 'food' }],
    ['현금을 들고 출국', { goods: 'cash', movement: 'traveller', leaving: true }],
  ])('reads "%s"', (text, statement) => {
    expect(parseStatement(text).statement).toEqual(statement);
  });

  it.each(['통관이 뭔가요?', '', '관세법 제94조', 'hello'])('makes nothing of "%s"', (text) => {
    expect(parseStatement(text).statement).toEqual({});
  });

  it('tells where it read a value', () => {
    const { text, spans } = parseStatement('미국에서 190달러');
    expect(spans.price && text.slice(spans.price.start, spans.price.end)).toBe('190달러');
  });

  it.each([
    ['skis from Austria how much tax', 'AT'],
    ['체코에서 산 유리잔', 'CZ'],
    ['말레이시아에서 온 소포', 'MY'],
  ])('reads the country of "%s"', (text, country) => {
    expect(parseStatement(text).statement.country).toBe(country);
  });

  it('does not take grease for Greece', () => {
    expect(parseStatement('그리스유 수입').statement.country).toBeUndefined();
  });
});
