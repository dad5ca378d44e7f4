import { describe, expect, it } from '@jest/globals';
import { meanOfTrees } from '../stacker/boosted-trees.js';
import { fitTemperature } from './fit-temperature.js';
import { seededRandom } from './random.js';
import { groupLoss, joinGroups, splitGroups, trainBoostedTrees, type RankingGroups } from './train-boosted-trees.js';

const OPTIONS = {
  rounds: 60,
  rate: 0.2,
  leaves: 6,
  minHessian: 0.5,
  lambda: 1,
  groupShare: 1,
  featureShare: 1,
  patience: 60,
};

/** Groups of four; the right member has the largest product of its two first features; the third is noise. */
function groupsOf(count: number, seed: number): RankingGroups {
  const random = seededRandom(seed);
  const rows = Float32Array.from({ length: count * 4 * 3 }, () => random());
  const right = Uint32Array.from({ length: count }, (_, g) => {
    const products = [0, 1, 2, 3].map((i) => (rows[(g * 4 + i) * 3] ?? 0) * (rows[(g * 4 + i) * 3 + 1] ?? 0));
    return g * 4 + products.indexOf(Math.max(...products));
  });
  const offsets = Uint32Array.from({ length: count + 1 }, (_, g) => g * 4);
  return { rows, featureCount: 3, offsets, right, weights: new Float32Array(count).fill(1) };
}

describe('trainBoostedTrees', () => {
  const training = groupsOf(600, 1);
  const test = groupsOf(200, 2);
  const trees = trainBoostedTrees(training, undefined, OPTIONS, seededRandom(3));

  it('learns to rank groups it has not seen', () => {
    const chance = Math.log(4);
    expect(groupLoss(test, trees.scores(test.rows))).toBeLessThan(chance * 0.45);
  });

  it('keeps only the rounds that helped the validation groups', () => {
    const stopped = trainBoostedTrees(training, test, { ...OPTIONS, rounds: 300, patience: 5 }, seededRandom(3));
    expect(stopped.trees.length).toBeLessThan(300);
    expect(groupLoss(test, stopped.scores(test.rows))).toBeLessThan(0.6);
  });

  it('finds a temperature that does not make the fit worse', () => {
    const scores = trees.scores(test.rows);
    const temperature = fitTemperature(trees, test);
    const tempered = groupLoss(
      test,
      scores.map((score) => score / temperature),
    );
    expect(tempered).toBeLessThanOrEqual(groupLoss(test, scores) + 1e-9);
  });
});

describe('meanOfTrees', () => {
  it('scores by the mean of its ensembles', () => {
    const groups = groupsOf(100, 5);
    const [a = [], b = [], mean = []] = scoresOfTwoAndTheirMean(groups);
    expect(a[0]).not.toBeCloseTo(b[0] ?? 0, 4);
    expect(mean[0]).toBeCloseTo(((a[0] ?? 0) + (b[0] ?? 0)) / 2, 10);
  });

  function scoresOfTwoAndTheirMean(groups: RankingGroups): Float64Array[] {
    const ensembles = [6, 7].map((seed) =>
      trainBoostedTrees(groups, undefined, { ...OPTIONS, rounds: 5, groupShare: 0.5 }, seededRandom(seed)),
    );
    return [...ensembles, meanOfTrees(ensembles)].map((ensemble) => ensemble.scores(groups.rows));
  }
});

describe('splitGroups and joinGroups', () => {
  it('undo each other', () => {
    const groups = groupsOf(10, 4);
    const joined = joinGroups(splitGroups(groups, 0.3));
    expect(joined).toEqual(groups);
  });
});
