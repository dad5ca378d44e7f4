import { parentPort } from 'node:worker_threads';

/** Inside a worker thread: answers each request of its `WorkerCaller`, with the value or the error that it comes to. */
export function answerCalls(answer: (request: unknown) => unknown): void {
  parentPort?.on('message', (request: unknown) => {
    void Promise.resolve()
      .then(() => answer(request))
      .then(
        (value) => ({ ok: true, value }),
        (error: unknown) => ({
          ok: false,
          kind: error instanceof Error ? error.name : 'Error',
          message: error instanceof Error ? error.message : String(error),
        }),
      )
      .then((reply) => parentPort?.postMessage(reply));
  });
}
