import { describe, expect, it } from '@jest/globals';
import { followBatch } from './follow-batch.js';
import { type HsBatch } from './hs-batch.js';
import { aBatch } from './testing/a-batch.js';

async function eventsOf(looks: (HsBatch | undefined)[], nobodyListens = () => false): Promise<string[]> {
  const events: string[] = [];
  const look = () => Promise.resolve(looks.shift());
  for await (const { type, batch } of followBatch(look, nobodyListens, 1)) events.push(`${type} ${batch.rowsDone}`);
  return events;
}

describe('followBatch', () => {
  it('tells what changes, then the end', async () => {
    const looks = [0, 0, 50, 50].map((rowsDone) => aBatch({ rowsDone }));
    const done = aBatch({ rowsDone: 100, state: 'done' });
    expect(await eventsOf([...looks, done])).toEqual(['progress 0', 'progress 50', 'end 100']);
  });

  it('ends when the batch is deleted', async () => {
    expect(await eventsOf([aBatch(), undefined, aBatch({ rowsDone: 1 })])).toEqual(['progress 0']);
  });

  it('ends when nobody listens any more', async () => {
    let looks = 0;
    expect(await eventsOf([aBatch(), aBatch({ rowsDone: 1 })], () => (looks += 1) > 1)).toEqual(['progress 0']);
  });
});
