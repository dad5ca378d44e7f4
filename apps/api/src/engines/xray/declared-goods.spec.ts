import { describe, expect, it } from '@jest/globals';
import { compareWithDeclared } from './declared-goods.js';

const shares = (metal: number, opaque = 0) => ({ organic: 1 - metal - opaque, mixed: 0, metal, opaque });
const fit = (hs6: string | undefined, kind: string) =>
  compareWithDeclared(hs6, shares(0)).kinds.find((each) => each.kind === kind)?.fit;

describe('an image beside what was declared', () => {
  it('says that there is nothing to compare where no code was declared', () => {
    expect(compareWithDeclared(undefined, shares(0.5)).material).toBe('nothing_declared');
    expect(fit(undefined, 'pistol')).toBe('unknown');
  });

  it('tells whether a kind of item may belong to the declared goods', () => {
    expect(fit('950300', 'pistol')).toBe('fits');
    expect(fit('610910', 'pistol')).toBe('differs');
    expect(fit('821192', 'blade')).toBe('fits');
    expect(fit('300490', 'tablet_strips')).toBe('fits');
    expect(fit('620342', 'wrapped_cash')).toBe('differs');
  });

  it.each([
    ['610910', shares(0.1), 'fits'],
    ['610910', shares(0.4), 'more_metal'],
    ['732393', shares(0.05), 'less_metal'],
    ['732393', shares(0.6), 'fits'],
    ['851713', shares(0.6), 'no_rule'],
    ['610910', shares(0.1, 0.3), 'opaque'],
    ['610910', { organic: 0, mixed: 0, metal: 0, opaque: 0 }, 'nothing_seen'],
  ] as const)('chapter of %s, %j: %s', (hs6, materials, finding) => {
    expect(compareWithDeclared(hs6, materials).material).toBe(finding);
  });
});
