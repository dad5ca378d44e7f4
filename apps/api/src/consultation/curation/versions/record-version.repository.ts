import { like } from 'drizzle-orm';
import { type Database } from '../../../database/database.js';
import { recordVersions } from '../../../database/schema.js';
import { VersionRepository } from '../../../versions/version.repository.js';
import { type DraftContent, draftContentSchema } from './draft-content.js';

/** Ids of records that officers begin: db1-001 and on. */
const OWN_PREFIX = 'db1-';

/** Versions of consultation records. */
export class RecordVersionRepository extends VersionRepository<DraftContent> {
  constructor() {
    super('record', draftContentSchema);
  }

  /** Ids that no record has had yet, in order. */
  async freeRecordIds(db: Database, count: number): Promise<string[]> {
    const rows = await db
      .select({ recordId: recordVersions.recordId })
      .from(recordVersions)
      .where(like(recordVersions.recordId, `${OWN_PREFIX}%`));
    const last = rows.reduce((most, { recordId }) => Math.max(most, Number(recordId.slice(OWN_PREFIX.length)) || 0), 0);
    return Array.from({ length: count }, (_, at) => `${OWN_PREFIX}${String(last + at + 1).padStart(3, '0')}`);
  }
}
