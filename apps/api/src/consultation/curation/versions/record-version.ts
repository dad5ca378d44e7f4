import { type recordVersions } from '../../../database/schema.js';
import { type DraftContent } from './draft-content.js';

/**
 * `draft` is being written, `submitted` waits for a second person, `published` is what the portal says, `superseded`
 * was that before, `discarded` never will be.
 */
export type VersionState = (typeof recordVersions.$inferSelect)['state'];
/** Where a version comes from; `file`: from the knowledge folder, as it stood when officers first changed the record. */
export type VersionOrigin = (typeof recordVersions.$inferSelect)['origin'];

export interface RecordVersion {
  readonly id: string;
  readonly recordId: string;
  readonly version: number;
  readonly state: VersionState;
  readonly origin: VersionOrigin;
  readonly content: DraftContent;
  /** Replies whose questions it was written for. */
  readonly replyIds: readonly string[];
  readonly editorIds: readonly string[];
  readonly revision: number;
  readonly authorId: string;
  readonly authorName: string;
  readonly reviewerName: string | undefined;
  readonly reviewNote: string | undefined;
  readonly createdAt: Date;
  readonly changedAt: Date;
}
