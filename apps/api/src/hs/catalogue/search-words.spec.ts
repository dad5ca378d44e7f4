import { describe, expect, it } from '@jest/globals';
import { editDistance, searchWords } from './search-words.js';

describe('searchWords', () => {
  it('parts scripts, folds case, accents, width and plurals', () => {
    expect(searchWords('ＵＳＢ-C 케이블 Cafés').map(({ letters }) => letters.normalize('NFC'))).toEqual([
      'usb',
      'c',
      '케이블',
      'cafe',
    ]);
  });

  it('takes a lone Korean letter of the keyboard as the beginning of a syllable', () => {
    expect('포'.normalize('NFD').startsWith(searchWords('ㅍ')[0]?.letters ?? '-')).toBe(true);
  });
});

describe('editDistance', () => {
  it.each([
    ['same', 'same', 0],
    ['phone', 'phnoe', 1],
    ['phone', 'phon', 1],
    ['phone', 'bhones', 2],
  ])('of %s and %s is %d', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  it('gives up beyond the most that is asked for', () => {
    expect(editDistance('phone', 'stone', 1)).toBeUndefined();
    expect(editDistance('phone', 'telephone', 2)).toBeUndefined();
  });
});
