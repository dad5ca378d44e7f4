import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { tradeFraudRuns as table } from '../../../database/trade-fraud.schema.js';
import { type Period } from './transaction.repository.js';

export type Run = typeof table.$inferSelect;

/** When an engine was, or is to be, asked about a period. */
@Injectable()
export class RunRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** One that already waits for the same period is asked for once more rather than doubled. */
  async request(tx: Database, office: string, { from, until }: Period, at: Date): Promise<Run> {
    const [run] = await tx
      .insert(table)
      .values({ id: randomUUID(), office, from, until, state: 'waiting', requestedAt: at })
      .onConflictDoUpdate({
        target: [table.office, table.from, table.until],
        targetWhere: sql`${table.state} = 'waiting'`,
        set: { revision: sql`${table.revision} + 1`, requestedAt: at },
      })
      .returning();
    if (run === undefined) throw new Error('a run was asked for and none is there');
    return run;
  }

  /** Longest waiting first. */
  waiting(): Promise<Run[]> {
    return this.db
      .select()
      .from(table)
      .where(eq(table.state, 'waiting'))
      .orderBy(asc(table.requestedAt), asc(table.id));
  }

  /** An office's, newest first. */
  latest(office: string, limit: number): Promise<Run[]> {
    return this.db
      .select()
      .from(table)
      .where(eq(table.office, office))
      .orderBy(desc(table.requestedAt), asc(table.id))
      .limit(limit);
  }

  async setWaitingReason(id: string, reason: string): Promise<void> {
    await this.db
      .update(table)
      .set({ waitingReason: reason, tries: sql`${table.tries} + 1` })
      .where(and(eq(table.id, id), eq(table.state, 'waiting')));
  }

  /** @returns false when it was asked for anew in the meantime, or another process has finished it */
  async finish(
    tx: Database,
    { id, revision }: Run,
    outcome: { engineVersion: string; inputHash: string; transactions: number; alerts: number; finishedAt: Date },
  ): Promise<boolean> {
    const finished = await tx
      .update(table)
      .set({ ...outcome, state: 'done', waitingReason: null })
      .where(and(eq(table.id, id), eq(table.state, 'waiting'), eq(table.revision, revision)))
      .returning({ id: table.id });
    return finished.length > 0;
  }
}
