import { Inject, Injectable } from '@nestjs/common';
import { and, asc, eq, lt, or, sql } from 'drizzle-orm';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { hsBatches, hsBatchRows } from '../../database/schema.js';
import { toBatch } from './hs-batch-row-mapper.js';
import { type BatchFailure, type BatchRow, type HsBatch } from './hs-batch.js';

/** Time after its last sign of life that a process is held for dead and its batch taken up by another. */
const LEASE_MS = 30_000;

/** What came of some rows. */
export type RowOutcome = Pick<BatchRow, 'row' | 'fault' | 'prediction'>;

/**
 * The batches to be done, for the processes that do them. One process has a batch at a time, on a lease that it renews
 * with every write, so that a batch outlives the process that worked on it.
 */
@Injectable()
export class BatchQueueRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Takes up the batch that has waited longest, or one whose process has died; undefined when there is none. */
  claim(at: Date): Promise<HsBatch | undefined> {
    return this.db.transaction(async (tx) => {
      const [next] = await tx
        .select({ id: hsBatches.id })
        .from(hsBatches)
        .where(or(eq(hsBatches.state, 'queued'), and(eq(hsBatches.state, 'running'), lt(hsBatches.leaseUntil, at))))
        .orderBy(asc(hsBatches.startedAt))
        .limit(1)
        .for('update', { skipLocked: true });
      if (next === undefined) return undefined;
      const [claimed] = await tx
        .update(hsBatches)
        .set({
          state: 'running',
          claimedAt: at,
          rowsAtClaim: sql`${hsBatches.rowsDone} + ${hsBatches.rowsBad}`,
          leaseUntil: leaseFrom(at),
        })
        .where(eq(hsBatches.id, next.id))
        .returning();
      return claimed && toBatch(claimed);
    });
  }

  /**
   * Stores outcomes and renews the lease, both or neither.
   * @returns false when the batch is no longer this process's to work on: cancelled, deleted or taken over
   */
  record(claimed: HsBatch, outcomes: readonly RowOutcome[], at: Date): Promise<boolean> {
    const bad = outcomes.filter(({ fault }) => fault !== undefined).length;
    const written = outcomes.map(({ row, fault, prediction }) => ({ row, fault, prediction }));
    return this.db.transaction(async (tx) => {
      const held = await tx
        .update(hsBatches)
        .set({
          rowsDone: sql`${hsBatches.rowsDone} + ${outcomes.length - bad}`,
          rowsBad: sql`${hsBatches.rowsBad} + ${bad}`,
          leaseUntil: leaseFrom(at),
        })
        .where(heldBy(claimed))
        .returning({ id: hsBatches.id });
      if (held.length === 0) return false;
      await tx.execute(sql`
        update ${hsBatchRows} set fault = outcome.fault, prediction = outcome.prediction
        from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as outcome("row" int, fault jsonb, prediction jsonb)
        where batch_id = ${claimed.id} and row_number = outcome.row`);
      return true;
    });
  }

  async finish(claimed: HsBatch, at: Date): Promise<void> {
    await this.db.update(hsBatches).set({ state: 'done', finishedAt: at, leaseUntil: null }).where(heldBy(claimed));
  }

  async fail(claimed: HsBatch, failure: BatchFailure, at: Date): Promise<void> {
    await this.db
      .update(hsBatches)
      .set({ state: 'failed', failure, finishedAt: at, leaseUntil: null })
      .where(heldBy(claimed));
  }

  /** Gives a batch back to the queue, for this process after its restart or for another one. */
  async release(claimed: HsBatch): Promise<void> {
    await this.db.update(hsBatches).set({ state: 'queued', leaseUntil: null }).where(heldBy(claimed));
  }
}

/** Still running, and by the process that claimed it then. */
function heldBy({ id, claimedAt }: HsBatch) {
  return and(
    eq(hsBatches.id, id),
    eq(hsBatches.state, 'running'),
    claimedAt === undefined ? undefined : eq(hsBatches.claimedAt, claimedAt),
  );
}

function leaseFrom(at: Date): Date {
  return new Date(at.getTime() + LEASE_MS);
}
