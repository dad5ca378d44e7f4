import { workerData } from 'piscina';
import { groupDeclarations, type GroupedDeclarations } from './groups/group-declarations.js';
import { readRiskModel } from './model-files.js';
import { type RiskTask } from './risk-engine.js';
import { type RiskExplanations } from './risk-model.js';
import { declarationsOf, REASONS } from './risk-tensors.js';

const { model } = readRiskModel(String(workerData));

/** Runs in a thread of {@link PooledRiskScorer}. */
export default function run({ kind, declarations }: RiskTask): Float64Array | RiskExplanations | GroupedDeclarations {
  const rows = declarationsOf(declarations);
  if (kind === 'scores') return model.scores(rows);
  if (kind === 'groups') return groupDeclarations(rows, model.scores(rows));
  return model.explain(rows, REASONS);
}
