import { BoostedTrees, softmaxOfGroup, type Tree } from '../stacker/boosted-trees.js';
import { binRows, type BinnedRows } from './bin-rows.js';
import { growTree } from './grow-tree.js';
import { shuffleInPlace, type Random } from './random.js';

/** Rows of candidates in groups, one group a query; exactly one member of each group is right. */
export interface RankingGroups {
  readonly rows: Float32Array;
  readonly featureCount: number;
  /** Group g holds rows offsets[g] to offsets[g + 1]. */
  readonly offsets: Uint32Array;
  /** Row of the right member of each group. */
  readonly right: Uint32Array;
  /** How much each group counts. */
  readonly weights: Float32Array;
}

export interface BoostingOptions {
  readonly rounds: number;
  readonly rate: number;
  readonly leaves: number;
  /** Least sum of second derivatives in a leaf. */
  readonly minHessian: number;
  /** L2 penalty on leaf values. */
  readonly lambda: number;
  /** Share of groups, and of features, that each tree sees. */
  readonly groupShare: number;
  readonly featureShare: number;
  /** Stop when `validation` has not improved for so many rounds; the best number of rounds is kept. */
  readonly patience: number;
  readonly progress?: (message: string) => void;
}

/**
 * Gradient boosting of a softmax over each group's members (ListNet's top-one loss; Friedman 2001 for the trees).
 * With `validation`, training stops early on its loss.
 */
export function trainBoostedTrees(
  training: RankingGroups,
  validation: RankingGroups | undefined,
  options: BoostingOptions,
  random: Random,
): BoostedTrees {
  const binned = binRows(training.rows, training.featureCount);
  const scores = new Float64Array(training.rows.length / training.featureCount);
  const validationScores = new Float64Array((validation?.rows.length ?? 0) / training.featureCount);
  const trees: Tree[] = [];
  let best = { loss: Infinity, rounds: 0 };
  for (let round = 0; round < options.rounds; round += 1) {
    const tree = boostOnce(training, binned, scores, options, random);
    trees.push(tree);
    addTree(tree, training, scores);
    if (validation === undefined) continue;
    addTree(tree, validation, validationScores);
    const loss = groupLoss(validation, validationScores);
    if (loss < best.loss) best = { loss, rounds: round + 1 };
    if (round % 20 === 19) options.progress?.(`round ${String(round + 1)}: loss ${loss.toFixed(4)}`);
    if (round + 1 - best.rounds >= options.patience) break;
  }
  return new BoostedTrees(validation === undefined ? trees : trees.slice(0, best.rounds), training.featureCount);
}

function boostOnce(
  groups: RankingGroups,
  binned: BinnedRows,
  scores: Float64Array,
  options: BoostingOptions,
  random: Random,
): Tree {
  const probabilities = new Float64Array(scores.length);
  const gradients = new Float64Array(scores.length);
  const hessians = new Float64Array(scores.length);
  const sampled: number[] = [];
  for (let g = 0; g + 1 < groups.offsets.length; g += 1) {
    if (random() >= options.groupShare) continue;
    const start = groups.offsets[g] ?? 0;
    const end = groups.offsets[g + 1] ?? 0;
    softmaxOfGroup(scores, start, end, probabilities);
    const weight = groups.weights[g] ?? 1;
    for (let row = start; row < end; row += 1) {
      const p = probabilities[row] ?? 0;
      gradients[row] = weight * (p - (row === groups.right[g] ? 1 : 0));
      hessians[row] = weight * Math.max(p * (1 - p), 1e-6);
      sampled.push(row);
    }
  }
  const features = Array.from({ length: groups.featureCount }, (_, feature) => feature);
  shuffleInPlace(features, random);
  const seen = features.slice(0, Math.max(1, Math.round(options.featureShare * groups.featureCount)));
  return growTree(binned, { gradients, hessians, rows: Int32Array.from(sampled), features: seen }, options);
}

function addTree(tree: Tree, groups: RankingGroups, scores: Float64Array): void {
  const more = new BoostedTrees([tree], groups.featureCount).scores(groups.rows);
  for (let row = 0; row < scores.length; row += 1) scores[row] = (scores[row] ?? 0) + (more[row] ?? 0);
}

/** Mean negative log-probability of the right members, by group weight. */
export function groupLoss(groups: RankingGroups, scores: Float64Array): number {
  const probabilities = new Float64Array(scores.length);
  let loss = 0;
  let total = 0;
  for (let g = 0; g + 1 < groups.offsets.length; g += 1) {
    softmaxOfGroup(scores, groups.offsets[g] ?? 0, groups.offsets[g + 1] ?? 0, probabilities);
    const weight = groups.weights[g] ?? 1;
    loss -= weight * Math.log((probabilities[groups.right[g] ?? 0] ?? 0) + 1e-12);
    total += weight;
  }
  return loss / total;
}

/** Put groups of several sets behind one another. */
export function joinGroups(sets: readonly RankingGroups[]): RankingGroups {
  const featureCount = sets[0]?.featureCount ?? 0;
  const rows = new Float32Array(sets.reduce((sum, set) => sum + set.rows.length, 0));
  const offsets = [0];
  const right: number[] = [];
  const weights: number[] = [];
  let written = 0;
  for (const set of sets) {
    const base = offsets[offsets.length - 1] ?? 0;
    rows.set(set.rows, written);
    written += set.rows.length;
    for (const offset of set.offsets.subarray(1)) offsets.push(base + offset);
    for (const row of set.right) right.push(base + row);
    weights.push(...set.weights);
  }
  return {
    rows,
    featureCount,
    offsets: Uint32Array.from(offsets),
    right: Uint32Array.from(right),
    weights: Float32Array.from(weights),
  };
}

/** Cut a set in two, the first part holding `share` of the groups. */
export function splitGroups(set: RankingGroups, share: number): [RankingGroups, RankingGroups] {
  const count = set.offsets.length - 1;
  const cut = Math.round(share * count);
  const part = (from: number, to: number): RankingGroups => {
    const start = set.offsets[from] ?? 0;
    return {
      rows: set.rows.slice(start * set.featureCount, (set.offsets[to] ?? 0) * set.featureCount),
      featureCount: set.featureCount,
      offsets: set.offsets.slice(from, to + 1).map((offset) => offset - start),
      right: set.right.slice(from, to).map((row) => row - start),
      weights: set.weights.slice(from, to),
    };
  };
  return [part(0, cut), part(cut, count)];
}
