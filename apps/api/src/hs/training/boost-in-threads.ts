import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { BoostedTrees, treeSchema } from '../stacker/boosted-trees.js';
import type { BoostingOptions, RankingGroups } from './train-boosted-trees.js';

const PROGRAM = new URL('./boost.worker.js', import.meta.url);
/** For the rows of all items with their bins. */
const MEMORY_MB = 4096;
const treesSchema = z.array(treeSchema);

/** One ensemble to fit. */
export interface BoostingTask {
  readonly training: RankingGroups;
  readonly validation: RankingGroups;
  readonly options: Omit<BoostingOptions, 'progress'>;
  readonly seed: number;
}

/**
 * Fit ensembles of trees, `threads` at a time, and give them back in the order of the tasks. What is fitted does not depend
 * on how many threads there are.
 * @throws Error of the first thread that fails
 */
export async function boostInThreads(
  tasks: readonly BoostingTask[],
  threads: number,
  progress: (message: string) => void,
): Promise<BoostedTrees[]> {
  const fitted: BoostedTrees[] = [];
  const waiting = [...tasks.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [number, task] = next;
      fitted[number] = await boost(task, (message) => {
        progress(`stacker ${String(number + 1)} of ${String(tasks.length)}, ${message}`);
      });
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return fitted;
}

function boost(task: BoostingTask, progress: (message: string) => void): Promise<BoostedTrees> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      reject(new Error('a thread that fits the stacker ended early'));
    });
    worker.on('message', (message: unknown) => {
      if (typeof message === 'string') progress(message);
      else resolve(new BoostedTrees(treesSchema.parse(message), task.training.featureCount));
    });
  });
}
