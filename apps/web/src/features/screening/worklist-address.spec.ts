import { describe, expect, it } from '@jest/globals';
import { readWorklistView, writeWorklistView } from './worklist-address.js';

const FIRST = readWorklistView(new URLSearchParams());

describe('the address of a worklist', () => {
  it('says nothing of what is as at first', () => {
    expect(writeWorklistView(FIRST).toString()).toBe('');
  });

  it('gives the same view back', () => {
    const view = {
      state: 'TO_INSPECT',
      order: 'PRICE',
      level: 'RED',
      group: 3,
      hs: '8517',
      origin: 'CN',
      importer: 'Q7ab',
      red: 12,
    } as const;
    expect(readWorklistView(writeWorklistView(view))).toEqual(view);
  });

  it.each(['state=x', 'level=purple', 'group=-1', 'hs=abc', 'origin=china', 'red=99'])('passes over %s', (search) => {
    expect(readWorklistView(new URLSearchParams(search))).toEqual(FIRST);
  });
});
