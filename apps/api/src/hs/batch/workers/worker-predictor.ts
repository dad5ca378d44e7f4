import { availableParallelism } from 'node:os';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';
import { type ItemDescription } from '../../features/query-texts.js';
import { type RowPredictor } from '../classify-batch.js';
import { type RowPrediction, rowPredictionSchema } from '../hs-batch.js';
import { WorkerCaller, WorkerTaskError } from './worker-caller.js';

const PROGRAM = new URL('./predict.worker.js', import.meta.url);
/** For one piece of a batch, the loading of the model included. */
const PATIENCE_MS = 60_000;
/** Threads without work give their memory back after this time. */
const IDLE_MS = 5 * 60_000;
/** Each thread holds the model by itself, about 280 MB; more than these add less than they cost. */
const MOST_THREADS = 4;

const repliesSchema = z.array(rowPredictionSchema.nullable());

/** Where the trained model and the tariff's knowledge lie. */
export interface PredictorFolders {
  readonly models: string;
  readonly knowledge: string;
}

/** The model can't be loaded; the message says which file is at fault. */
export class PredictorUnavailableError extends Error {
  override readonly name = 'PredictorUnavailableError';
}

/** Classifies in threads of their own, started with the first call. Not re-entrant: one call at a time. */
export class WorkerPredictor implements RowPredictor, OnApplicationShutdown {
  private readonly logger = new Logger(WorkerPredictor.name);
  private callers: readonly WorkerCaller[] = [];
  private idle: NodeJS.Timeout | undefined;

  /** @param threads by default one for each processor core: the thread that answers requests needs little of one */
  constructor(
    private readonly folders: PredictorFolders,
    private readonly threads = Math.min(availableParallelism(), MOST_THREADS),
  ) {}

  async predict(items: readonly ItemDescription[], top: number): Promise<(RowPrediction | undefined)[]> {
    clearTimeout(this.idle);
    if (this.callers.length === 0) this.callers = Array.from({ length: this.threads }, () => this.begin());
    const share = Math.ceil(items.length / this.callers.length);
    try {
      const replies = await Promise.all(
        this.callers.map((caller, index) =>
          caller.call({ items: items.slice(index * share, (index + 1) * share), top }, repliesSchema, PATIENCE_MS),
        ),
      );
      return replies.flat().map((reply) => reply ?? undefined);
    } catch (error) {
      await this.end();
      const ofModel = error instanceof WorkerTaskError && /^Hs\w+Error$/u.test(error.kind);
      throw ofModel ? new PredictorUnavailableError(error.message, { cause: error }) : error;
    } finally {
      this.idle = setTimeout(() => void this.end(), IDLE_MS).unref();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.idle);
    await this.end();
  }

  private begin(): WorkerCaller {
    return new WorkerCaller(PROGRAM, { workerData: this.folders });
  }

  private async end(): Promise<void> {
    const callers = this.callers;
    this.callers = [];
    await Promise.all(callers.map((caller) => caller.close())).catch((error: unknown) => {
      this.logger.error(error);
    });
  }
}
