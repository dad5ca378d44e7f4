import { readRiskModel } from './risk/model-files.js';
import { type EngineModel } from './protocol/engine-model.js';
import { groupsEngine, PooledRiskScorer, riskEngine } from './risk/risk-engine.js';

export interface LoadedEngines {
  readonly models: readonly EngineModel[];
  /** Models that could not be loaded, and why. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/**
 * The reference engines of the model folders. One that can't be loaded is left out and told, so that the others serve.
 * @param riskFolders versions of the risk model from oldest to newest
 */
export function loadEngines(riskFolders: readonly string[]): LoadedEngines {
  const models: EngineModel[] = [];
  const faults: string[] = [];
  const scorers: PooledRiskScorer[] = [];
  for (const folder of riskFolders) {
    try {
      const { version } = readRiskModel(folder);
      const scorer = new PooledRiskScorer(folder);
      scorers.push(scorer);
      models.push(riskEngine(version, scorer), groupsEngine(version, scorer));
    } catch (error) {
      faults.push(`the risk model of ${folder}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return {
    models,
    faults,
    async close() {
      await Promise.all(scorers.map((scorer) => scorer.close()));
    },
  };
}
