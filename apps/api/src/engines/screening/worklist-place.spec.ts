import { describe, expect, it } from '@jest/globals';
import { placeAfter, readPlace, writePlace } from './worklist-place.js';

const list = (...keys: (number | string | null)[]) => keys.map((key, at) => ({ key, id: `d${String(at)}` }));

describe('a place in the worklist', () => {
  it('is told as text and read again', () => {
    const place = { key: 0.25, id: '신고-1' };
    expect(readPlace(writePlace(place))).toEqual(place);
    expect(readPlace(writePlace({ key: null, id: 'a' }))).toEqual({ key: null, id: 'a' });
  });

  it.each(['', 'x', 'W10', Buffer.from('[{},"a"]').toString('base64url')])('refuses %j', (text) => {
    expect(() => readPlace(text)).toThrow('after: is no place in a list');
  });

  it('goes on behind the declaration that the page before ended with', () => {
    expect(placeAfter(list(0.9, 0.5, 0.5, 0.1), { key: 0.5, id: 'd1' }, 'score')).toBe(2);
  });

  it('passes nothing over when that one was decided on meanwhile', () => {
    const gone = (key: number | string | null) => ({ key, id: 'gone' });
    expect(placeAfter(list(0.9, 0.5, 0.1), gone(0.6), 'score')).toBe(1);
    expect(placeAfter(list(0.9, 0.5, 0.1), gone(0.5), 'score')).toBe(1);
    expect(placeAfter(list(0.9, 0.5), gone(0.1), 'score')).toBe(2);
    expect(placeAfter(list('2021-03-02', '2021-03-01'), gone('2021-03-01'), 'date')).toBe(1);
  });

  it('knows what isn’t known: before all scores, behind all prices', () => {
    const gone = { key: null, id: 'gone' };
    expect(placeAfter(list(null, 0.9), gone, 'score')).toBe(0);
    expect(placeAfter(list(0.9, 0.8), gone, 'score')).toBe(0);
    expect(placeAfter(list(700, 20, null), gone, 'price')).toBe(2);
    expect(placeAfter(list(null, null, 0.4), { key: 0.5, id: 'gone' }, 'score')).toBe(2);
  });
});
