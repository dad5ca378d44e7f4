import { type AuditEntry } from '../audit/audit-log.js';
import { authorise } from '../auth/authority/authorise.js';
import { type Officer } from '../auth/officer.js';
import { type PagePlace } from '../database/page-place.js';
import { type FieldChange, type Version, type VersionState } from './version.js';
import { type Versioned } from './versioned.js';

interface VersionInHistory<Content> {
  readonly version: Version<Content>;
  /** Against the version that was said before it; all fields for the first. */
  readonly changes: readonly FieldChange[];
}

const SAID: readonly VersionState[] = ['published', 'superseded'];
const MOST = 200;

/** Reads what officers wrote. */
export class VersionHistory<Content> {
  constructor(protected readonly parts: Versioned<Content>) {}

  async find(officer: Officer, id: string): Promise<Version<Content> | undefined> {
    authorise(officer, `${this.parts.kind}.read`);
    return this.parts.versions.find(this.parts.db, id);
  }

  /** Last changed first. @param page without one: 200 at most */
  async list(
    officer: Officer,
    states: readonly VersionState[],
    page: { readonly limit: number; readonly after?: PagePlace | undefined } = { limit: MOST },
  ): Promise<Version<Content>[]> {
    authorise(officer, `${this.parts.kind}.read`);
    return this.parts.versions.inStates(this.parts.db, states, page.limit, page.after);
  }

  /** A record's versions, newest first, each with what it changed, and everything that officers did to it. */
  async of(
    officer: Officer,
    recordId: string,
  ): Promise<{ versions: VersionInHistory<Content>[]; actions: AuditEntry[] }> {
    const { kind, versions: stored, audit, db, served } = this.parts;
    authorise(officer, `${kind}.read`);
    const versions = await stored.ofRecord(db, recordId);
    const actions = await audit.of({ kind, id: recordId });
    return {
      actions,
      versions: versions.map((version) => {
        const earlier = versions.find((other) => other.version < version.version && SAID.includes(other.state));
        return { version, changes: served.changesBetween(earlier?.content, version.content) };
      }),
    };
  }
}
