import { z } from 'zod';
import { ROW_FAULT_CODES } from './batch-item.js';
import { DELIMITERS } from './files/table.js';

/** How long a batch is kept. */
export const BATCH_DAYS = 7;
/** Candidates and lines given for a row. */
export const TOP_LIMITS = { least: 1, most: 10, usual: 3 } as const;

export const BATCH_STATES = ['uploaded', 'queued', 'running', 'cancelled', 'done', 'failed'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

const column = z.int().nonnegative();

export const tableFormatSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('csv'),
    encoding: z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'cp949']),
    delimiter: z.enum(DELIMITERS),
  }),
  z.object({ kind: z.literal('xlsx'), sheet: z.string(), sheets: z.array(z.string()) }),
]);

export const columnMappingSchema = z.object({
  description: column,
  model: column.exactOptional(),
  specification: column.exactOptional(),
  id: column.exactOptional(),
});

export const cellsSchema = z.array(z.string());
export const failureSchema = z.object({ code: z.enum(['MODEL_UNAVAILABLE', 'INTERNAL']), message: z.string() });
export const rowFaultSchema = z.object({ code: z.enum(ROW_FAULT_CODES), message: z.string() });

const ranked = z.array(z.object({ code: z.string(), probability: z.number() }));
export const rowPredictionSchema = z.object({ candidates: ranked, lines: ranked, vague: z.boolean() });

export type BatchFailure = z.infer<typeof failureSchema>;
export type RowPrediction = z.infer<typeof rowPredictionSchema>;

/** A batch as stored, without its rows. */
export interface HsBatch {
  readonly id: string;
  readonly fileName: string;
  readonly format: z.infer<typeof tableFormatSchema>;
  readonly state: BatchState;
  readonly headerRow: number | undefined;
  readonly headers: readonly string[];
  /** Undefined until it is started, as is `top`. */
  readonly mapping: z.infer<typeof columnMappingSchema> | undefined;
  readonly top: number | undefined;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly rowsBad: number;
  readonly failure: BatchFailure | undefined;
  readonly createdAt: Date;
  readonly startedAt: Date | undefined;
  readonly claimedAt: Date | undefined;
  readonly rowsAtClaim: number;
  readonly finishedAt: Date | undefined;
}

/** A row of goods with what came of it; neither `fault` nor `prediction` while it waits. */
export interface BatchRow {
  /** Number of the row in the file, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly fault: z.infer<typeof rowFaultSchema> | undefined;
  readonly prediction: RowPrediction | undefined;
}

/** How far a batch is. */
export interface BatchProgress {
  /** Rows a second since it was taken up; undefined before the first rows are done. */
  readonly rate: number | undefined;
  readonly secondsLeft: number | undefined;
}

/** Speed and time left of a running batch, reckoned over the present run. */
export function progressOf(batch: HsBatch, now: Date): BatchProgress {
  const { rowsDone, rowsBad, rowsTotal, claimedAt, rowsAtClaim } = batch;
  const handled = rowsDone + rowsBad;
  const seconds = claimedAt === undefined ? 0 : ((batch.finishedAt ?? now).getTime() - claimedAt.getTime()) / 1000;
  if (seconds <= 0 || handled <= rowsAtClaim) return { rate: undefined, secondsLeft: undefined };
  const rate = (handled - rowsAtClaim) / seconds;
  return {
    rate: Math.round(rate * 10) / 10,
    secondsLeft: batch.state === 'running' ? Math.ceil((rowsTotal - handled) / rate) : undefined,
  };
}
