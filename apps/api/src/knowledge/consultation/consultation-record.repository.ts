import { asc, inArray, sql } from 'drizzle-orm';
import { contentHash } from '../../common/content-hash.js';
import { type Database } from '../../database/database.js';
import { consultationRecords } from '../../database/schema.js';
import { type ConsultationRecord, consultationRecordSchema } from './consultation-record.js';

/** What a load changed, in records. */
export interface LoadReport {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** Rows written by one statement; keeps it far under PostgreSQL's 65,535 parameters. */
const BATCH = 500;

export class ConsultationRecordRepository {
  constructor(private readonly db: Database) {}

  /**
   * Makes the store hold exactly these records, in one transaction: all of it or, on any failure, nothing.
   * What has the same content hash is not written again.
   */
  replaceAll(records: readonly ConsultationRecord[]): Promise<LoadReport> {
    return this.db.transaction(async (tx) => {
      const stored = await tx
        .select({ id: consultationRecords.id, contentHash: consultationRecords.contentHash })
        .from(consultationRecords);
      const hashOf = new Map(stored.map((row) => [row.id, row.contentHash]));
      const rows = records.map((record) => ({
        id: record.id,
        topic: record.topic,
        content: record,
        contentHash: contentHash(record),
      }));
      const added = rows.filter(({ id }) => !hashOf.has(id));
      const changed = rows.filter((row) => hashOf.has(row.id) && hashOf.get(row.id) !== row.contentHash);
      const kept = new Set(rows.map(({ id }) => id));
      const removed = [...hashOf.keys()].filter((id) => !kept.has(id));
      const written = [...added, ...changed];
      for (let start = 0; start < written.length; start += BATCH) {
        await tx
          .insert(consultationRecords)
          .values(written.slice(start, start + BATCH))
          .onConflictDoUpdate({
            target: consultationRecords.id,
            set: {
              topic: sql`excluded.topic`,
              content: sql`excluded.content`,
              contentHash: sql`excluded.content_hash`,
              loadedAt: sql`now()`,
            },
          });
      }
      if (removed.length > 0) await tx.delete(consultationRecords).where(inArray(consultationRecords.id, removed));
      return {
        added: added.length,
        changed: changed.length,
        removed: removed.length,
        unchanged: rows.length - written.length,
      };
    });
  }

  /** All stored records, by id. */
  async findAll(): Promise<ConsultationRecord[]> {
    const rows = await this.db
      .select({ content: consultationRecords.content })
      .from(consultationRecords)
      .orderBy(asc(consultationRecords.id));
    return rows.map(({ content }) => consultationRecordSchema.parse(content));
  }
}
