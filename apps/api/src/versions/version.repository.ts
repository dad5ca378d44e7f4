import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, inArray, max, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Officer } from '../auth/officer.js';
import { type Database } from '../database/database.js';
import { afterPlace, type PagePlace } from '../database/page-place.js';
import { recordVersions } from '../database/schema.js';
import { type Target, type Version, type VersionKind, type VersionOrigin, type VersionState } from './version.js';

interface NewVersion<Content> {
  readonly recordId: string;
  readonly state: VersionState;
  readonly origin: VersionOrigin;
  readonly content: Content;
  readonly replyIds?: readonly string[];
  /** None for content that two people have agreed on before. */
  readonly editorIds: readonly string[];
  readonly author: Pick<Officer, 'id' | 'name'>;
}

export interface VersionChange<Content> {
  readonly state?: VersionState;
  readonly content?: Content;
  readonly editorIds?: readonly string[];
  readonly reviewer?: Officer;
  readonly reviewNote?: string | null;
}

const LAST_CHANGED_FIRST = { at: recordVersions.changedAt, id: recordVersions.id, newestFirst: true };

/** Versions of one kind. Every method takes the store or a transaction in it. */
export class VersionRepository<Content> {
  /** @param content reads what was stored */
  constructor(
    private readonly kind: VersionKind,
    private readonly content: z.ZodType<Content>,
  ) {}

  async find(db: Database, id: string): Promise<Version<Content> | undefined> {
    const [row] = await db
      .select()
      .from(recordVersions)
      .where(this.where(eq(recordVersions.id, id)));
    return row && this.toVersion(row);
  }

  /** All versions of a record, newest first. */
  async ofRecord(db: Database, recordId: string): Promise<Version<Content>[]> {
    const rows = await db
      .select()
      .from(recordVersions)
      .where(this.where(eq(recordVersions.recordId, recordId)))
      .orderBy(desc(recordVersions.version));
    return rows.map((row) => this.toVersion(row));
  }

  /** Versions in one of these states, last changed first. */
  async inStates(
    db: Database,
    states: readonly VersionState[],
    limit: number,
    after?: PagePlace,
  ): Promise<Version<Content>[]> {
    const rows = await db
      .select()
      .from(recordVersions)
      .where(and(this.where(inArray(recordVersions.state, [...states])), afterPlace(after, LAST_CHANGED_FIRST)))
      .orderBy(desc(recordVersions.changedAt), asc(recordVersions.id))
      .limit(limit);
    return rows.map((row) => this.toVersion(row));
  }

  async published(db: Database): Promise<Version<Content>[]> {
    const rows = await db
      .select()
      .from(recordVersions)
      .where(this.where(eq(recordVersions.state, 'published')))
      .orderBy(asc(recordVersions.recordId));
    return rows.map((row) => this.toVersion(row));
  }

  /** Changes whenever what is published does; the same on every replica. */
  async publishedRevision(db: Database): Promise<string> {
    const [row] = await db
      .select({ count: sql<string>`count(*)`, newest: sql<string | null>`max(${recordVersions.changedAt})::text` })
      .from(recordVersions)
      .where(this.where(inArray(recordVersions.state, ['published', 'superseded'])));
    return `${row?.count ?? '0'} ${row?.newest ?? ''}`;
  }

  async add(
    db: Database,
    { author, replyIds = [], ...version }: NewVersion<Content>,
    at: Date,
  ): Promise<Version<Content>> {
    const [last] = await db
      .select({ version: max(recordVersions.version) })
      .from(recordVersions)
      .where(this.where(eq(recordVersions.recordId, version.recordId)));
    const [row] = await db
      .insert(recordVersions)
      .values({
        ...version,
        kind: this.kind,
        id: randomUUID(),
        replyIds,
        version: (last?.version ?? 0) + 1,
        authorId: author.id,
        authorName: author.name,
        createdAt: at,
        changedAt: at,
      })
      .returning();
    if (row === undefined) throw new Error('the version was not stored');
    return this.toVersion(row);
  }

  /**
   * Changes a version that nobody has changed since it was read.
   * @returns undefined when somebody has
   */
  async change(
    db: Database,
    { id, revision }: Target,
    { reviewer, ...change }: VersionChange<Content>,
    at: Date,
  ): Promise<Version<Content> | undefined> {
    const [row] = await db
      .update(recordVersions)
      .set({
        ...change,
        ...(reviewer && { reviewerId: reviewer.id, reviewerName: reviewer.name }),
        revision: revision + 1,
        changedAt: at,
      })
      .where(this.where(eq(recordVersions.id, id), eq(recordVersions.revision, revision)))
      .returning();
    return row && this.toVersion(row);
  }

  /** What the portal said so far is said no more. */
  async supersede(db: Database, recordId: string, at: Date): Promise<void> {
    await db
      .update(recordVersions)
      .set({ state: 'superseded', changedAt: at })
      .where(this.where(eq(recordVersions.recordId, recordId), eq(recordVersions.state, 'published')));
  }

  private where(...conditions: readonly SQL[]): SQL | undefined {
    return and(eq(recordVersions.kind, this.kind), ...conditions);
  }

  private toVersion(row: typeof recordVersions.$inferSelect): Version<Content> {
    return {
      ...row,
      content: this.content.parse(row.content),
      replyIds: texts.parse(row.replyIds),
      editorIds: texts.parse(row.editorIds),
      reviewerName: row.reviewerName ?? undefined,
      reviewNote: row.reviewNote ?? undefined,
    };
  }
}

const texts = z.array(z.string());
