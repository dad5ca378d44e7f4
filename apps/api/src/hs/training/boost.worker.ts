import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { seededRandom } from './random.js';
import { trainBoostedTrees } from './train-boosted-trees.js';

/** Thread that fits one ensemble of trees and sends its progress (text) and then the trees. */

const groupsSchema = z.object({
  rows: z.instanceof(Float32Array),
  featureCount: z.int(),
  offsets: z.instanceof(Uint32Array),
  right: z.instanceof(Uint32Array),
  weights: z.instanceof(Float32Array),
});
const optionNames = [
  'rounds',
  'rate',
  'leaves',
  'minHessian',
  'lambda',
  'groupShare',
  'featureShare',
  'patience',
] as const;

const { training, validation, options, seed } = z
  .object({
    training: groupsSchema,
    validation: groupsSchema,
    options: z.record(z.enum(optionNames), z.number()),
    seed: z.int(),
  })
  .parse(workerData);

const progress = (message: string): void => parentPort?.postMessage(message);
const { trees } = trainBoostedTrees(training, validation, { ...options, progress }, seededRandom(seed));
parentPort?.postMessage(trees);
