import { describe, expect, it } from '@jest/globals';
import { pseudonymOf, readFirmId } from './firm-id.js';

const KEY = 'k'.repeat(32);

describe('readFirmId', () => {
  it('hides a business number behind a pseudonym, with or without hyphens', () => {
    const expected = { kind: 'firm', firm: { id: pseudonymOf('1111111119', KEY), synthetic: false } };
    expect(readFirmId('111-11-11119', KEY)).toEqual(expected);
    expect(readFirmId(' 1111111119 ', KEY)).toEqual(expected);
    expect(pseudonymOf('1111111119', KEY)).toMatch(/^f-[0-9a-f]{32}$/);
  });

  it('gives another pseudonym under another key', () => {
    expect(pseudonymOf('1111111119', 'x'.repeat(32))).not.toBe(pseudonymOf('1111111119', KEY));
  });

  it.each(['1111111118', '2111111119'])('refuses %s, whose check digit is wrong, without repeating it', (number) => {
    expect(readFirmId(number, KEY)).toEqual({
      kind: 'fault',
      reason: 'firm: the check digit of the business number is wrong',
    });
  });

  it('refuses a business number where there is no key', () => {
    expect(readFirmId('111-11-11119', undefined).kind).toBe('fault');
  });

  it('takes a made-up firm, marked as such, and a pseudonym', () => {
    expect(readFirmId('demo-00042', undefined)).toEqual({ kind: 'firm', firm: { id: 'demo-00042', synthetic: true } });
    const id = `f-${'0'.repeat(32)}`;
    expect(readFirmId(id, undefined)).toEqual({ kind: 'firm', firm: { id, synthetic: false } });
  });

  it.each(['', 'ACME', '12345', 'demo-1', 'f-xyz'])('refuses %p', (text) => {
    expect(readFirmId(text, KEY).kind).toBe('fault');
  });
});
