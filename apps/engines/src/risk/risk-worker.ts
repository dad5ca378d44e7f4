import { workerData } from 'piscina';
import { groupDeclarations, type GroupedDeclarations } from './groups/group-declarations.js';
import { readRiskModel } from './model-files.js';
import { type RiskTask } from './risk-engine.js';
import { type RiskExplanation } from './risk-model.js';
import { REASONS } from './risk-tensors.js';

const { model } = readRiskModel(String(workerData));

/** Runs in a thread of {@link PooledRiskScorer}. */
export default function run({ kind, declarations }: RiskTask): Float64Array | RiskExplanation[] | GroupedDeclarations {
  if (kind === 'scores') return model.scores(declarations);
  if (kind === 'groups') return groupDeclarations(declarations, model.scores(declarations));
  return declarations.map((declaration) => model.explain(declaration, REASONS));
}
