import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { LEARNED_VIEWS, learnView } from './train-views.js';
import { readSplits, STAGES, stageDocuments } from './training-splits.js';

/** Thread that learns one view and sends its progress (text) and then its parts. */

const { view, stage, plan } = z
  .object({
    view: z.enum(LEARNED_VIEWS),
    stage: z.enum(STAGES),
    plan: z.object({
      data: z.string(),
      knowledge: z.string(),
      seed: z.int(),
      epochs: z.int(),
      cases: z.string().optional(),
    }),
  })
  .parse(workerData);

const splits = readSplits(plan);
const parts = learnView(view, stageDocuments(splits, stage), splits.tariff, {
  ...plan,
  progress: (message) => parentPort?.postMessage(`${stage}, ${message}`),
});
parentPort?.postMessage(parts);
