import { describe, expect, it } from '@jest/globals';
import { readAddress, writeAddress } from './browse-address.js';

const read = (query: string) => readAddress(new URLSearchParams(query));

describe('the address of the list', () => {
  it('is read as it is written', () => {
    const address = { topic: 'courier', text: '신발 & 옷', page: 3 };
    expect(read(writeAddress(address))).toEqual(address);
  });

  it('says nothing that goes without saying', () => {
    expect(writeAddress({ topic: '', text: '', page: 1 })).toBe('');
  });

  it.each(['page=0', 'page=-1', 'page=x', 'page=1.5', 'page=1e9', ''])('begins at the first page for "%s"', (query) => {
    expect(read(query).page).toBe(1);
  });
});
