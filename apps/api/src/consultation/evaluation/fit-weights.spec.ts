import { describe, expect, it } from '@jest/globals';
import { fitEvidence, fitRanking } from './fit-weights.js';

describe('fitRanking', () => {
  it('learns which feature tells the right candidate', () => {
    const examples = Array.from({ length: 40 }, (_, at) => ({
      candidates: [Float64Array.of(1, at % 3), Float64Array.of(0, (at + 1) % 3), Float64Array.of(0.2, (at + 2) % 3)],
      right: 0,
      weight: 1,
    }));
    const [telling = 0, noise = 0] = fitRanking(examples, 2, 1e-3);
    expect(telling).toBeGreaterThan(1);
    expect(Math.abs(noise)).toBeLessThan(telling / 5);
  });
});

describe('fitEvidence', () => {
  it('puts even odds between the classes', () => {
    const examples = Array.from({ length: 40 }, (_, at) => ({ features: [at / 40], answered: at >= 20, weight: 1 }));
    const [weight = 0, bias = 0] = fitEvidence(examples, 1, 1e-4);
    expect(weight).toBeGreaterThan(0);
    expect(-bias / weight).toBeCloseTo(0.49, 1);
  });
});
