import { describe, expect, it } from '@jest/globals';
import { parseNoteRef, sectionNumber } from './note-ref.js';

describe('parseNoteRef', () => {
  it('takes chapter and section notes apart, with sections numbered as the language does', () => {
    expect(parseNoteRef('chapter 96 note 2(a)', 'ko')).toEqual({ level: 'chapter', group: '96', note: '2(a)' });
    expect(parseNoteRef('section XV subheading note 1', 'ko')).toEqual({ level: 'sectionSub', group: '15', note: '1' });
    expect(parseNoteRef('section XV note 1', 'en')?.group).toBe('XV');
  });

  it('leaves another writing alone', () => {
    expect(parseNoteRef('General Rule 1', 'en')).toBeUndefined();
  });

  it('numbers sections in Arabic numerals in Korean alone', () => {
    expect(['ko', 'en'].map((language) => sectionNumber('XVI', language === 'ko' ? 'ko' : 'en'))).toEqual([
      '16',
      'XVI',
    ]);
    expect(sectionNumber('85', 'ko')).toBe('85');
  });
});
