import { asc, eq, gt } from 'drizzle-orm';
import { type Database } from '../database/database.js';
import { auditChain, auditEntries } from '../database/schema.js';
import { ChainCheck, type ChainFault, type ChainHead } from './audit-chain.js';

/** Entries read at once. */
const PAGE = 2_000;

export interface ChainReport {
  /** Position of the last entry. */
  readonly entries: number;
  /** Hash of the last entry: what an anchor would hold. */
  readonly head: ChainHead | undefined;
  readonly faults: readonly ChainFault[];
}

/**
 * Goes along the whole chain, in one snapshot of the database, and says what is wrong with it. Without anchors it finds
 * edits, gaps, changed order, and a tail that was cut without the end being set back. Who may write to the database at
 * will could compute all hashes anew, or set the end back too: this shows only against anchors kept elsewhere.
 */
export function verifyChain(db: Database, anchors: readonly ChainHead[] = []): Promise<ChainReport> {
  return db.transaction(
    async (tx) => {
      const check = new ChainCheck(anchors);
      const [head] = await tx
        .select({ position: auditChain.position, hash: auditChain.hash })
        .from(auditChain)
        .where(eq(auditChain.id, 1));
      let after: { position: number } | undefined = { position: Number.MIN_SAFE_INTEGER };
      while (after !== undefined) {
        const rows: (typeof auditEntries.$inferSelect)[] = await tx
          .select()
          .from(auditEntries)
          .where(gt(auditEntries.position, after.position))
          .orderBy(asc(auditEntries.position))
          .limit(PAGE);
        for (const row of rows) check.next(row);
        after = rows.length < PAGE ? undefined : rows.at(-1);
      }
      const faults = check.end(head);
      return { entries: check.length, head, faults };
    },
    { isolationLevel: 'repeatable read' },
  );
}
