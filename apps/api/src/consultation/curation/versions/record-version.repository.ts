import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, inArray, like, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Officer } from '../../../auth/officer.js';
import { type Database } from '../../../database/database.js';
import { recordVersions } from '../../../database/schema.js';
import { type DraftContent, draftContentSchema } from './draft-content.js';
import { type RecordVersion, type VersionOrigin, type VersionState } from './record-version.js';

/** Ids of records that officers begin: db1-001 and on. */
const OWN_PREFIX = 'db1-';

interface NewVersion {
  readonly recordId: string;
  readonly state: VersionState;
  readonly origin: VersionOrigin;
  readonly content: DraftContent;
  readonly replyIds?: readonly string[];
  /** None for content that two people have agreed on before. */
  readonly editorIds: readonly string[];
  readonly author: Pick<Officer, 'id' | 'name'>;
}

interface VersionChange {
  readonly state?: VersionState;
  readonly content?: DraftContent;
  readonly editorIds?: readonly string[];
  readonly reviewer?: Officer;
  readonly reviewNote?: string | null;
}

/** Versions of records. Every method takes the store or a transaction in it. */
export class RecordVersionRepository {
  async find(db: Database, id: string): Promise<RecordVersion | undefined> {
    const [row] = await db.select().from(recordVersions).where(eq(recordVersions.id, id));
    return row && toVersion(row);
  }

  /** All versions of a record, newest first. */
  async ofRecord(db: Database, recordId: string): Promise<RecordVersion[]> {
    const rows = await db
      .select()
      .from(recordVersions)
      .where(eq(recordVersions.recordId, recordId))
      .orderBy(desc(recordVersions.version));
    return rows.map(toVersion);
  }

  /** Versions in one of these states, last changed first. */
  async inStates(db: Database, states: readonly VersionState[], limit: number): Promise<RecordVersion[]> {
    const rows = await db
      .select()
      .from(recordVersions)
      .where(inArray(recordVersions.state, [...states]))
      .orderBy(desc(recordVersions.changedAt), asc(recordVersions.recordId))
      .limit(limit);
    return rows.map(toVersion);
  }

  async published(db: Database): Promise<RecordVersion[]> {
    const rows = await db
      .select()
      .from(recordVersions)
      .where(eq(recordVersions.state, 'published'))
      .orderBy(asc(recordVersions.recordId));
    return rows.map(toVersion);
  }

  /** Changes whenever what is published does; the same on every replica. */
  async publishedRevision(db: Database): Promise<string> {
    const [row] = await db
      .select({ count: sql<string>`count(*)`, newest: sql<string | null>`max(${recordVersions.changedAt})::text` })
      .from(recordVersions)
      .where(inArray(recordVersions.state, ['published', 'superseded']));
    return `${row?.count ?? '0'} ${row?.newest ?? ''}`;
  }

  async add(db: Database, { author, replyIds = [], ...version }: NewVersion, at: Date): Promise<RecordVersion> {
    const [last] = await db
      .select({ version: max(recordVersions.version) })
      .from(recordVersions)
      .where(eq(recordVersions.recordId, version.recordId));
    const [row] = await db
      .insert(recordVersions)
      .values({
        ...version,
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
    return toVersion(row);
  }

  /**
   * Changes a version that nobody has changed since it was read.
   * @returns undefined when somebody has
   */
  async change(
    db: Database,
    { id, revision }: Pick<RecordVersion, 'id' | 'revision'>,
    { reviewer, ...change }: VersionChange,
    at: Date,
  ): Promise<RecordVersion | undefined> {
    const [row] = await db
      .update(recordVersions)
      .set({
        ...change,
        ...(reviewer && { reviewerId: reviewer.id, reviewerName: reviewer.name }),
        revision: revision + 1,
        changedAt: at,
      })
      .where(and(eq(recordVersions.id, id), eq(recordVersions.revision, revision)))
      .returning();
    return row && toVersion(row);
  }

  /** What the portal said so far is said no more. */
  async supersede(db: Database, recordId: string, at: Date): Promise<void> {
    await db
      .update(recordVersions)
      .set({ state: 'superseded', changedAt: at })
      .where(and(eq(recordVersions.recordId, recordId), eq(recordVersions.state, 'published')));
  }

  /** Ids that no record has had yet, in order. */
  async freeRecordIds(db: Database, count: number): Promise<string[]> {
    const rows = await db
      .select({ recordId: recordVersions.recordId })
      .from(recordVersions)
      .where(like(recordVersions.recordId, `${OWN_PREFIX}%`));
    const last = rows.reduce((most, { recordId }) => Math.max(most, Number(recordId.slice(OWN_PREFIX.length))), 0);
    return Array.from({ length: count }, (_, at) => `${OWN_PREFIX}${String(last + at + 1).padStart(3, '0')}`);
  }
}

const texts = z.array(z.string());

function toVersion(row: typeof recordVersions.$inferSelect): RecordVersion {
  return {
    ...row,
    content: draftContentSchema.parse(row.content),
    replyIds: texts.parse(row.replyIds),
    editorIds: texts.parse(row.editorIds),
    reviewerName: row.reviewerName ?? undefined,
    reviewNote: row.reviewNote ?? undefined,
  };
}
