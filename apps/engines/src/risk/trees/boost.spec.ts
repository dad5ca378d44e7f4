import { describe, expect, it } from '@jest/globals';
import { boost, type BoostOptions } from './boost.js';
import { sigmoid } from './forest.js';
import { seededRandom } from '../../common/random.js';

const OPTIONS: BoostOptions = {
  trees: 60,
  leaves: 8,
  leastRows: 5,
  shrinkage: 1,
  learningRate: 0.2,
  featureShare: 1,
  seed: 7,
};

/** Points of a square; those in two opposite quarters are positive, which no single feature tells (exclusive or). */
function quarters(count: number) {
  const random = seededRandom(3);
  const rows = Float32Array.from({ length: count * 3 }, random);
  const labels = Uint8Array.from({ length: count }, (_, row) =>
    (rows[row * 3] ?? 0) > 0.5 !== (rows[row * 3 + 1] ?? 0) > 0.5 ? 1 : 0,
  );
  return { rows, labels, featureCount: 3 };
}

describe('boost', () => {
  const data = quarters(2000);
  const forest = boost(data, OPTIONS);

  it('learns what two features say only together', () => {
    const unseen = [0.9, 0.1, 0.5, 0.2, 0.8, 0.5, 0.9, 0.9, 0.5, 0.1, 0.2, 0.5];
    const scores = forest.scores(Float32Array.from(unseen)).map(sigmoid);
    expect(scores[0]).toBeGreaterThan(0.9);
    expect(scores[1]).toBeGreaterThan(0.9);
    expect(scores[2]).toBeLessThan(0.1);
    expect(scores[3]).toBeLessThan(0.1);
  });

  it('gives each feature its part, and the parts add up to the score', () => {
    const row = data.rows.subarray(30, 33);
    const { base, byFeature } = forest.contributions(row);
    const sum = byFeature.reduce((total, part) => total + part, base);
    expect(sum).toBeCloseTo(forest.scores(row)[0] ?? NaN, 9);
    expect(Math.abs(byFeature[2] ?? 1)).toBeLessThan(Math.abs((byFeature[0] ?? 0) + (byFeature[1] ?? 0)));
  });

  it('is the same for the same data and seed, and another for another seed', () => {
    const few = { ...OPTIONS, trees: 3, featureShare: 0.67 };
    expect(boost(data, few).trees).toEqual(boost(data, few).trees);
    expect(boost(data, few).trees).not.toEqual(boost(data, { ...few, seed: 8 }).trees);
  });

  it('keeps the least rows on each side of every split', () => {
    const one = boost(data, { ...OPTIONS, trees: 1, leaves: 2, leastRows: 1000 });
    expect(one.trees[0]?.feature.filter((feature) => feature >= 0).length).toBeLessThanOrEqual(1);
    expect(boost(data, { ...OPTIONS, trees: 1, leastRows: 1001 }).trees[0]?.feature).toEqual([-1]);
  });
});
