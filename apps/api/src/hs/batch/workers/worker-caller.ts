import { Worker, type WorkerOptions } from 'node:worker_threads';
import { z } from 'zod';

/** The thread took longer than it may, or more memory; it has been ended. */
export class WorkerOverrunError extends Error {
  override readonly name = 'WorkerOverrunError';
  constructor(readonly resource: 'time' | 'memory') {
    super(`A worker thread ran out of ${resource}.`);
  }
}

/** What a request came to inside the thread failed there; `kind` is the error's name. */
export class WorkerTaskError extends Error {
  override readonly name = 'WorkerTaskError';
  constructor(
    readonly kind: string,
    message: string,
  ) {
    super(message);
  }
}

const replySchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), kind: z.string(), message: z.string() }),
]);

const outOfMemorySchema = z.object({ code: z.literal('ERR_WORKER_OUT_OF_MEMORY') });

/** Puts requests to a thread that answers with `answerCalls`, one at a time; the thread starts with this object. */
export class WorkerCaller {
  private readonly worker: Worker;

  constructor(program: URL, options: WorkerOptions = {}) {
    this.worker = new Worker(program, options);
    // Failures are told by the call that they end; one between calls shows at the next call.
    this.worker.on('error', () => undefined);
    this.worker.unref();
  }

  /**
   * @param value checked by the schema, since threads exchange plain data
   * @throws WorkerOverrunError, WorkerTaskError, or Error when the thread has ended
   */
  async call<Value>(request: unknown, value: z.ZodType<Value>, patienceMs: number): Promise<Value> {
    const reply = replySchema.parse(await this.exchange(request, patienceMs));
    if (!reply.ok) throw new WorkerTaskError(reply.kind, reply.message);
    return value.parse(reply.value);
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private exchange(request: unknown, patienceMs: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        this.worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
        act();
      };
      const onMessage = (reply: unknown) => {
        settle(() => {
          resolve(reply);
        });
      };
      const onError = (error: unknown) => {
        settle(() => {
          reject(isOutOfMemory(error) ? new WorkerOverrunError('memory') : asError(error));
        });
      };
      const onExit = () => {
        onError(new Error('The worker thread has ended.'));
      };
      const timer = setTimeout(() => {
        settle(() => {
          void this.worker.terminate();
          reject(new WorkerOverrunError('time'));
        });
      }, patienceMs);
      this.worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
      this.worker.postMessage(request);
    });
  }
}

function isOutOfMemory(error: unknown): boolean {
  return outOfMemorySchema.safeParse(error).success;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
