import { describe, expect, it } from '@jest/globals';
import { givenOf } from './download-list.js';
import { choiceAddress } from './use-list-address.js';

const PILE = choiceAddress('pile', ['OPEN', 'WAITING', 'DECIDED']);

describe('a choice in the address', () => {
  it('is read as written, and the first one is not written', () => {
    for (const pile of ['OPEN', 'WAITING', 'DECIDED'] as const) {
      expect(PILE.read(PILE.write({ pile }))).toEqual({ pile });
    }
    expect(PILE.write({ pile: 'OPEN' }).toString()).toBe('');
    expect(PILE.write({ pile: 'WAITING' }).toString()).toBe('pile=waiting');
  });

  it('is the first one where the address says nothing that is known', () => {
    expect(PILE.read(new URLSearchParams('pile=none&state=x'))).toEqual({ pile: 'OPEN' });
  });
});

describe('a filter sent for a file', () => {
  it('has nothing of what isn’t filled in', () => {
    expect(givenOf({ hs: '', origin: null, level: undefined, red: 0, answered: false })).toEqual({
      red: 0,
      answered: false,
    });
  });
});
