import { EventEmitter } from 'node:events';
import { EngineFault } from './engine-fault.js';

/**
 * Tells a call that nobody waits for it any more, by the event `abort`. An emitter, which undici takes as well: an
 * AbortSignal a call, with the listeners of everyone on the way, cost a third of what the gateway took.
 */
export class Cancellation extends EventEmitter {
  aborted = false;

  cancel(): void {
    this.aborted = true;
    this.emit('abort');
  }
}

/**
 * Calls off what isn't done in time.
 * @throws EngineFault `too_slow`, or what the call throws
 */
export function withinTime<T>(milliseconds: number, call: (cancellation: Cancellation) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancellation = new Cancellation();
    const timer = setTimeout(() => {
      reject(tooSlow());
      cancellation.cancel();
    }, milliseconds);
    call(cancellation)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });
}

/** The reason of a cancelled call: it took too long. */
export const tooSlow = (): EngineFault => new EngineFault('too_slow', 'no answer within the time allowed');
