import { describe, expect, it } from '@jest/globals';
import { aConsultationRecord } from '../../knowledge/testing/a-consultation-record.js';
import { unsupportedNumbers } from './unsupported-numbers.js';

const record = aConsultationRecord({
  answer: { ko: '미화 150달러 이하이면 면세됩니다.', en: 'Exempt up to USD 150.' },
  facts: [
    { what: 'limit', value: 150, unit: 'USD' },
    { what: 'time to pay', value: 15, unit: 'days' },
    { what: 'date of the change', value: '2025-03-21', unit: 'date' },
  ],
  legal: [{ law: '관세법', article: '제94조', about: '소액물품' }],
});
const check = (text: string, said: string[] = [], language: 'ko' | 'en' = 'ko'): string[] =>
  unsupportedNumbers(text, { records: [record], said, language });

describe('unsupportedNumbers', () => {
  it('holds what the text, the facts and the articles of the cited records say', () => {
    expect(check('150달러 이하면 면세이고 15일 안에 냅니다. 관세법 제94조, 2025년 개정. 125로 문의하십시오.')).toEqual(
      [],
    );
    expect(check('Article 94: exempt up to USD 150.', [], 'en')).toEqual([]);
  });

  it('holds what the person said', () => {
    expect(check('말씀하신 190달러는 150달러를 넘습니다.', ['190달러예요'])).toEqual([]);
    expect(check('말씀하신 190달러는 150달러를 넘습니다.')).toEqual(['190']);
  });

  it('names a number that nothing holds', () => {
    expect(check('800달러까지 면세입니다.')).toEqual(['800']);
  });

  it('tells the same number with another unit apart', () => {
    expect(check('150%가 붙습니다.')).toEqual(['150']);
  });

  it('holds nothing of a record that is not cited', () => {
    expect(unsupportedNumbers('150달러', { records: [], said: [], language: 'ko' })).toEqual(['150']);
  });
});
