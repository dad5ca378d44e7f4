import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { BatchQueueRepository } from './batch-queue.repository.js';
import { classifyBatch, type RowPredictor } from './classify-batch.js';
import { type HsBatch } from './hs-batch.js';
import { HsBatchRepository } from './hs-batch.repository.js';
import { PredictorUnavailableError } from './workers/worker-predictor.js';

/** Injection token of the {@link RowPredictor}. */
export const ROW_PREDICTOR = Symbol('ROW_PREDICTOR');

/** How often the queue is looked at unasked: for batches left by a process that died, or queued through another one. */
const EVERY_MS = 10_000;

/** Works through the queue, one batch at a time; what is left at the end of the process goes back to the queue. */
@Injectable()
export class BatchRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(BatchRunner.name);
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private woken = false;
  private stopping = false;

  constructor(
    private readonly batches: HsBatchRepository,
    private readonly queue: BatchQueueRepository,
    @Inject(ROW_PREDICTOR) private readonly predictor: RowPredictor,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.wake();
    }, EVERY_MS).unref();
    this.wake();
  }

  /** Comes before the store and the predictor are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.working;
  }

  /** Begins to work unless it does already. */
  wake(): void {
    this.woken = true;
    this.working ??= this.work().finally(() => (this.working = undefined));
  }

  private async work(): Promise<void> {
    try {
      while (this.woken) {
        this.woken = false;
        for (let batch = await this.next(); batch !== undefined; batch = await this.next()) await this.run(batch);
      }
    } catch (error) {
      // The store may be out of reach for a moment; the next look at the queue tries again.
      this.logger.error(error);
    }
  }

  private async next(): Promise<HsBatch | undefined> {
    return this.stopping ? undefined : this.queue.claim(this.now());
  }

  private async run(batch: HsBatch): Promise<void> {
    const { batches, queue, predictor, now } = this;
    try {
      const end = await classifyBatch(batch, { batches, queue, predictor, now, shouldStop: () => this.stopping });
      if (end === 'done') await queue.finish(batch, now());
      if (end === 'stopped') await queue.release(batch);
    } catch (error) {
      this.logger.error(error);
      const failure =
        error instanceof PredictorUnavailableError
          ? ({ code: 'MODEL_UNAVAILABLE', message: 'The HS model is not in place on this server.' } as const)
          : ({ code: 'INTERNAL', message: 'Something failed here; what is done is kept.' } as const);
      await queue.fail(batch, failure, now());
    }
  }
}
