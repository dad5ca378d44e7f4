import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Module } from '@nestjs/common';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { type Purpose } from '../auth/authority/purpose.js';
import { type Officer } from '../auth/officer.js';
import { contentHash } from '../common/content-hash.js';
import { type Database } from '../database/database.js';
import { DATABASE } from '../database/database.module.js';
import { auditChain, auditEntries } from '../database/schema.js';
import { type ChainHead, entryHash } from './audit-chain.js';

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
  /** What the officer said that they need it for. */
  readonly purpose?: Purpose | undefined;
  /** What was put in, a filter or an engine's input; only its fingerprint is kept. */
  readonly input?: unknown;
  readonly engine?: { readonly name: string; readonly version: string } | undefined;
  /** `refused`: the officer was not allowed; `failed`: it was tried and came to nothing. */
  readonly outcome?: 'done' | 'refused' | 'failed';
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

/** What officers did: append-only (the database refuses anything else) and chained, so that tampering is found. */
@Injectable()
export class AuditLog {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /**
   * Adds an entry at the chain's end. It locks the end until the transaction is over, so it is best its last step: other
   * officers' entries wait.
   * @param tx the transaction of the action itself, so that neither is there without the other
   */
  async append(tx: Database, done: AuditedAction): Promise<void> {
    const head = await lockHead(tx);
    const { officer, subject, purpose, engine } = done;
    const entry = {
      position: head.position + 1,
      previousHash: head.hash,
      id: randomUUID(),
      at: done.at,
      officerId: officer.id,
      officerName: officer.name,
      officerRoles: officer.roles.join(','),
      action: done.action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      beforeHash: fingerprint(done.before),
      afterHash: fingerprint(done.after),
      purpose: purpose?.kind ?? null,
      purposeNote: purpose?.note ?? null,
      inputHash: fingerprint(done.input),
      engine: engine?.name ?? null,
      engineVersion: engine?.version ?? null,
      outcome: done.outcome ?? ('done' as const),
    };
    const hash = entryHash(entry);
    await tx.insert(auditEntries).values({ ...entry, hash });
    await tx.update(auditChain).set({ position: entry.position, hash }).where(eq(auditChain.id, 1));
  }

  /** What was done to one thing, oldest first. */
  async of({ kind, id }: AuditedAction['subject']): Promise<AuditEntry[]> {
    return (await this.ofEach(kind, [id])).get(id) ?? [];
  }

  /** What was done to each of several things of a kind, oldest first; a thing without a deed is left out. */
  async ofEach(kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, AuditEntry[]>> {
    const rows = await this.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectKind, kind), inArray(auditEntries.subjectId, [...ids])))
      .orderBy(asc(auditEntries.position));
    const bySubject = new Map<string, AuditEntry[]>();
    for (const row of rows) {
      const deeds = bySubject.get(row.subjectId) ?? [];
      deeds.push(toEntry(row));
      bySubject.set(row.subjectId, deeds);
    }
    return bySubject;
  }
}

const toEntry = (row: typeof auditEntries.$inferSelect): AuditEntry => ({
  officerId: row.officerId,
  officerName: row.officerName,
  action: row.action,
  beforeHash: row.beforeHash ?? undefined,
  afterHash: row.afterHash ?? undefined,
  at: row.at,
});

const fingerprint = (value: unknown) => (value === undefined ? null : contentHash(value));

async function lockHead(tx: Database): Promise<ChainHead> {
  const [head] = await tx.select().from(auditChain).where(eq(auditChain.id, 1)).for('update');
  if (head === undefined) throw new Error('the audit chain has no end: its row is missing');
  return head;
}

/** For those who put on record what officers do. */
@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AuditModule {}
