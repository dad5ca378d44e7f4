import { type recordVersions } from '../database/schema.js';

/** What has versions: consultation records, support programmes. */
export type VersionKind = (typeof recordVersions.$inferSelect)['kind'];
/**
 * `draft` is being written, `submitted` waits for a second person, `published` is what the portal says, `superseded`
 * was that before, `discarded` never will be.
 */
export type VersionState = (typeof recordVersions.$inferSelect)['state'];
/** Where a version comes from; `file`: from the knowledge folder, as it stood when officers first changed the record. */
export type VersionOrigin = (typeof recordVersions.$inferSelect)['origin'];

export interface Version<Content> {
  readonly id: string;
  /** Of the record or the programme that it is a version of. */
  readonly recordId: string;
  readonly version: number;
  readonly state: VersionState;
  readonly origin: VersionOrigin;
  readonly content: Content;
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

/** A version as the officer saw it. */
export type Target = Pick<Version<unknown>, 'id' | 'revision'>;

/** What can be wrong with a field, for pages to word; `other` is left to the message. */
export type FaultCode =
  | 'empty'
  | 'too_long'
  | 'too_many'
  | 'no_article'
  | 'no_month'
  | 'no_day'
  | 'ends_before_start'
  | 'repeated'
  | 'asked_elsewhere'
  | 'other';

/** What keeps a draft from being published, with the field's path. */
export interface DraftFault {
  readonly field: string;
  /** Absent where the message is in the officer's language already. */
  readonly code?: FaultCode;
  readonly message: string;
  /** The record that stands in the way, if one does. */
  readonly recordId?: string;
}

/** A difference between two versions, as text: undefined where the field isn't there. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Why a version was not changed. Nothing was. */
export type VersionRefusal =
  | { readonly kind: 'not_found' }
  /** Somebody changed it in the meantime, or it is no longer in the state for this. */
  | { readonly kind: 'outdated' }
  /** Another draft of the record is open. */
  | { readonly kind: 'draft_open'; readonly versionId: string }
  | { readonly kind: 'faulty'; readonly faults: readonly DraftFault[] }
  /** Nobody reviews what they wrote on. */
  | { readonly kind: 'own_work' };

export type VersionOutcome<Content> = { readonly kind: 'done'; readonly version: Version<Content> } | VersionRefusal;
