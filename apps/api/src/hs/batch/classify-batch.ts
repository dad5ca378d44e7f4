import { type ItemDescription } from '../features/query-texts.js';
import { itemOfRow } from './batch-item.js';
import { type BatchQueueRepository, type RowOutcome } from './batch-queue.repository.js';
import { type BatchRow, type HsBatch, type RowPrediction, TOP_LIMITS } from './hs-batch.js';
import { type HsBatchRepository } from './hs-batch.repository.js';

/** What classifies items, in order; undefined for an item that it could not take. */
export interface RowPredictor {
  predict(items: readonly ItemDescription[], top: number): Promise<readonly (RowPrediction | undefined)[]>;
}

export interface ClassifyParts {
  readonly batches: Pick<HsBatchRepository, 'rowsAfter'>;
  readonly queue: Pick<BatchQueueRepository, 'record'>;
  readonly predictor: RowPredictor;
  readonly now: () => Date;
  /** Asked between pieces; true ends the work early. */
  readonly shouldStop: () => boolean;
}

/** Rows classified and stored at once: about a third of a second, so that a cancellation is felt. */
export const ROWS_AT_ONCE = 100;

/**
 * Classifies the rows of a batch that are not yet, piece by piece; each piece is stored before the next begins.
 * @returns how it ended: all rows done, told to stop, or no longer this process's batch
 */
export async function classifyBatch(claimed: HsBatch, parts: ClassifyParts): Promise<'done' | 'stopped' | 'lost'> {
  let last = 0;
  for (;;) {
    if (parts.shouldStop()) return 'stopped';
    const rows = await parts.batches.rowsAfter(claimed, last, ROWS_AT_ONCE);
    last = rows.at(-1)?.row ?? last;
    if (rows.length === 0) return 'done';
    const pending = rows.filter(({ fault, prediction }) => fault === undefined && prediction === undefined);
    if (pending.length === 0) continue;
    const outcomes = await classifyRows(claimed, pending, parts.predictor);
    if (!(await parts.queue.record(claimed, outcomes, parts.now()))) return 'lost';
  }
}

async function classifyRows(
  { mapping = { description: 0 }, headers, top = TOP_LIMITS.usual }: HsBatch,
  rows: readonly BatchRow[],
  predictor: RowPredictor,
): Promise<RowOutcome[]> {
  const readings = rows.map(({ cells }) => itemOfRow(cells, mapping, headers.length));
  const items = readings.flatMap((reading) => (reading.ok ? [reading.item] : []));
  const predictions = items.length === 0 ? [] : [...(await predictor.predict(items, top))];
  return readings.map((reading, index): RowOutcome => {
    const row = rows[index]?.row ?? 0;
    if (!reading.ok) return { row, fault: reading.fault, prediction: undefined };
    const prediction = predictions.shift();
    if (prediction !== undefined) return { row, fault: undefined, prediction };
    const message = 'The row could not be classified; try it by itself.';
    return { row, fault: { code: 'PREDICTION_FAILED', message }, prediction: undefined };
  });
}
