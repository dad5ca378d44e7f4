import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { and, asc, count, desc, eq, gt, inArray, isNotNull, lt } from 'drizzle-orm';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { hsBatches, hsBatchRows } from '../../database/schema.js';
import { toBatch, toRow } from './hs-batch-row-mapper.js';
import { type BatchRow, type HsBatch } from './hs-batch.js';
import { type PreparedTable } from './prepare-upload.js';

export interface NewBatch {
  readonly sessionHash: string;
  readonly fileName: string;
  readonly table: PreparedTable;
  readonly at: Date;
}

/** Rows written by one statement: short enough, with the embedded store, not to hold up other requests. */
const WRITTEN_AT_ONCE = 200;

/** Batches belong to a browser session and are found only through it. Cells given here are redacted already. */
@Injectable()
export class HsBatchRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Stores a file's rows; all of them, or none when it fails. */
  async add({ sessionHash, fileName, table, at }: NewBatch): Promise<HsBatch> {
    const id = randomUUID();
    const { headerRow, headers } = table.guess;
    const rows = table.rows.map(({ row, cells }) => ({ batchId: id, rowNumber: row, cells }));
    return this.db.transaction(async (tx) => {
      const [batch] = await tx
        .insert(hsBatches)
        .values({
          id,
          sessionHash,
          fileName,
          format: table.format,
          state: 'uploaded',
          headerRow: headerRow ?? null,
          headers,
          rowsTotal: rows.filter(({ rowNumber }) => rowNumber > (headerRow ?? 0)).length,
          createdAt: at,
        })
        .returning();
      for (let start = 0; start < rows.length; start += WRITTEN_AT_ONCE) {
        await tx.insert(hsBatchRows).values(rows.slice(start, start + WRITTEN_AT_ONCE));
        await nextTurn();
      }
      if (batch === undefined) throw new Error('a batch was not stored');
      return toBatch(batch);
    });
  }

  async find(id: string, sessionHash: string): Promise<HsBatch | undefined> {
    const [batch] = await this.db.select().from(hsBatches).where(own(id, sessionHash));
    return batch && toBatch(batch);
  }

  /** The session's batches, latest first. */
  async list(sessionHash: string): Promise<HsBatch[]> {
    const batches = await this.db
      .select()
      .from(hsBatches)
      .where(eq(hsBatches.sessionHash, sessionHash))
      .orderBy(desc(hsBatches.createdAt));
    return batches.map(toBatch);
  }

  /** Every row as uploaded, those above the goods too. */
  async allRows(id: string): Promise<BatchRow[]> {
    const rows = await this.db
      .select()
      .from(hsBatchRows)
      .where(eq(hsBatchRows.batchId, id))
      .orderBy(asc(hsBatchRows.rowNumber));
    return rows.map(toRow);
  }

  /** Rows of goods in order, from a place on; only those told as bad, where asked. */
  async rows(
    batch: HsBatch,
    { offset, limit, onlyBad = false }: { offset: number; limit: number; onlyBad?: boolean },
  ): Promise<BatchRow[]> {
    const rows = await this.db
      .select()
      .from(hsBatchRows)
      .where(and(goodsOf(batch), onlyBad ? isNotNull(hsBatchRows.fault) : undefined))
      .orderBy(asc(hsBatchRows.rowNumber))
      .limit(limit)
      .offset(offset);
    return rows.map(toRow);
  }

  /** Rows of goods that follow a row: pages that cost the same however far down they are. */
  async rowsAfter(batch: HsBatch, row: number, limit: number): Promise<BatchRow[]> {
    const rows = await this.db
      .select()
      .from(hsBatchRows)
      .where(and(goodsOf(batch), gt(hsBatchRows.rowNumber, row)))
      .orderBy(asc(hsBatchRows.rowNumber))
      .limit(limit);
    return rows.map(toRow);
  }

  /** Queues an uploaded batch; false when it is not (or no longer) waiting to be started. */
  async queue(
    id: string,
    settings: Pick<HsBatch, 'headerRow' | 'headers' | 'mapping' | 'top' | 'rowsTotal'>,
    at: Date,
  ): Promise<boolean> {
    const queued = await this.db
      .update(hsBatches)
      .set({ ...settings, headerRow: settings.headerRow ?? null, state: 'queued', startedAt: at })
      .where(and(eq(hsBatches.id, id), eq(hsBatches.state, 'uploaded')))
      .returning({ id: hsBatches.id });
    return queued.length > 0;
  }

  /** Batches of all sessions that will be done before one that was started then. */
  async countAhead(startedAt: Date): Promise<number> {
    const [row] = await this.db
      .select({ ahead: count() })
      .from(hsBatches)
      .where(and(inArray(hsBatches.state, ['queued', 'running']), lt(hsBatches.startedAt, startedAt)));
    return row?.ahead ?? 0;
  }

  /** Ends a batch where it is, with what is done kept; false when the session has none such that could still go on. */
  async cancel(id: string, sessionHash: string, at: Date): Promise<boolean> {
    const cancelled = await this.db
      .update(hsBatches)
      .set({ state: 'cancelled', finishedAt: at, leaseUntil: null })
      .where(and(own(id, sessionHash), inArray(hsBatches.state, ['uploaded', 'queued', 'running'])))
      .returning({ id: hsBatches.id });
    return cancelled.length > 0;
  }

  /** @returns false when the session has no such batch */
  async forget(id: string, sessionHash: string): Promise<boolean> {
    const gone = await this.db.delete(hsBatches).where(own(id, sessionHash)).returning({ id: hsBatches.id });
    return gone.length > 0;
  }

  /** @returns how many batches were deleted */
  async forgetOlderThan(limit: Date): Promise<number> {
    const gone = await this.db.delete(hsBatches).where(lt(hsBatches.createdAt, limit)).returning({ id: hsBatches.id });
    return gone.length;
  }
}

function own(id: string, sessionHash: string) {
  return and(eq(hsBatches.id, id), eq(hsBatches.sessionHash, sessionHash));
}

function goodsOf(batch: HsBatch) {
  return and(eq(hsBatchRows.batchId, batch.id), gt(hsBatchRows.rowNumber, batch.headerRow ?? 0));
}
