import { may } from '../auth/authority/ability.js';
import { authorise } from '../auth/authority/authorise.js';
import { type Officer } from '../auth/officer.js';
import { cleanText } from '../common/clean-text.js';
import { type Database } from '../database/database.js';
import {
  type Target,
  type Version,
  type VersionKind,
  type VersionOrigin,
  type VersionOutcome,
  type VersionRefusal,
} from './version.js';
import { keepFileVersion, logVersion, type Versioned } from './versioned.js';

/** Longest note of a reviewer, in characters. */
const NOTE_LENGTH = 2000;

interface Decision {
  readonly state: 'published' | 'draft';
  readonly note: string | null | undefined;
}

/** What an officer does as a reviewer. Each of these changes what the portal says as soon as it is done. */
export class PublishVersions<Content> {
  constructor(private readonly parts: Versioned<Content>) {}

  /** Publishes what another officer submitted. Four eyes: nobody who wrote on it. */
  async approve(officer: Officer, target: Target, note?: string | null): Promise<VersionOutcome<Content>> {
    const { served, versions, now } = this.parts;
    const outcome = await this.review(officer, target, async (tx, submitted) => {
      const faults = served.faultsOf(submitted);
      if (faults.length > 0) return { kind: 'faulty', faults };
      await versions.supersede(tx, submitted.recordId, now());
      return this.decide(tx, officer, submitted, { state: 'published', note });
    });
    if (outcome.kind === 'done') await served.reloadSoon();
    return outcome;
  }

  /** Gives it back to its author, with what is to be mended. */
  sendBack(officer: Officer, target: Target, note: string): Promise<VersionOutcome<Content>> {
    return this.review(officer, target, (tx, submitted) =>
      this.decide(tx, officer, submitted, { state: 'draft', note }),
    );
  }

  /** Takes a record off the portal; it can be restored. */
  async retire(officer: Officer, recordId: string): Promise<VersionOutcome<Content>> {
    authorise(officer, `${this.parts.kind}.retire`);
    const { served } = this.parts;
    const present = served.present(recordId);
    if (present === undefined || present.retired) return { kind: 'not_found' };
    return this.republish(officer, recordId, 'retire', served.standing(present.content, true));
  }

  /** Says again what was said before: two people have agreed on it then, so it needs no second one now. */
  async restore(officer: Officer, versionId: string): Promise<VersionOutcome<Content>> {
    authorise(officer, `${this.parts.kind}.restore`);
    const earlier = await this.parts.versions.find(this.parts.db, versionId);
    if (earlier?.state !== 'superseded') return { kind: 'not_found' };
    return this.republish(officer, earlier.recordId, 'restore', earlier.content);
  }

  private async republish(
    officer: Officer,
    recordId: string,
    origin: VersionOrigin,
    content: Content,
  ): Promise<VersionOutcome<Content>> {
    const { db, versions, served, now } = this.parts;
    const at = now();
    const version = await db.transaction(async (tx) => {
      const earlier = await versions.ofRecord(tx, recordId);
      const present = served.present(recordId);
      if (earlier.length === 0 && present !== undefined) {
        await keepFileVersion(this.parts, tx, { recordId, content: present.content, at });
      }
      const before = earlier.find(({ state }) => state === 'published');
      await versions.supersede(tx, recordId, at);
      const published = { recordId, state: 'published', origin, content } as const;
      const after = await versions.add(tx, { ...published, editorIds: [], author: officer }, at);
      await logVersion(this.parts, tx, officer, { verb: origin, before, after });
      return after;
    });
    await served.reloadSoon();
    return { kind: 'done', version };
  }

  private async review(
    officer: Officer,
    target: Target,
    decide: (tx: Database, submitted: Version<Content>) => Promise<VersionOutcome<Content>>,
  ): Promise<VersionOutcome<Content>> {
    const { kind, db, versions } = this.parts;
    authorise(officer, `${kind}.review`);
    return db.transaction(async (tx): Promise<VersionOutcome<Content>> => {
      const submitted = await versions.find(tx, target.id);
      const refusal = reviewRefusal(kind, submitted, officer);
      if (submitted === undefined || refusal !== undefined) return refusal ?? { kind: 'not_found' };
      return submitted.revision === target.revision ? decide(tx, submitted) : { kind: 'outdated' };
    });
  }

  private async decide(
    tx: Database,
    officer: Officer,
    submitted: Version<Content>,
    { state, note }: Decision,
  ): Promise<VersionOutcome<Content>> {
    const cleaned = cleanText(note ?? '');
    const reviewNote = cleaned === '' ? null : cleaned.slice(0, NOTE_LENGTH);
    const change = { state, reviewer: officer, reviewNote };
    const version = await this.parts.versions.change(tx, submitted, change, this.parts.now());
    // Two reviewers at the very same moment: the second one's transaction is undone as a whole.
    if (version === undefined) throw new Error(`version ${submitted.id} was decided at the same moment`);
    const verb = state === 'published' ? 'publish' : 'send-back';
    await logVersion(this.parts, tx, officer, { verb, before: submitted, after: version });
    return { kind: 'done', version };
  }
}

/** Whether an officer may decide about a version: it waits for it, and is not their own work. Pure. */
export function reviewRefusal(
  kind: VersionKind,
  version: Pick<Version<unknown>, 'state' | 'editorIds'> | undefined,
  officer: Officer,
): VersionRefusal | undefined {
  if (version === undefined) return { kind: 'not_found' };
  if (version.state !== 'submitted') return { kind: 'outdated' };
  return may(officer, `${kind}.review`, { editorIds: version.editorIds }) ? undefined : { kind: 'own_work' };
}
