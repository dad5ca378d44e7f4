import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { loadPredictor } from '../../prediction/load-predictor.js';
import { type RowPrediction } from '../hs-batch.js';
import { answerCalls } from './answer-calls.js';

/** Thread that holds a predictor of its own, so that a batch never delays an answer in the chat. */

const folders = z.object({ models: z.string(), knowledge: z.string() }).parse(workerData);
const requestSchema = z.object({
  items: z.array(
    z.object({ description: z.string(), model: z.string().optional(), specification: z.string().optional() }),
  ),
  top: z.int().positive(),
});

let predictor: ReturnType<typeof loadPredictor> | undefined;

answerCalls((request) => {
  const { items, top } = requestSchema.parse(request);
  const ready = (predictor ??= loadPredictor(folders.models, folders.knowledge));
  return items.map((item): RowPrediction | null => {
    try {
      const { candidates, lines, vague } = ready.predict(item, top);
      return { candidates: [...candidates], lines: [...lines], vague };
    } catch {
      return null;
    }
  });
});
