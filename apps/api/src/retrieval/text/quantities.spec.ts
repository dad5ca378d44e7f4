import { describe, expect, it } from '@jest/globals';
import { normalizeText } from './normalize-text.js';
import { findQuantities, quantityKey } from './quantities.js';

const keys = (text: string): string[] => findQuantities(normalizeText(text)).map(quantityKey);

describe('findQuantities', () => {
  it.each([
    '150달러',
    '$150',
    'US$150',
    'US $150',
    '미화 150불',
    '미화 $150',
    '150 dollars',
    'USD 150',
    '150 USD',
    '＄150',
    '백오십 달러',
  ])('reads %s as 150 US dollars', (text) => {
    expect(keys(text)).toEqual(['150usd']);
  });

  it.each([
    ['2L', '2000ml'],
    ['2리터', '2000ml'],
    ['15k usd', '15000usd'],
    ['$1.2k', '1200usd'],
    ['300 quid', '300gbp'],
    ['100㎖', '100ml'],
    ['1.5kg', '1500g'],
    ['15일 이내', '15day'],
    ['within 15 days', '15day'],
    ['6개월', '6month'],
    ['담배 200개비', '200stick'],
    ['200 cigarettes', '200stick'],
    ['8%', '8pct'],
    ['2천만 원', '20000000krw'],
    ['1억 2천만원', '120000000krw'],
    ['이천만원', '20000000krw'],
    ['20 million won', '20000000krw'],
    ['₩1,500,000', '1500000krw'],
    ['관세법 제94조', '94article'],
    ['Article 94', '94article'],
    ['제49조의3', '49.03article'],
  ])('reads %s as %s', (text, key) => {
    expect(keys(text)).toEqual([key]);
  });

  it('takes two neighbouring amounts apart', () => {
    expect(keys('$150 US$200')).toEqual(['150usd', '200usd']);
  });

  it('does not take the start of another word for a unit', () => {
    expect(keys('2개인 사업자 1일반 11번가 3주문')).toEqual(['2', '1', '11', '3']);
  });

  it('does not read numbers inside model names', () => {
    expect(keys('a4 h20 mp3')).toEqual([]);
  });

  it('finds nothing in text without numbers', () => {
    expect(keys('수입신고는 어떻게 하나요?')).toEqual([]);
  });
});
