import { describe, expect, it } from '@jest/globals';
import { FEATURE_KIND, textFeatures } from './text-features.js';
import { tokenise } from './text-tokens.js';

function shared(left: string, right: string, kind: number): number {
  const [a, b] = [textFeatures(left), textFeatures(right)];
  const known = new Set(b.hashes);
  return [...a.hashes].filter((hash, i) => a.kinds[i] === kind && known.has(hash)).length;
}

describe('tokenise', () => {
  it('cuts mixed scripts apart and keeps model numbers whole', () => {
    expect(tokenise('USB-C케이블 SM-G991N').map((token) => token.text)).toEqual([
      'usb',
      'c',
      '케이블',
      'sm',
      'g991n',
      'g',
      '991',
      'n',
    ]);
  });
});

describe('textFeatures', () => {
  it('gives the same words the same hashes whatever their case and number', () => {
    expect(shared('Ball BEARINGS', 'ball bearing', FEATURE_KIND.word)).toBe(2);
    expect(shared('Ball BEARINGS', 'ball bearing', FEATURE_KIND.pair)).toBe(1);
  });

  it('lets words that were run together share character n-grams', () => {
    expect(shared('frozenbeef', 'frozen beef', FEATURE_KIND.word)).toBe(0);
    expect(shared('frozenbeef', 'frozen beef', FEATURE_KIND.gram)).toBeGreaterThan(10);
    expect(shared('무선이어폰', '무선 이어폰', FEATURE_KIND.hangulGram)).toBeGreaterThan(3);
  });

  it('has nothing to say about text without letters or digits', () => {
    expect(textFeatures('—!? 🎁').hashes).toHaveLength(0);
  });
});
