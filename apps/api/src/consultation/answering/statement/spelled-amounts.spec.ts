import { describe, expect, it } from '@jest/globals';
import { amountsInDigits } from './spelled-amounts.js';

describe('amountsInDigits', () => {
  it.each([
    ['one thousand bucks of clothes', '1000 bucks of clothes'],
    ['a hundred euros', '100 euros'],
    ['two thousand five hundred dollars', '2500 dollars'],
    ['twenty five dollars', '25 dollars'],
    ['a watch for 3 grand', 'a watch for 3000 dollars'],
    ['a gift worth 200 pounds', 'a gift worth 200 gbp'],
  ])('reads the money in "%s"', (text, expected) => {
    expect(amountsInDigits(text)).toBe(expected);
  });

  it.each(['5 pounds of beef', 'two hundred boxes', 'a grand piano', 'one of the dollars', 'hundred percent'])(
    'leaves "%s" as it is',
    (text) => {
      expect(amountsInDigits(text)).toBe(text);
    },
  );
});
