import { describe, expect, it } from '@jest/globals';
import { itemAt, placeOf } from './item-address.js';

const CUP = { description: '텀블러 500ml', model: '', specification: '스테인리스 & 플라스틱' };

describe('the address of an item', () => {
  it('holds the fields that are filled and gives them back', () => {
    const place = placeOf(CUP);
    expect([...new URLSearchParams(place.search).keys()]).toEqual(['d', 's']);
    expect(itemAt(place)).toEqual(CUP);
  });

  it('keeps a long item in the history entry, where a reload finds it', () => {
    const long = { ...CUP, specification: '가'.repeat(2000) };
    const place = placeOf(long);
    expect(place.search).toBe('');
    expect(itemAt(place)).toEqual(long);
  });

  it('reads no item where there is none', () => {
    expect(itemAt({ search: '', state: null })).toBeUndefined();
    expect(itemAt({ search: '?x=1', state: { hsItem: { description: 1 } } })).toBeUndefined();
  });

  it('reads an empty description as an item, which the server then refuses', () => {
    expect(itemAt({ search: '?d=', state: null })?.description).toBe('');
  });
});
