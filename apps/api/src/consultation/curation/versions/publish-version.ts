import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { may } from '../../../auth/authority/ability.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Officer } from '../../../auth/officer.js';
import { cleanText } from '../../../common/clean-text.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { LiveRecords } from '../../records/live-records.js';
import { contentOf, type DraftContent } from './draft-content.js';
import { type RecordVersion, type VersionOrigin } from './record-version.js';
import { RecordVersionRepository } from './record-version.repository.js';
import { type Target, type VersionOutcome, type VersionRefusal, WriteDraft } from './write-draft.js';

/** What an officer does as a reviewer. Each of these changes what the portal says as soon as it is done. */
@Injectable()
export class PublishVersion {
  constructor(
    private readonly versions: RecordVersionRepository,
    private readonly drafts: WriteDraft,
    private readonly live: LiveRecords,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Publishes what another officer submitted. Four eyes: nobody who wrote on it. */
  async approve(officer: Officer, target: Target, note?: string | null): Promise<VersionOutcome> {
    const outcome = await this.review(officer, target, async (tx, submitted) => {
      const faults = this.drafts.faultsOf(submitted);
      if (faults.length > 0) return { kind: 'faulty', faults };
      await this.versions.supersede(tx, submitted.recordId, this.now());
      return this.decide(tx, officer, submitted, 'published', note);
    });
    if (outcome.kind === 'done') await this.live.reloadSoon();
    return outcome;
  }

  /** Gives it back to its author, with what is to be mended. */
  sendBack(officer: Officer, target: Target, note: string): Promise<VersionOutcome> {
    return this.review(officer, target, (tx, submitted) => this.decide(tx, officer, submitted, 'draft', note));
  }

  /** Takes a record off the portal; it can be restored. */
  async retire(officer: Officer, recordId: string): Promise<VersionOutcome> {
    authorise(officer, 'record.retire');
    const record = this.live.records.get(recordId);
    if (record?.status !== 'reviewed') return { kind: 'not_found' };
    return this.republish(officer, recordId, 'retire', { ...contentOf(record), status: 'retired' });
  }

  /** Says again what was said before: two people have agreed on it then, so it needs no second one now. */
  async restore(officer: Officer, versionId: string): Promise<VersionOutcome> {
    authorise(officer, 'record.restore');
    const earlier = await this.versions.find(this.db, versionId);
    if (earlier?.state !== 'superseded') return { kind: 'not_found' };
    return this.republish(officer, earlier.recordId, 'restore', earlier.content);
  }

  private async republish(
    officer: Officer,
    recordId: string,
    origin: VersionOrigin,
    content: DraftContent,
  ): Promise<VersionOutcome> {
    const at = this.now();
    const version = await this.db.transaction(async (tx) => {
      const earlier = await this.versions.ofRecord(tx, recordId);
      const present = this.live.records.get(recordId);
      if (earlier.length === 0 && present !== undefined) {
        const author = { id: 'knowledge', name: 'knowledge/' };
        const kept = { recordId, state: 'superseded', origin: 'file', content: contentOf(present) } as const;
        await this.versions.add(tx, { ...kept, editorIds: [], author }, at);
      }
      const before = earlier.find(({ state }) => state === 'published');
      await this.versions.supersede(tx, recordId, at);
      const added = await this.versions.add(
        tx,
        { recordId, state: 'published', origin, content, editorIds: [], author: officer },
        at,
      );
      const subject = { kind: 'record', id: recordId };
      await this.audit.append(tx, { officer, action: `record.${origin}`, subject, before, after: added, at });
      return added;
    });
    await this.live.reloadSoon();
    return { kind: 'done', version };
  }

  private async review(
    officer: Officer,
    target: Target,
    decide: (tx: Database, submitted: RecordVersion) => Promise<VersionOutcome>,
  ): Promise<VersionOutcome> {
    authorise(officer, 'record.review');
    return this.db.transaction(async (tx): Promise<VersionOutcome> => {
      const submitted = await this.versions.find(tx, target.id);
      const refusal = reviewRefusal(submitted, officer);
      if (submitted === undefined || refusal !== undefined) return refusal ?? { kind: 'not_found' };
      return submitted.revision === target.revision ? decide(tx, submitted) : { kind: 'outdated' };
    });
  }

  private async decide(
    tx: Database,
    officer: Officer,
    submitted: RecordVersion,
    state: 'published' | 'draft',
    note: string | null | undefined,
  ): Promise<VersionOutcome> {
    const cleaned = cleanText(note ?? '');
    const reviewNote = cleaned === '' ? null : cleaned.slice(0, 2000);
    const change = { state, reviewer: officer, reviewNote };
    const version = await this.versions.change(tx, submitted, change, this.now());
    // Two reviewers at the very same moment: the second one's transaction is undone as a whole.
    if (version === undefined) throw new Error(`version ${submitted.id} was decided at the same moment`);
    const action = state === 'published' ? 'record.publish' : 'record.send-back';
    const subject = { kind: 'record', id: version.recordId };
    await this.audit.append(tx, { officer, action, subject, before: submitted, after: version, at: version.changedAt });
    return { kind: 'done', version };
  }
}

/** Whether an officer may decide about a version: it waits for it, and is not their own work. Pure. */
export function reviewRefusal(
  version: Pick<RecordVersion, 'state' | 'editorIds'> | undefined,
  officer: Officer,
): VersionRefusal | undefined {
  if (version === undefined) return { kind: 'not_found' };
  if (version.state !== 'submitted') return { kind: 'outdated' };
  return may(officer, 'record.review', { editorIds: version.editorIds }) ? undefined : { kind: 'own_work' };
}
