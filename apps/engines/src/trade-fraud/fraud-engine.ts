import { Piscina } from 'piscina';
import { type EngineModel } from '../protocol/engine-model.js';
import { type Tensor } from '../protocol/tensor.js';
import { type Detection } from './fraud-model.js';
import { detectionTensors, FRAUD_INPUTS, FRAUD_OUTPUTS, transactionsOf } from './fraud-tensors.js';
import { type Transaction } from './transaction.js';

const MOST_ROWS = 100_000;

/** What finds schemes, wherever it runs. */
export interface FraudDetector {
  detect(transactions: readonly Transaction[]): Promise<Detection>;
}

/** Trade-finance fraud as a model of the server. */
export function fraudEngine(version: string, detector: FraudDetector): EngineModel {
  return {
    name: 'trade-fraud',
    version,
    platform: 'gwanmun-trade-rules',
    inputs: FRAUD_INPUTS,
    outputs: FRAUD_OUTPUTS,
    maxRows: MOST_ROWS,
    async infer(inputs, wanted): Promise<readonly Tensor[]> {
      const outputs = detectionTensors(await detector.detect(transactionsOf(inputs)));
      return outputs.filter(({ name }) => wanted.includes(name));
    },
  };
}

/** Detects in a thread, so that the server answers meanwhile; a period is one piece of work. */
export class ThreadedFraudDetector implements FraudDetector {
  private readonly pool: Piscina;

  /** @param folder of the model */
  constructor(folder: string) {
    this.pool = new Piscina({
      filename: new URL('./fraud-worker.js', import.meta.url).href,
      workerData: folder,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 60_000,
    });
  }

  detect(transactions: readonly Transaction[]): Promise<Detection> {
    return this.pool.run(transactions) as Promise<Detection>;
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
