import { readRiskModel } from './risk/model-files.js';
import { type EngineModel } from './protocol/engine-model.js';
import { groupsEngine, PooledRiskScorer, riskEngine } from './risk/risk-engine.js';
import { fraudEngine, ThreadedFraudDetector } from './trade-fraud/fraud-engine.js';
import { readFraudModel } from './trade-fraud/model-files.js';
import { loadXrayEngine } from './xray/xray-engine.js';

/** Folders of each kind's models, the versions from oldest to newest. */
export interface EngineFolders {
  readonly risk: readonly string[];
  readonly xray: readonly string[];
  readonly tradeFraud: readonly string[];
}

export interface LoadedEngines {
  readonly models: readonly EngineModel[];
  /** Models that could not be loaded, and why. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** The models of one folder. */
interface LoadedFolder {
  readonly models: readonly EngineModel[];
  close(): Promise<void>;
}

/** The reference engines of the model folders. One that can't be loaded is left out and told, so that the others serve. */
export async function loadEngines({ risk, xray, tradeFraud }: EngineFolders): Promise<LoadedEngines> {
  const faults: string[] = [];
  const tried = async (folders: readonly string[], what: string, load: (folder: string) => Promise<LoadedFolder>) => {
    const loaded = await Promise.all(
      folders.map((folder) =>
        load(folder).catch((error: unknown) => {
          faults.push(`the ${what} model of ${folder}: ${error instanceof Error ? error.message : String(error)}`);
          return [];
        }),
      ),
    );
    return loaded.flat();
  };
  const parts = [
    ...(await tried(risk, 'risk', loadRisk)),
    ...(await tried(xray, 'X-ray', loadXray)),
    ...(await tried(tradeFraud, 'trade fraud', loadTradeFraud)),
  ];
  return {
    models: parts.flatMap(({ models }) => models),
    faults,
    async close() {
      await Promise.all(parts.map((part) => part.close()));
    },
  };
}

// eslint-disable-next-line @typescript-eslint/require-await -- what can't be read is a rejection, as with the other kinds
async function loadRisk(folder: string): Promise<LoadedFolder> {
  const { version } = readRiskModel(folder);
  const scorer = new PooledRiskScorer(folder);
  return { models: [riskEngine(version, scorer), groupsEngine(version, scorer)], close: () => scorer.close() };
}

async function loadXray(folder: string): Promise<LoadedFolder> {
  const engine = await loadXrayEngine(folder);
  return { models: [engine.model], close: () => engine.close() };
}

// eslint-disable-next-line @typescript-eslint/require-await -- as above
async function loadTradeFraud(folder: string): Promise<LoadedFolder> {
  const { version } = readFraudModel(folder);
  const detector = new ThreadedFraudDetector(folder);
  return { models: [fraudEngine(version, detector)], close: () => detector.close() };
}
