import { describe, expect, it } from '@jest/globals';
import { BoostedTrees, type Tree } from './boosted-trees.js';

/** The first number decides, and the second among the higher ones; children stand in another order than they are packed in. */
const deep: Tree = {
  feature: [0, 1, -1, -1, -1],
  threshold: [0.5, 10, 0, 0, 0],
  left: [2, 4, 0, 0, 0],
  right: [1, 3, 0, 0, 0],
  value: [0, 0, 1, 4, 2],
};
const leaf: Tree = { feature: [-1], threshold: [0], left: [0], right: [0], value: [0.25] };

describe('BoostedTrees', () => {
  it('adds up the leaves that each row comes to; a number equal to the threshold goes left', () => {
    const rows = Float32Array.of(0.5, 99, 0.6, 10, 0.6, 10.5);
    expect([...new BoostedTrees([deep, leaf, deep], 2).scores(rows)]).toEqual([2.25, 4.25, 8.25]);
  });

  it('scores nothing without trees', () => {
    expect([...new BoostedTrees([], 2).scores(Float32Array.of(1, 2))]).toEqual([0]);
  });
});
