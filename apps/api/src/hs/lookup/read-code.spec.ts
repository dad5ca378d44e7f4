import { describe, expect, it } from '@jest/globals';
import { readCode, writtenCode } from './read-code.js';

describe('readCode', () => {
  it.each([
    ['8517.13', '851713', 'subheading'],
    ['851713', '851713', 'subheading'],
    [' 8517 13 ', '851713', 'subheading'],
    ['8517-13-0000', '8517130000', 'line'],
    ['8517.13-0000', '8517130000', 'line'],
    ['HS 8517', '8517', 'heading'],
    ['HS code: 8517.13', '851713', 'subheading'],
    ['품목번호 8517.13', '851713', 'subheading'],
    ['제8517호', '8517', 'heading'],
    ['85류', '85', 'chapter'],
    ['８５１７．１３', '851713', 'subheading'],
  ])('reads %s as a code', (text, digits, level) => {
    expect(readCode(text)).toEqual({ kind: 'code', digits, level });
  });

  it.each([
    ['101.21', '10121', 'odd_number_of_digits'],
    ['851', '851', 'odd_number_of_digits'],
    ['101210000', '101210000', 'odd_number_of_digits'],
    ['85171300', '85171300', 'eight_digits'],
    ['8801234567893', '8801234567893', 'bar_code'],
    ['851713000000000', '851713000000000', 'too_many_digits'],
  ])('takes %s as malformed and never pads it', (text, digits, fault) => {
    expect(readCode(text)).toEqual({ kind: 'malformed', digits, fault });
  });

  it.each(['smartphone 8517.13', 'SM-S928N', '8517.13 스마트폰', 'M6x20', '', '...', '8517..13', '-8517'])(
    'leaves %j to be classified as a description',
    (text) => {
      expect(readCode(text)).toBeUndefined();
    },
  );
});

describe('writtenCode', () => {
  it.each([
    ['85', '85'],
    ['8517', '8517'],
    ['851713', '8517.13'],
    ['8517130000', '8517.13-0000'],
  ])('writes %s as %s', (digits, written) => {
    expect(writtenCode(digits)).toBe(written);
  });
});
