import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Officer } from '../../../auth/officer.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { koreanDay } from '../../../common/korean-day.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { LiveRecords } from '../../records/live-records.js';
import { type OpenQuestion, OpenQuestionRepository } from '../queue/open-question.repository.js';
import { type DraftContent, type DraftFault, contentOf, emptyContent, recordOf } from './draft-content.js';
import { type RecordVersion } from './record-version.js';
import { RecordVersionRepository } from './record-version.repository.js';
import { plainWording, repeatedWordings } from './repeated-wordings.js';

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

export type VersionOutcome = { readonly kind: 'done'; readonly version: RecordVersion } | VersionRefusal;

/** What an officer does as the author of a record. */
@Injectable()
export class WriteDraft {
  constructor(
    private readonly versions: RecordVersionRepository,
    private readonly questions: OpenQuestionRepository,
    private readonly live: LiveRecords,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** A new record, begun with the wordings of questions from the queue, which leave it. */
  async start(officer: Officer, replyIds: readonly string[]): Promise<VersionOutcome> {
    authorise(officer, 'record.write');
    const at = this.now();
    return this.db.transaction(async (tx): Promise<VersionOutcome> => {
      const asked = await this.questions.textsOf(tx, replyIds);
      const [recordId = ''] = await this.versions.freeRecordIds(tx, 1);
      const content = withWordings(emptyContent(koreanDay(at).slice(0, 7)), asked);
      const ids = asked.map(({ replyId }) => replyId);
      const version = await this.versions.add(
        tx,
        { recordId, state: 'draft', origin: 'new', content, replyIds: ids, editorIds: [officer.id], author: officer },
        at,
      );
      await this.questions.markHandled(tx, ids, officer, at);
      await this.log(tx, officer, 'record.draft', undefined, version);
      return { kind: 'done', version };
    });
  }

  /** A new version of a record that is served. Its present text is kept as a version of its own, to go back to. */
  async edit(officer: Officer, recordId: string): Promise<VersionOutcome> {
    authorise(officer, 'record.write');
    const at = this.now();
    return this.db.transaction(async (tx): Promise<VersionOutcome> => {
      const record = this.live.records.get(recordId);
      if (record === undefined) return { kind: 'not_found' };
      const earlier = await this.versions.ofRecord(tx, recordId);
      const open = earlier.find(({ state }) => state === 'draft' || state === 'submitted');
      if (open !== undefined) return { kind: 'draft_open', versionId: open.id };
      if (earlier.length === 0) await this.keepFileVersion(tx, recordId, contentOf(record), at);
      const version = await this.versions.add(
        tx,
        {
          recordId,
          state: 'draft',
          origin: 'edit',
          content: { ...contentOf(record), status: 'reviewed' },
          editorIds: [officer.id],
          author: officer,
        },
        at,
      );
      await this.log(tx, officer, 'record.draft', undefined, version);
      return { kind: 'done', version };
    });
  }

  save(officer: Officer, target: Target, content: DraftContent): Promise<VersionOutcome> {
    return this.changeDraft(officer, target, 'record.save', (draft) => ({
      content,
      editorIds: [...new Set([...draft.editorIds, officer.id])],
    }));
  }

  /** Hands a draft to a second person, once it is a whole record. */
  async submit(officer: Officer, target: Target): Promise<VersionOutcome> {
    authorise(officer, 'record.write');
    const draft = await this.versions.find(this.db, target.id);
    const faults = draft === undefined ? [] : this.faultsOf(draft);
    if (faults.length > 0) return { kind: 'faulty', faults };
    return this.changeDraft(officer, target, 'record.submit', () => ({ state: 'submitted', reviewNote: null }));
  }

  discard(officer: Officer, target: Target): Promise<VersionOutcome> {
    return this.changeDraft(officer, target, 'record.discard', () => ({ state: 'discarded' }));
  }

  /** What keeps a draft from being published, beside its own form: wordings that another record has. */
  faultsOf({ recordId, content }: Pick<RecordVersion, 'recordId' | 'content'>): DraftFault[] {
    const record = recordOf(recordId, content);
    return Array.isArray(record) ? record : repeatedWordings(record, this.live.reviewed());
  }

  private async changeDraft(
    officer: Officer,
    { id, revision }: Target,
    action: string,
    change: (draft: RecordVersion) => Parameters<RecordVersionRepository['change']>[2],
  ): Promise<VersionOutcome> {
    authorise(officer, 'record.write');
    const at = this.now();
    return this.db.transaction(async (tx): Promise<VersionOutcome> => {
      const draft = await this.versions.find(tx, id);
      if (draft === undefined) return { kind: 'not_found' };
      if (draft.state !== 'draft') return { kind: 'outdated' };
      const version = await this.versions.change(tx, { id, revision }, change(draft), at);
      if (version === undefined) return { kind: 'outdated' };
      await this.log(tx, officer, action, draft, version);
      return { kind: 'done', version };
    });
  }

  private async keepFileVersion(tx: Database, recordId: string, content: DraftContent, at: Date): Promise<void> {
    const author = { id: 'knowledge', name: 'knowledge/' };
    await this.versions.add(tx, { recordId, state: 'superseded', origin: 'file', content, editorIds: [], author }, at);
  }

  private log(
    tx: Database,
    officer: Officer,
    action: string,
    before: RecordVersion | undefined,
    after: RecordVersion,
  ): Promise<void> {
    const subject = { kind: 'record', id: after.recordId };
    return this.audit.append(tx, { officer, action, subject, before, after, at: after.changedAt });
  }
}

/** A version as the officer saw it. */
export type Target = Pick<RecordVersion, 'id' | 'revision'>;

/** The first wording in each language as the question, the others as variants. */
function withWordings(content: DraftContent, asked: readonly Pick<OpenQuestion, 'text' | 'language'>[]): DraftContent {
  const wordings = (language: 'ko' | 'en') => {
    const texts = asked.filter((each) => each.language === language).map(({ text }) => text);
    return [...new Map(texts.map((text) => [plainWording(text), text])).values()];
  };
  const [ko = '', ...variantsKo] = wordings('ko');
  const [en = '', ...variantsEn] = wordings('en');
  return { ...content, question: { ko, en }, variants: { ko: variantsKo.slice(0, 20), en: variantsEn.slice(0, 20) } };
}
