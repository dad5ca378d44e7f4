import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTextAnalyzer, type TermKind, type TextAnalyzer } from './text-analyzer.js';

let analyzer: TextAnalyzer;
const warnings = jest.spyOn(console, 'warn');
beforeAll(async () => {
  analyzer = await createTextAnalyzer();
});

const terms = (text: string, kind: TermKind): string[] =>
  analyzer
    .analyze(text)
    .terms.filter((term) => term.kind === kind)
    .map((term) => term.text);

describe('createTextAnalyzer', () => {
  it('loads without a word on the console', () => {
    expect(warnings).not.toHaveBeenCalled();
  });

  it('keeps content morphemes and drops particles and endings', () => {
    expect(terms('세관에서 물품을 검사했습니다', 'word')).toEqual(['세관', '물품', '검사']);
  });

  it('finds the same words with and without spaces', () => {
    expect(terms('해외이사물품통관', 'word')).toEqual(terms('해외 이사 물품 통관', 'word'));
  });

  it('keeps a number with its unit whole, and out of the words', () => {
    expect(terms('180달러짜리 신발', 'quantity')).toEqual(['180usd', '180', 'usd']);
    expect(terms('180달러짜리 신발', 'word')).toEqual(['신발']);
  });

  it('stems English and drops its stop words', () => {
    expect(terms('Do I have to pay taxes on the shoes?', 'word')).toEqual(['pay', 'tax', 'shoe']);
  });

  it('keeps words of another sense apart, though one stem would do', () => {
    expect(terms('Which allowance does the importer have?', 'concept')).toEqual(['duty-free-limit', 'importer']);
    expect(terms('Am I allowed to import it?', 'concept')).toEqual(['import']);
  });

  it('reads goods that were not declared as undeclared, however it is said', () => {
    for (const said of ["didn't declare", 'without any declaration', 'forgot to declare'])
      expect(terms(`came in, ${said}`, 'concept')).toContain('undeclared');
    expect(terms('what must I declare', 'concept')).not.toContain('undeclared');
  });

  it('keeps the US apart from the pronoun', () => {
    expect(terms('ordered from the US by us', 'word')).toEqual(['order', 'usa']);
  });

  it('stems Latin words inside Korean text and joins b/l', () => {
    expect(terms('B/L 분할 Invoices', 'word')).toEqual(['bl', '분할', 'invoic']);
  });

  it('meets Korean and English in concepts', () => {
    expect(terms('해외직구', 'concept')).toContain('overseas-purchase');
    expect(terms('an overseas purchase', 'concept')).toContain('overseas-purchase');
  });

  it('tells customs terms from others', () => {
    expect(analyzer.analyze('관세는 언제 내나요').domainConcepts).toContain('customs-duty');
    expect(analyzer.analyze('오늘 점심 뭐 먹지').domainConcepts).toEqual([]);
  });

  it('bears empty text, symbols and emoji', () => {
    for (const text of ['', '   ', '!!!', '😀😀', '\u200b']) expect(analyzer.analyze(text).terms).toEqual([]);
  });

  it('has another version with another glossary', async () => {
    const other = await createTextAnalyzer([]);
    expect(other.version).not.toBe(analyzer.version);
  });
});
