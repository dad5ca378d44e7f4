import { afterEach, describe, expect, it } from '@jest/globals';
import { type WorkerOptions } from 'node:worker_threads';
import { z } from 'zod';
import { WorkerCaller } from './worker-caller.js';

const PATIENCE_MS = 10_000;

describe('WorkerCaller', () => {
  let caller: WorkerCaller | undefined;
  afterEach(() => caller?.close());

  /** A thread whose answer to a request is the value of an expression of `request`. */
  function thread(expression: string, options?: WorkerOptions): WorkerCaller {
    const program = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', (request) => parentPort.postMessage(${expression}));`;
    caller = new WorkerCaller(new URL(`data:text/javascript,${encodeURIComponent(program)}`), options);
    return caller;
  }

  it('gives the answer to each request', async () => {
    const sut = thread('{ ok: true, value: request * 2 }');
    expect(await sut.call(2, z.number(), PATIENCE_MS)).toBe(4);
    expect(await sut.call(3, z.number(), PATIENCE_MS)).toBe(6);
  });

  it('refuses an answer of another shape', async () => {
    await expect(thread('{ ok: true, value: "four" }').call(2, z.number(), PATIENCE_MS)).rejects.toThrow(z.ZodError);
  });

  it('tells an error by its name', async () => {
    const sut = thread('{ ok: false, kind: "HsModelError", message: "cases.bin is missing" }');
    await expect(sut.call(1, z.number(), PATIENCE_MS)).rejects.toMatchObject({
      name: 'WorkerTaskError',
      kind: 'HsModelError',
      message: 'cases.bin is missing',
    });
  });

  it('ends a thread that takes too long', async () => {
    const sut = thread('(() => { for (;;); })()');
    await expect(sut.call(1, z.number(), 300)).rejects.toMatchObject({ name: 'WorkerOverrunError', resource: 'time' });
  });

  it('outlives a thread that takes too much memory', async () => {
    const sut = thread('(() => { const all = []; for (;;) all.push(new Array(1000).fill({})); })()', {
      resourceLimits: { maxOldGenerationSizeMb: 16 },
    });
    await expect(sut.call(1, z.number(), PATIENCE_MS)).rejects.toMatchObject({ resource: 'memory' });
  });

  it('says so when the thread has gone', async () => {
    await expect(thread('process.exit(3)').call(1, z.number(), PATIENCE_MS)).rejects.toThrow('has ended');
  });
});
