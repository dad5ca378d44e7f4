import { z } from 'zod';
import { TABLE_REFUSAL_CODES, type ReadOptions } from '../files/table.js';
import { columnMappingSchema, tableFormatSchema } from '../hs-batch.js';
import { type PrepareOutcome } from '../prepare-upload.js';
import { WorkerCaller, WorkerOverrunError } from './worker-caller.js';

/** Reads and writes the files of batches, away from the thread that answers requests. */
export interface TableFiles {
  /** A file that can't be taken is a refusal, one that takes too much time or memory too. */
  read(bytes: Uint8Array, options: ReadOptions): Promise<PrepareOutcome>;
  /** @throws TableFilesBusyError */
  writeXlsx(sheetName: string, rows: readonly (readonly string[])[]): Promise<Uint8Array>;
}

/** Too many files wait for their turn already. */
export class TableFilesBusyError extends Error {
  override readonly name = 'TableFilesBusyError';
}

const PROGRAM = new URL('./table.worker.js', import.meta.url);
/** For one file; the largest that is taken needs a tenth of it. */
const PATIENCE_MS = 30_000;
const MEMORY_MB = 768;
/** Files that may wait; one is worked on at a time, which leaves the other processor core to answers. */
const MOST_WAITING = 8;

const preparedSchema = z.union([
  z.object({
    ok: z.literal(true),
    table: z.object({
      format: tableFormatSchema,
      rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
      guess: z.object({
        headerRow: z.int().or(z.undefined()),
        headers: z.array(z.string()),
        mapping: columnMappingSchema.extend({ description: z.int().exactOptional() }),
      }),
      redactedCells: z.int(),
    }),
  }),
  z.object({
    ok: z.literal(false),
    refusal: z.object({ code: z.enum(TABLE_REFUSAL_CODES), message: z.string() }),
  }),
]);

/** {@link TableFiles} in a thread for each file, which is ended when it takes too long or too much. */
export class WorkerTableFiles implements TableFiles {
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  async read(bytes: Uint8Array, options: ReadOptions): Promise<PrepareOutcome> {
    try {
      return await this.inTurn({ task: 'read', bytes, options }, preparedSchema);
    } catch (error) {
      if (error instanceof TableFilesBusyError) {
        return refusal('BUSY', 'Many files are being read; try again in a minute.');
      }
      if (!(error instanceof WorkerOverrunError)) throw error;
      return error.resource === 'time'
        ? refusal('TOO_SLOW', 'The file takes too long to read; make it simpler or smaller.')
        : refusal('UNPACKED_TOO_LARGE', 'The file takes too much memory to read; make it simpler or smaller.');
    }
  }

  writeXlsx(sheetName: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
    return this.inTurn({ task: 'write', name: sheetName, rows }, z.instanceof(Uint8Array));
  }

  private async inTurn<Value>(request: unknown, value: z.ZodType<Value>): Promise<Value> {
    if (this.waiting >= MOST_WAITING) throw new TableFilesBusyError('Too many files wait already.');
    this.waiting += 1;
    const turn = this.last.then(() => callOnce(request, value)).finally(() => (this.waiting -= 1));
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

async function callOnce<Value>(request: unknown, value: z.ZodType<Value>): Promise<Value> {
  const caller = new WorkerCaller(PROGRAM, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  try {
    return await caller.call(request, value, PATIENCE_MS);
  } finally {
    await caller.close();
  }
}

function refusal(code: 'BUSY' | 'TOO_SLOW' | 'UNPACKED_TOO_LARGE', message: string): PrepareOutcome {
  return { ok: false, refusal: { code, message } };
}
