import { describe, expect, it } from '@jest/globals';
import { normaliseText, stemEnglish, stemKorean } from './normalise-text.js';

describe('normaliseText', () => {
  it('folds full-width letters, unit signs, accents and case', () => {
    expect(normaliseText('ＣＡＦÉ 10㎜')).toBe('cafe 10mm');
  });

  it('drops markup and decodes entities', () => {
    expect(normaliseText('<b>Nuts</b> &amp; bolts')).toBe(' nuts  & bolts');
  });

  it('leaves Hangul composed', () => {
    expect(normaliseText('café 텀블러'.normalize('NFD'))).toBe('cafe 텀블러');
  });
});

describe('stemEnglish', () => {
  it.each([
    ['bearings', 'bearing'],
    ['batteries', 'battery'],
    ['boxes', 'box'],
    ['glass', 'glass'],
    ['tyres', 'tire'],
    ['assy', 'assembly'],
    ['gas', 'gas'],
  ])('%s becomes %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });
});

describe('stemKorean', () => {
  it('takes off one particle and keeps words of two syllables', () => {
    expect(stemKorean('플라스틱으로')).toBe('플라스틱');
    expect(stemKorean('신발은')).toBe('신발');
    expect(stemKorean('도가')).toBe('도가');
  });
});
