import { type AuditLog } from '../audit/audit-log.js';
import { type Officer } from '../auth/officer.js';
import { type Database } from '../database/database.js';
import { type DraftFault, type FieldChange, type Version, type VersionKind } from './version.js';
import { type VersionRepository } from './version.repository.js';

/** What is served of a kind of records, and what a version of it must fulfil; each service tells its own. */
export interface Served<Content> {
  /** What the portal says now, retired records too; undefined where it has no such record. */
  readonly present: (recordId: string) => { readonly content: Content; readonly retired: boolean } | undefined;
  /** The same content as something that is said again, or no more. */
  readonly standing: (content: Content, retired: boolean) => Content;
  /** What keeps a version from being published. */
  readonly faultsOf: (version: Pick<Version<Content>, 'recordId' | 'content'>) => readonly DraftFault[];
  readonly changesBetween: (before: Content | undefined, after: Content) => readonly FieldChange[];
  /** Serves what is published now; waits no longer than an officer would. */
  readonly reloadSoon: () => Promise<void>;
}

/** What officers' work on versions of one kind needs. */
export interface Versioned<Content> {
  readonly kind: VersionKind;
  readonly served: Served<Content>;
  readonly versions: VersionRepository<Content>;
  readonly audit: AuditLog;
  readonly db: Database;
  readonly now: () => Date;
}

/** Puts on record what an officer made of a version, in the transaction of the deed. */
export function logVersion<Content>(
  { kind, audit }: Versioned<Content>,
  tx: Database,
  officer: Officer,
  {
    verb,
    before,
    after,
  }: { readonly verb: string; readonly before?: Version<Content> | undefined; readonly after: Version<Content> },
): Promise<void> {
  const subject = { kind, id: after.recordId };
  return audit.append(tx, { officer, action: `${kind}.${verb}`, subject, before, after, at: after.changedAt });
}

/** Keeps what the knowledge folder says as a version, before officers change it for the first time. */
export async function keepFileVersion<Content>(
  { versions }: Versioned<Content>,
  tx: Database,
  { recordId, content, at }: { readonly recordId: string; readonly content: Content; readonly at: Date },
): Promise<void> {
  const author = { id: 'knowledge', name: 'knowledge/' };
  await versions.add(tx, { recordId, state: 'superseded', origin: 'file', content, editorIds: [], author }, at);
}
