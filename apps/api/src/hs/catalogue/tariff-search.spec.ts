import { describe, expect, it } from '@jest/globals';
import { hsTestParts } from '../testing/hs-test-parts.js';

const { search } = hsTestParts();
const codes = (text: string, limit = 5) => search.search(text, limit).map(({ node }) => node.code);

describe('TariffSearch', () => {
  it.each([
    ['8517.13', '851713'],
    ['851713', '851713'],
    ['8517-13-0000', '8517130000'],
    ['85', '85'],
    ['85171', '851711'],
  ])('finds places by the code %s', (text, first) => {
    expect(codes(text)[0]).toBe(first);
  });

  it.each([
    ['a Korean word', '이어폰', '851830'],
    ['a word inside a compound', '텀블러', '961700'],
    ['a word still being typed', '스마트포', '851713'],
    ['a syllable of which only the first letter is typed', '스마트ㅍ', '851713'],
    ['words run together', '블루투스이어폰', '851830'],
    ['an English beginning', 'earphon', '851830'],
    ['several words in any order', 'roasted coffee', '090121'],
    ['a misspelt English word', 'smratphone', '851713'],
    ['a misspelt Korean word', '이어퐁', '851830'],
    ['capitals and accents', 'ROASTED Coffée', '090121'],
  ])('finds %s', (_name, text, code) => {
    expect(codes(text, 10)).toContain(code);
  });

  it('puts what the goods are before what they are for', () => {
    expect(codes('lithium battery')[0]).toBe('850760');
    expect(codes('자전거')[0]).toBe('871200');
  });

  it('says which everyday term was met', () => {
    expect(search.search('골전도 이어폰', 1)[0]).toMatchObject({
      node: { code: '851830' },
      matchedTerm: '골전도 이어폰',
    });
  });

  it.each(['', ' ', '!!!', '🎁', 'a', 'ㄱ', 'zzzzqqqxx'])('finds nothing for %j', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('lists each place once and no more than asked for', () => {
    const found = codes('plastic', 7);
    expect(found).toHaveLength(7);
    expect(new Set(found).size).toBe(7);
  });

  it('answers as fast as one types, even for one syllable that begins many words', () => {
    const texts = ['가', 'pl', '무선 이어폰', 'smratphone', 'stainless steel screw m6', '8517'];
    for (const text of texts) search.search(text);
    const times = texts.map((text) => {
      const runs = Array.from({ length: 9 }, () => {
        const start = performance.now();
        search.search(text);
        return performance.now() - start;
      });
      return runs.sort((a, b) => a - b)[4] ?? 0;
    });
    // 4 ms at most on an idle core; the bound leaves room for a busy one.
    expect(Math.max(...times)).toBeLessThan(100);
  });
});
