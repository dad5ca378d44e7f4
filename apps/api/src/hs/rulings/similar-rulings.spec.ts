import { describe, expect, it } from '@jest/globals';
import { hsTestParts } from '../testing/hs-test-parts.js';

const { rulings, knowledge } = hsTestParts();
const nowhere = () => 0;

describe('SimilarRulings', () => {
  it('finds a ruling by its own goods, in either language', () => {
    const sample = knowledge.rulings.filter((_, i) => i % 20 === 0);
    for (const language of ['ko', 'en'] as const) {
      const found = sample.filter(({ id, goods }) => rulings.find(goods[language], 1, nowhere)[0]?.ruling.id === id);
      expect(found.length / sample.length).toBeGreaterThan(0.9);
    }
  });

  it('orders by likeness, none above 1', () => {
    const likeness = rulings.find('섬유제 장갑', 5, nowhere).map(({ similarity }) => similarity);
    expect(likeness).toEqual([...likeness].sort((a, b) => b - a));
    expect(Math.max(...likeness)).toBeLessThanOrEqual(1);
  });

  it('puts rulings under an expected heading first, and asks less likeness of them', () => {
    const text = 'hook';
    const expected = rulings.find(text, 5, (heading) => (heading === '4202' ? 0.9 : 0));
    expect(expected[0]?.ruling.hsk10.slice(0, 4)).toBe('4202');
    expect(rulings.find(text, 5, nowhere).map(({ ruling }) => ruling.hsk10.slice(0, 4))).not.toContain('4202');
  });

  it('shows none rather than one that shares nothing', () => {
    expect(rulings.find('qqqq zzzz', 5, nowhere)).toEqual([]);
  });
});
