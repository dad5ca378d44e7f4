import { describe, expect, it } from '@jest/globals';
import { codesIn, findIndustries, industryNamed } from './industry-codes.js';

const INDUSTRIES = [
  { value: 'C', label: '제조업' },
  { value: 'C10', label: '식료품 제조업' },
  { value: 'C26', label: '전자부품, 컴퓨터, 영상, 음향 및 통신장비 제조업' },
  { value: 'J58', label: '출판업' },
];
const found = (text: string) => findIndustries(text, INDUSTRIES).map(({ value }) => value);

describe('codes of industries', () => {
  it('are read with or without their letter, and nothing else is', () => {
    expect(codesIn('c26, 58221')).toEqual(['C26', '58221']);
    expect(codesIn('c')).toEqual(['C']);
    expect(codesIn('software')).toBeUndefined();
    expect(codesIn('C26, software')).toBeUndefined();
    expect(codesIn(' ')).toBeUndefined();
  });

  it('are found by words of the name in any order, and by the beginning of the code', () => {
    expect(found('제조업 컴퓨터')).toEqual(['C26']);
    expect(found('c2')).toEqual(['C26']);
    expect(found('58')).toEqual(['J58']);
    expect(found('조선')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  it('are named by their division, however they were written', () => {
    expect(industryNamed('58221', INDUSTRIES)).toBe('출판업');
    expect(industryNamed('C10', INDUSTRIES)).toBe('식료품 제조업');
    expect(industryNamed('10', INDUSTRIES)).toBe('식료품 제조업');
    expect(industryNamed('C', INDUSTRIES)).toBe('제조업');
    expect(industryNamed('99', INDUSTRIES)).toBeUndefined();
  });
});
