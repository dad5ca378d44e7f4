import { authorise } from '../auth/authority/authorise.js';
import { type Officer } from '../auth/officer.js';
import { type Database } from '../database/database.js';
import { type DraftFault, type Target, type Version, type VersionOutcome } from './version.js';
import { type VersionChange } from './version.repository.js';
import { keepFileVersion, logVersion, type Versioned } from './versioned.js';

/** What an officer does as the author of a version. */
export class WriteVersions<Content> {
  constructor(protected readonly parts: Versioned<Content>) {}

  /** A new version of a record that is served. Its present text is kept as a version of its own, to go back to. */
  async edit(officer: Officer, recordId: string): Promise<VersionOutcome<Content>> {
    authorise(officer, `${this.parts.kind}.write`);
    const { db, versions, served, now } = this.parts;
    const at = now();
    return db.transaction(async (tx): Promise<VersionOutcome<Content>> => {
      const present = served.present(recordId);
      if (present === undefined) return { kind: 'not_found' };
      const earlier = await versions.ofRecord(tx, recordId);
      const open = earlier.find(({ state }) => state === 'draft' || state === 'submitted');
      if (open !== undefined) return { kind: 'draft_open', versionId: open.id };
      if (earlier.length === 0) await keepFileVersion(this.parts, tx, { recordId, content: present.content, at });
      const content = served.standing(present.content, false);
      const draft = { recordId, state: 'draft', origin: 'edit', content } as const;
      const version = await versions.add(tx, { ...draft, editorIds: [officer.id], author: officer }, at);
      await logVersion(this.parts, tx, officer, { verb: 'draft', after: version });
      return { kind: 'done', version };
    });
  }

  save(officer: Officer, target: Target, content: Content): Promise<VersionOutcome<Content>> {
    return this.changeDraft(officer, target, 'save', (draft) => ({
      content,
      editorIds: [...new Set([...draft.editorIds, officer.id])],
    }));
  }

  /** Hands a draft to a second person, once nothing keeps it from being published. */
  async submit(officer: Officer, target: Target): Promise<VersionOutcome<Content>> {
    authorise(officer, `${this.parts.kind}.write`);
    const draft = await this.parts.versions.find(this.parts.db, target.id);
    const faults = draft === undefined ? [] : this.faultsOf(draft);
    if (faults.length > 0) return { kind: 'faulty', faults };
    return this.changeDraft(officer, target, 'submit', () => ({ state: 'submitted', reviewNote: null }));
  }

  discard(officer: Officer, target: Target): Promise<VersionOutcome<Content>> {
    return this.changeDraft(officer, target, 'discard', () => ({ state: 'discarded' }));
  }

  /** What keeps a draft from being published. */
  faultsOf(version: Pick<Version<Content>, 'recordId' | 'content'>): readonly DraftFault[] {
    return this.parts.served.faultsOf(version);
  }

  private async changeDraft(
    officer: Officer,
    { id, revision }: Target,
    verb: string,
    change: (draft: Version<Content>) => VersionChange<Content>,
  ): Promise<VersionOutcome<Content>> {
    authorise(officer, `${this.parts.kind}.write`);
    const { db, versions, now } = this.parts;
    const at = now();
    return db.transaction(async (tx: Database): Promise<VersionOutcome<Content>> => {
      const draft = await versions.find(tx, id);
      if (draft === undefined) return { kind: 'not_found' };
      if (draft.state !== 'draft') return { kind: 'outdated' };
      const version = await versions.change(tx, { id, revision }, change(draft), at);
      if (version === undefined) return { kind: 'outdated' };
      await logVersion(this.parts, tx, officer, { verb, before: draft, after: version });
      return { kind: 'done', version };
    });
  }
}
