import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, type AuditEntry } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Officer } from '../../../auth/officer.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { changesBetween, type FieldChange } from './draft-content.js';
import { type RecordVersion, type VersionState } from './record-version.js';
import { RecordVersionRepository } from './record-version.repository.js';

export interface VersionInHistory {
  readonly version: RecordVersion;
  /** Against the version that was said before it; all fields for the first. */
  readonly changes: readonly FieldChange[];
}

const SAID: readonly VersionState[] = ['published', 'superseded'];
const MOST = 200;

/** Reads what officers wrote. */
@Injectable()
export class VersionHistory {
  constructor(
    private readonly versions: RecordVersionRepository,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
  ) {}

  async find(officer: Officer, id: string): Promise<RecordVersion | undefined> {
    authorise(officer, 'record.read');
    return this.versions.find(this.db, id);
  }

  async list(officer: Officer, states: readonly VersionState[]): Promise<RecordVersion[]> {
    authorise(officer, 'record.read');
    return this.versions.inStates(this.db, states, MOST);
  }

  /** A record's versions, newest first, each with what it changed, and everything that officers did to it. */
  async of(officer: Officer, recordId: string): Promise<{ versions: VersionInHistory[]; actions: AuditEntry[] }> {
    authorise(officer, 'record.read');
    const versions = await this.versions.ofRecord(this.db, recordId);
    const actions = await this.audit.of({ kind: 'record', id: recordId });
    return {
      actions,
      versions: versions.map((version) => {
        const earlier = versions.find((other) => other.version < version.version && SAID.includes(other.state));
        return { version, changes: changesBetween(earlier?.content, version.content) };
      }),
    };
  }
}
