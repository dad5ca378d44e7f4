import { setTimeout as wait } from 'node:timers/promises';
import { type BatchState, type HsBatch } from './hs-batch.js';

const EVERY_MS = 500;
/** An unchanged batch is told again after this time, so that the connection is kept open along the way. */
const REMIND_MS = 15_000;

const ENDED: ReadonlySet<BatchState> = new Set(['cancelled', 'done', 'failed']);

export interface BatchEvent {
  readonly type: 'progress' | 'end';
  readonly batch: HsBatch;
}

/**
 * Tells how a batch goes, by looking into the store: another process may be working on it.
 * Ends with the batch, or when it is deleted or nobody listens any more.
 */
export async function* followBatch(
  look: () => Promise<HsBatch | undefined>,
  nobodyListens: () => boolean,
  everyMs = EVERY_MS,
): AsyncGenerator<BatchEvent> {
  let told: string | undefined;
  let quietMs = 0;
  while (!nobodyListens()) {
    const batch = await look();
    if (batch === undefined) return;
    const present = JSON.stringify([batch.state, batch.rowsDone, batch.rowsBad]);
    if (ENDED.has(batch.state)) {
      yield { type: 'end', batch };
      return;
    }
    if (present !== told || quietMs >= REMIND_MS) {
      yield { type: 'progress', batch };
      told = present;
      quietMs = 0;
    }
    await wait(everyMs);
    quietMs += everyMs;
  }
}
