import { describe, expect, it } from '@jest/globals';
import { aDataset, aField, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { WordSuggestions } from './suggest-words.js';

const words = new WordSuggestions(
  someMapRecords([
    aDataset({
      id: 'declaration',
      name: { ko: '수입신고서', en: 'Import declaration' },
      aliases: { ko: ['값 신고', '닭고기 수입'], en: ['import papers', 'what was declared'] },
      fields: [aField({ name: { ko: '수량', en: 'Quantity' } })],
    }),
    aDataset({
      id: 'manifest',
      name: { ko: '적재화물목록', en: 'Manifest' },
      aliases: { ko: ['화물 목록', '실린 짐'], en: ['cargo list', 'list of cargo'] },
      fields: [aField({ name: { ko: '수량', en: 'Quantity' } })],
    }),
  ]),
);
const texts = (typed: string, first = 9) => words.suggest(typed, first).map(({ text }) => text);

describe('WordSuggestions', () => {
  it('follows Korean as it is typed, syllables unfinished', () => {
    for (const typed of ['수', '숭', '수이', '수입', '수입시', '수입신고서']) {
      expect({ typed, found: texts(typed)[0] }).toEqual({ typed, found: '수입신고서' });
    }
    expect(texts('갑')).toEqual(['값 신고']);
    expect(texts('달')).toEqual(['닭고기 수입']);
  });

  it('puts names before everyday words before fields, and beginnings before later words', () => {
    expect(texts('imp')).toEqual(['Import declaration', 'import papers']);
    expect(texts('수')).toEqual(['수입신고서', '수량', '닭고기 수입']);
    expect(texts('목')).toEqual(['화물 목록']);
  });

  it('tells all datasets that bear a word, and no more suggestions than wanted', () => {
    expect(words.suggest('quan', 5)).toEqual([
      { text: 'Quantity', language: 'en', kind: 'field', datasets: ['declaration', 'manifest'] },
    ]);
    expect(texts('수', 1)).toHaveLength(1);
    expect(texts('  ')).toEqual([]);
  });
});
