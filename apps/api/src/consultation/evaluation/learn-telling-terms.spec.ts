import { describe, expect, it } from '@jest/globals';
import { learnTellingTerms, TellingTerms } from './learn-telling-terms.js';

const terms = new TellingTerms();
const [common, telling, idle] = ['0통관', '0향수', '0서류'].map((key) => terms.numberOf(key)) as [
  number,
  number,
  number,
];
// The wrong record holds the common word better, the right one the telling word; both hold the idle word alike.
const example = {
  terms: Int32Array.of(common, telling, idle),
  scores: Float32Array.of(0.1, 0.3, 0.3, 0.1, 0.2, 0.2),
  base: Float32Array.of(0, 1),
  weight: 1,
};

describe('learnTellingTerms', () => {
  it('weighs up the terms that the right record holds better, and down those that lead to others', () => {
    const weights = learnTellingTerms(Array(20).fill(example), terms);
    expect(weights['0향수']).toBeGreaterThan(1);
    expect(weights['0통관']).toBeLessThan(1);
  });

  it('leaves out terms that tell nothing apart', () => {
    expect(learnTellingTerms(Array(20).fill(example), terms)).not.toHaveProperty('0서류');
    expect(learnTellingTerms([], terms)).toEqual({});
  });
});
