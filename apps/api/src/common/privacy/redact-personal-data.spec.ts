import { describe, expect, it } from '@jest/globals';
import { redactPersonalData } from './redact-personal-data.js';

describe('redactPersonalData', () => {
  it.each([
    [
      'resident registration number',
      '제 주민번호는 900101-1234567 입니다',
      '제 주민번호는 [registration-number] 입니다',
    ],
    ['the same without a dash', '9001011234567이에요', '[registration-number]이에요'],
    ['alien registration number', 'ARC 880229-5123456', 'ARC [registration-number]'],
    ['masked registration number', '900101-1******', '[registration-number]'],
    ['personal customs code', '통관부호 P123456789012 맞나요', '통관부호 [personal-customs-code] 맞나요'],
    ['old passport', '여권 M12345678', '여권 [passport]'],
    ['new passport', 'passport M123A4567', 'passport [passport]'],
    ['mobile phone', '010-1234-5678로 연락 주세요', '[phone]로 연락 주세요'],
    ['phone with spaces and country code', 'call +82 10 1234 5678', 'call [phone]'],
    ['landline', '02-555-1234', '[phone]'],
    ['e-mail', 'me.you+x@example.co.kr 로', '[email] 로'],
    ['card', '카드 4111 1111 1111 1111', '카드 [card]'],
    ['bank account', '국민은행 123456-78-901234로 입금', '국민은행 [bank-account]로 입금'],
  ])('hides a %s', (_name, text, expected) => {
    expect(redactPersonalData(text).text).toBe(expected);
  });

  it.each([
    ['an amount', '180달러, 1,500,000원'],
    ['an HS code', '8517.13-0000 또는 8517130000'],
    ['a public line', '125로 전화, 1372'],
    ['a date', '2026-06-30, 20260630'],
    ['an article', '관세법 제94조 제4호'],
    ['a model number', 'SM-S928N, WH-1000XM5'],
    ['a 16-digit number that is no card', '1234567890123456'],
    ['a mail number', 'RB123456789CN'],
  ])('leaves %s as it is', (_name, text) => {
    expect(redactPersonalData(text)).toEqual({ text, found: [] });
  });

  it('names each kind once', () => {
    expect(redactPersonalData('010-1111-2222, 010-3333-4444, a@b.kr').found).toEqual(['email', 'phone']);
  });
});
