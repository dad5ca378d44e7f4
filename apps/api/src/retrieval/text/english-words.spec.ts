import { describe, expect, it } from '@jest/globals';
import { englishContentStems, stemEnglish } from './english-words.js';

describe('stemEnglish', () => {
  it.each([
    ['knives', 'knife'],
    ['jewellery', 'jewelry'],
    ['tyres', 'tire'],
    ['whiskies', 'whisky'],
    ['licence', 'license'],
    ['voluntarily', 'voluntary'],
    ['temporarily', 'temporary'],
    ['meds', 'medicine'],
  ])('brings "%s" to the stem of "%s"', (form, word) => {
    expect(stemEnglish(form)).toBe(stemEnglish(word));
  });

  it.each([
    ['importer', 'import'],
    ['allowance', 'allow'],
    ['family', 'famy'],
  ])('keeps "%s" apart from "%s"', (one, other) => {
    expect(stemEnglish(one)).not.toBe(stemEnglish(other));
  });
});

describe('englishContentStems', () => {
  it('leaves out the words that say nothing of the subject', () => {
    expect(englishContentStems('hi, can i please bring my knives')).toEqual(['bring', stemEnglish('knife')]);
  });
});
