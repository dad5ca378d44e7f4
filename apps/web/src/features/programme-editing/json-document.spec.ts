import { describe, expect, it } from '@jest/globals';
import { asDocument, moved, valueAt, withValue } from './json-document.js';

const document = { name: { ko: '가', en: 'a' }, gives: [{ what: 1 }, { what: 2 }], unknown: { kept: true } };

describe('a document that is edited field by field', () => {
  it('changes one field and keeps the rest, known or not', () => {
    expect(withValue(document, ['gives', 1, 'what'], 3)).toEqual({
      ...document,
      gives: [{ what: 1 }, { what: 3 }],
    });
    expect(document.gives[1]?.what).toBe(2);
  });

  it('makes what is missing on the way', () => {
    expect(withValue({}, ['window', 'days', 'opens'], '01-02')).toEqual({ window: { days: { opens: '01-02' } } });
  });

  it('takes a field or a place of a list away', () => {
    expect(withValue(document, ['name', 'en'], undefined)).toMatchObject({ name: { ko: '가' } });
    expect(valueAt(withValue(document, ['gives', 0], undefined), ['gives'])).toEqual([{ what: 2 }]);
  });

  it('moves an item within its list only', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('takes a single programme pasted as a list', () => {
    expect(asDocument([{ a: 1 }])).toEqual({ a: 1 });
    expect(asDocument([1, 2])).toBeUndefined();
    expect(asDocument('text')).toBeUndefined();
  });
});
