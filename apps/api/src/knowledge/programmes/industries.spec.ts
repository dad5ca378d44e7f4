import { describe, expect, it } from '@jest/globals';
import { INDUSTRY_SECTIONS, nameOfIndustry, sectionOf } from './industries.js';

describe('the standard classification of industries', () => {
  it('has the 21 sections and 77 divisions of the 11th revision, in order and each once', () => {
    const divisions = INDUSTRY_SECTIONS.flatMap((section) => section.divisions.map(({ code }) => code));
    expect(INDUSTRY_SECTIONS.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRSTU');
    expect(divisions).toHaveLength(77);
    expect(divisions).toEqual([...new Set(divisions)].sort());
  });

  it('names each in Korean and in English', () => {
    for (const { name, divisions } of INDUSTRY_SECTIONS) {
      for (const { ko, en } of [name, ...divisions.map((division) => division.name)]) {
        expect(ko).toMatch(/[가-힣]/);
        expect(en).toMatch(/^[A-Z][A-Za-z ,-]+$/);
      }
    }
  });

  it('finds the section and the name of a longer code by its division', () => {
    expect(sectionOf('26221')).toBe('C');
    expect(nameOfIndustry('58221')).toEqual({ ko: '출판업', en: 'Publishing' });
    expect(nameOfIndustry('C')).toEqual({ ko: '제조업', en: 'Manufacturing' });
  });

  it('knows no division that the classification leaves out', () => {
    expect(sectionOf('04')).toBeUndefined();
    expect(nameOfIndustry('88')).toBeUndefined();
  });
});
