import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Module } from '@nestjs/common';
import { and, asc, eq } from 'drizzle-orm';
import { type Officer } from '../auth/officer.js';
import { contentHash } from '../common/content-hash.js';
import { type Database } from '../database/database.js';
import { DATABASE } from '../database/database.module.js';
import { auditEntries } from '../database/schema.js';

/** One thing that an officer did. */
export interface AuditedAction {
  readonly officer: Officer;
  /** For example `record.publish`. */
  readonly action: string;
  /** What it was done to, for example `record` and its id. */
  readonly subject: { readonly kind: string; readonly id: string };
  /** What stood before and after; only fingerprints are kept. Undefined: nothing stood there. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly at: Date;
}

export interface AuditEntry {
  readonly officerId: string;
  readonly officerName: string;
  readonly action: string;
  readonly beforeHash: string | undefined;
  readonly afterHash: string | undefined;
  readonly at: Date;
}

/**
 * What officers did, append-only: the database refuses to change or delete an entry. Entries carry fingerprints of what
 * was there before and after; a chain over the entries can be added without a change for those who write them.
 */
@Injectable()
export class AuditLog {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** @param tx the transaction of the action itself, so that neither is there without the other */
  async append(tx: Database, { officer, action, subject, before, after, at }: AuditedAction): Promise<void> {
    await tx.insert(auditEntries).values({
      id: randomUUID(),
      at,
      officerId: officer.id,
      officerName: officer.name,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      beforeHash: before === undefined ? null : contentHash(before),
      afterHash: after === undefined ? null : contentHash(after),
    });
  }

  /** What was done to one thing, oldest first. */
  async of({ kind, id }: AuditedAction['subject']): Promise<AuditEntry[]> {
    const rows = await this.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectKind, kind), eq(auditEntries.subjectId, id)))
      .orderBy(asc(auditEntries.position));
    return rows.map((row) => ({
      officerId: row.officerId,
      officerName: row.officerName,
      action: row.action,
      beforeHash: row.beforeHash ?? undefined,
      afterHash: row.afterHash ?? undefined,
      at: row.at,
    }));
  }
}

@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AuditModule {}
