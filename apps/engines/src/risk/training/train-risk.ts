import { type InspectedDeclaration } from '../declaration.js';
import { FEATURE_COUNT, writeFeatures } from '../features/feature-rows.js';
import { hashesOf } from '../features/key-groups.js';
import { type KeyCount, KeyCounter } from '../features/key-statistics.js';
import { RiskModel } from '../risk-model.js';
import { boost, type BoostOptions } from '../trees/boost.js';
import { seededRandom } from '../../common/random.js';

/** Chosen on the training year with its first quarter of 2021 to check; see the model card. */
export const RISK_OPTIONS: BoostOptions = {
  trees: 500,
  leaves: 63,
  leastRows: 20,
  shrinkage: 1,
  learningRate: 0.04,
  featureShare: 0.5,
  seed: 20_261_129,
};

const NO_HASHES = new Float64Array(0);
/** Parts that past outcomes are counted over: a declaration's own part is left out of what it is told. */
const FOLDS = 10;

/**
 * Features of declarations whose outcome is counted among the past ones: each is told only what the other folds hold,
 * else the model would learn that its own outcome is known (target leakage).
 */
function outOfFoldRows(
  declarations: readonly InspectedDeclaration[],
  past: { readonly hashes: readonly Float64Array[]; readonly all: KeyCounter; readonly prior: number },
  seed: number,
): Float32Array {
  const { hashes, all, prior } = past;
  const random = seededRandom(seed);
  const folds = declarations.map(() => Math.floor(random() * FOLDS));
  const byFold = Array.from({ length: FOLDS }, () => new KeyCounter());
  declarations.forEach(({ fraud }, row) => {
    byFold[folds[row] ?? 0]?.add(hashes[row] ?? NO_HASHES, fraud);
  });
  const rows = new Float32Array(declarations.length * FEATURE_COUNT);
  declarations.forEach((declaration, row) => {
    const own = byFold[folds[row] ?? 0];
    const countOf = (hash: number): KeyCount => {
      const [whole, left] = [all.countOf(hash), own?.countOf(hash)];
      return {
        inspected: whole.inspected - (left?.inspected ?? 0),
        frauds: whole.frauds - (left?.frauds ?? 0),
      };
    };
    writeFeatures(rows, row, declaration, { hashes: hashes[row] ?? NO_HASHES, countOf, prior });
  });
  return rows;
}

/** Learns which declarations turned out fraudulent from inspected ones. */
export function trainRisk(declarations: readonly InspectedDeclaration[], options: BoostOptions): RiskModel {
  const frauds = declarations.filter(({ fraud }) => fraud).length;
  const prior = frauds / declarations.length;
  const hashes = declarations.map((declaration) => hashesOf(declaration));
  const all = new KeyCounter();
  declarations.forEach(({ fraud }, row) => {
    all.add(hashes[row] ?? NO_HASHES, fraud);
  });
  const rows = outOfFoldRows(declarations, { hashes, all, prior }, options.seed);
  const labels = Uint8Array.from(declarations, ({ fraud }) => (fraud ? 1 : 0));
  const forest = boost({ rows, featureCount: FEATURE_COUNT, labels }, options);
  return new RiskModel(forest, all.statistics(prior));
}
