import { describe, expect, it } from '@jest/globals';
import { ANY, choiceSearch, readChoice, toServerChoice } from './choice.js';

describe('the choice of results', () => {
  it('goes into an address and comes back', () => {
    const choice = {
      status: 'TO_CONFIRM',
      kind: 'market-entry',
      body: 'kotra',
      region: 'busan',
      isOpen: true,
      due: 30,
      order: 'name',
    } as const;
    expect(choiceSearch(choice)).toBe(
      '?status=to-confirm&kind=market-entry&body=kotra&region=busan&open=1&due=30&sort=name',
    );
    expect(readChoice(new URLSearchParams(choiceSearch(choice)))).toEqual(choice);
    expect(toServerChoice(choice)).toMatchObject({ statuses: ['TO_CONFIRM'], closesWithinDays: 30, order: 'NAME' });
  });

  it('is empty where nothing is chosen by, and leaves out what it doesn’t know', () => {
    expect(choiceSearch(ANY)).toBe('');
    const strange = 'status=maybe&kind=gift&body=<script>&region=&open=yes&due=1&sort=price';
    expect(readChoice(new URLSearchParams(strange))).toEqual(ANY);
  });
});
