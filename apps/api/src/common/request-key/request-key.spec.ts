import { describe, expect, it } from '@jest/globals';
import { makeRequestKey, readReference, readRequestKey, readSecret, storeUnderNewKey } from './request-key.js';

/** Numbers in a fixed order, so that a failure can be repeated. */
function counting(start = 7): (below: number) => number {
  let value = start;
  return (below) => {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((value / 2_147_483_648) * below);
  };
}

const { reference, secret } = makeRequestKey('GM-', counting());

describe('reference numbers', () => {
  it('look as they are told: GM-, six characters and a check character; a secret of ten', () => {
    expect(reference).toMatch(/^GM-[2-9A-HJKMNP-Z]{7}$/);
    expect(secret).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
  });

  it.each([
    ['small letters', reference.toLowerCase()],
    ['spaces', `  ${reference.replace('-', ' ')} `],
    ['no prefix', reference.slice(3)],
    ['a full-width dash', reference.replace('-', '－')],
  ])('are read with %s', (_name, typed) => {
    expect(readReference('GM-', typed)).toBe(reference);
  });

  it('are refused with any one character wrong', () => {
    const letters = [...reference.slice(3)];
    const wrong = letters.flatMap((_letter, at) =>
      [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ']
        .filter((other) => other !== letters[at])
        .map((other) => letters.with(at, other).join('')),
    );
    expect(wrong).toHaveLength(7 * 30);
    expect(wrong.filter((typed) => readReference('GM-', typed) !== undefined)).toEqual([]);
  });

  it('are refused with two different neighbours swapped', () => {
    const random = counting(99);
    for (let round = 0; round < 200; round += 1) {
      const letters = [...makeRequestKey('GM-', random).reference.slice(3)];
      for (let at = 0; at < 5; at += 1) {
        const [a, b] = [letters[at] ?? '', letters[at + 1] ?? ''];
        if (a !== b)
          expect(
            readReference(
              'GM-',
              letters
                .with(at, b)
                .with(at + 1, a)
                .join(''),
            ),
          ).toBeUndefined();
      }
    }
  });

  it.each(['', 'GM-', 'GM-OOOOOOO', 'GM-22222222', '가나다라마바사'])('"%s" is none', (typed) => {
    expect(readReference('GM-', typed)).toBeUndefined();
  });

  it('have secrets that are read in any case', () => {
    expect(readSecret(secret.toLowerCase().replace('-', ' '))).toBe(secret);
    expect(readSecret(secret.slice(1))).toBeUndefined();
  });
});

describe('keys of requests', () => {
  const taken = new Set<string>();
  const store = ({ reference }: { readonly reference: string }) => {
    const isFree = taken.size > 1;
    taken.add(reference);
    return Promise.resolve(isFree);
  };

  it('are drawn anew while the number is taken', async () => {
    const key = await storeUnderNewKey('GD-', store);
    expect(taken.size).toBe(3);
    expect([...taken].at(-1)).toBe(key.reference);
  });

  it('are not drawn for ever', async () => {
    await expect(storeUnderNewKey('GD-', () => Promise.resolve(false))).rejects.toThrow('no free reference');
  });

  it('are read with both parts, and for their own kind only', () => {
    const key = readRequestKey('GM-', reference, secret);
    expect(key).toEqual({ reference, secretHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(readRequestKey('GD-', reference, secret)).toBeUndefined();
    expect(readRequestKey('GM-', reference, 'short')).toBeUndefined();
  });
});
