import { describe, expect, it } from '@jest/globals';
import { EMPTY_ADDRESS, type MapAddress, readAddress, writeAddress } from './map-address.js';

const read = (query: string) => readAddress(new URLSearchParams(query));

describe('the address of the map', () => {
  it('says nothing about what goes without saying', () => {
    expect(writeAddress(EMPTY_ADDRESS)).toBe('');
    expect(read('')).toEqual(EMPTY_ADDRESS);
  });

  it('keeps every state over writing and reading', () => {
    const full: MapAddress = {
      text: '컨테이너 언제 & 어디',
      journey: 'import',
      stage: 'import-arrival',
      access: 'ON_REQUEST',
      subject: 'cargo',
      personal: 'no',
      view: 'table',
      selected: 'cargo-manifest',
      allLinks: true,
      sort: '-name',
    };
    expect(read(writeAddress(full))).toEqual(full);
  });

  it('writes words that people can read', () => {
    expect(writeAddress({ ...EMPTY_ADDRESS, access: 'ON_REQUEST', view: 'list' })).toBe('?access=on-request&view=list');
  });

  it('takes what it does not know for nothing said', () => {
    expect(read('view=globe&access=secret&personal=maybe&links=some')).toEqual(EMPTY_ADDRESS);
  });
});
