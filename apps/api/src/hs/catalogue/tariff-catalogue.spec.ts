import { describe, expect, it } from '@jest/globals';
import { hsTestParts } from '../testing/hs-test-parts.js';

const { catalogue } = hsTestParts();
const codesOf = (nodes: readonly { readonly code: string }[] | undefined) => nodes?.map(({ code }) => code);

describe('TariffCatalogue', () => {
  it('has 21 sections that hold all 96 chapters once', () => {
    const chapters = catalogue.sections.flatMap(({ code }) => codesOf(catalogue.children(code)) ?? []);
    expect(catalogue.sections).toHaveLength(21);
    expect(chapters).toHaveLength(96);
    expect(new Set(chapters).size).toBe(96);
    expect(chapters).not.toContain('77');
  });

  it('reaches every line from its section, with a title in both languages at each step', () => {
    let lines = 0;
    for (const node of catalogue.all) {
      expect(node.title.ko).not.toBe('');
      expect(node.title.en).not.toBe('');
      if (node.level !== 'line') continue;
      lines += 1;
      expect(catalogue.path(node.code)).toHaveLength(4);
    }
    // HSK 2025 has one line more, 2424000000, which lies outside HS 2022.
    expect(lines).toBe(11_326);
  });

  it('gives a subheading that Korea does not divide one line of the same name', () => {
    expect(catalogue.children('851713')).toMatchObject([
      { code: '8517130000', title: catalogue.node('851713')?.title },
    ]);
  });

  it('tells path, children, terms, chapter notes and rulings of a heading', () => {
    const detail = catalogue.detail('8518');
    expect(codesOf(detail?.path)).toEqual(['XVI', '85']);
    expect(codesOf(detail?.children)).toContain('851830');
    expect(detail?.chapter?.chapter).toBe('85');
    expect(detail?.rulings.every(({ hsk10 }) => hsk10.startsWith('8518'))).toBe(true);
    expect(catalogue.detail('851830')?.terms.ko).toContain('무선이어폰');
  });

  it('warns of goods that notes send here or away, and of rulings that rejected the code', () => {
    const kinds = (code: string) => catalogue.detail(code)?.care.map(({ kind, source }) => ({ kind, ...source })) ?? [];
    expect(kinds('8481')).toContainEqual({ kind: 'arrives', chapter: '73' });
    expect(kinds('7326')).toContainEqual({ kind: 'leaves', chapter: '73' });
    expect(kinds('8807')).toContainEqual({ kind: 'leaves', ruling: '품목분류1과-13' });
  });

  it('knows no place of a number that the tariff leaves out', () => {
    expect(catalogue.detail('77')).toBeUndefined();
    expect(catalogue.node('851700')).toBeUndefined();
  });
});
