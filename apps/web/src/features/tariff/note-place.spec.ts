import { describe, expect, it } from '@jest/globals';
import { readNotePlace } from './note-place.js';

describe('readNotePlace', () => {
  it('takes a reference apart', () => {
    expect(readNotePlace('section XVI note 2(a)')).toEqual({ of: 'section', group: 'XVI', note: '2(a)' });
    expect(readNotePlace('chapter 85 note 11')).toEqual({ of: 'chapter', group: '85', note: '11' });
  });

  it('leaves others alone', () => {
    expect(readNotePlace('additional note 1')).toBeUndefined();
  });
});
