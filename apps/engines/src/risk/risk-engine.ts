import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type EngineModel } from '../protocol/engine-model.js';
import { type Tensor } from '../protocol/tensor.js';
import { type GroupedDeclarations } from './groups/group-declarations.js';
import { type RiskExplanations } from './risk-model.js';
import {
  columnsOf,
  type DeclarationColumns,
  explanationTensors,
  GROUP_OUTPUTS,
  groupTensors,
  RISK_INPUTS,
  RISK_OUTPUTS,
  rowsOf,
  scoreTensor,
} from './risk-tensors.js';

/** Rows that one thread scores at a time: some tens of milliseconds of work. */
const CHUNK_ROWS = 1000;
const MOST_ROWS = 20_000;
/** A period is grouped as a whole. */
const MOST_GROUPED_ROWS = 100_000;

/** What scores declarations, wherever it runs. */
export interface RiskScorer {
  scores(declarations: DeclarationColumns): Promise<ArrayLike<number>>;
  /** Of pieces of the declarations, in their order. */
  explanations(declarations: DeclarationColumns): Promise<readonly RiskExplanations[]>;
  groups(declarations: DeclarationColumns): Promise<GroupedDeclarations>;
}

/** Risk screening of import declarations as a model of the server. */
export function riskEngine(version: string, scorer: RiskScorer): EngineModel {
  return {
    name: 'risk-screening',
    version,
    platform: 'gwanmun-boosted-trees',
    inputs: RISK_INPUTS,
    outputs: RISK_OUTPUTS,
    maxRows: MOST_ROWS,
    async infer(inputs, wanted): Promise<readonly Tensor[]> {
      const declarations = columnsOf(inputs);
      if (wanted.every((name) => name === 'score')) return [scoreTensor(await scorer.scores(declarations))];
      const outputs = explanationTensors(await scorer.explanations(declarations));
      return outputs.filter(({ name }) => wanted.includes(name));
    },
  };
}

/** Grouping of a period's declarations by company and goods as a model of the server: the first stage of screening. */
export function groupsEngine(version: string, scorer: RiskScorer): EngineModel {
  return {
    name: 'risk-groups',
    version,
    platform: 'gwanmun-k-means',
    inputs: RISK_INPUTS,
    outputs: GROUP_OUTPUTS,
    maxRows: MOST_GROUPED_ROWS,
    async infer(inputs, wanted): Promise<readonly Tensor[]> {
      const outputs = groupTensors(await scorer.groups(columnsOf(inputs)));
      return outputs.filter(({ name }) => wanted.includes(name));
    },
  };
}

/** What a thread is asked to do with some declarations. */
export interface RiskTask {
  readonly kind: keyof RiskScorer;
  readonly declarations: DeclarationColumns;
}

/** Scores in threads, so that the server answers meanwhile and large requests use every core. */
export class PooledRiskScorer implements RiskScorer {
  private readonly pool: Piscina;

  /** @param folder of the model, which every thread reads for itself */
  constructor(folder: string) {
    this.pool = new Piscina({
      filename: new URL('./risk-worker.js', import.meta.url).href,
      workerData: folder,
      // All from the start and for good: a thread that ends when it is idle reads the model anew for the next request.
      minThreads: availableParallelism(),
      maxThreads: availableParallelism(),
    });
  }

  async scores(declarations: DeclarationColumns): Promise<ArrayLike<number>> {
    const parts = (await this.inChunks('scores', declarations)) as Float64Array[];
    return parts.flatMap((part) => Array.from(part));
  }

  async explanations(declarations: DeclarationColumns): Promise<readonly RiskExplanations[]> {
    return (await this.inChunks('explanations', declarations)) as RiskExplanations[];
  }

  groups(declarations: DeclarationColumns): Promise<GroupedDeclarations> {
    return this.pool.run({ kind: 'groups', declarations } satisfies RiskTask) as Promise<GroupedDeclarations>;
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }

  private inChunks(kind: RiskTask['kind'], declarations: DeclarationColumns): Promise<unknown[]> {
    const tasks = Array.from({ length: Math.ceil(declarations.rows / CHUNK_ROWS) }, (_, at): RiskTask => {
      return { kind, declarations: rowsOf(declarations, at * CHUNK_ROWS, (at + 1) * CHUNK_ROWS) };
    });
    return Promise.all(tasks.map((task): Promise<unknown> => this.pool.run(task)));
  }
}
