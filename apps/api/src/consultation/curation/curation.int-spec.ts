import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { AuditLog } from '../../audit/audit-log.js';
import { type Officer } from '../../auth/officer.js';
import { type OpenDatabase } from '../../database/database.js';
import { auditEntries } from '../../database/schema.js';
import { testStores } from '../../database/testing/test-databases.js';
import { aConsultationRecord } from '../../knowledge/testing/a-consultation-record.js';
import { type LoadedKnowledge } from '../../knowledge/load-knowledge.js';
import { ConsultationIndex } from '../consultation-index.js';
import { ConversationRepository } from '../conversation.repository.js';
import { AnswerRatingRepository } from '../feedback/answer-rating.repository.js';
import { RateAnswer } from '../feedback/rate-answer.js';
import { type VersionOutcome } from '../../versions/version.js';
import { LiveRecords } from '../records/live-records.js';
import { analysesInMemory } from '../records/remembering-analyzer.js';
import { type ReplyContent } from '../reply.js';
import { ConsultationRequestRepository } from '../requests/consultation-request.repository.js';
import { RequestConsultation } from '../requests/request-consultation.js';
import { ImportConsultations } from './import/import-consultations.js';
import { ListOpenQuestions } from './queue/list-open-questions.js';
import { OpenQuestionRepository } from './queue/open-question.repository.js';
import { AnswerRequest } from './requests/answer-request.js';
import { PublishVersion } from './versions/publish-version.js';
import { RecordVersionRepository } from './versions/record-version.repository.js';
import { RecordHistory } from './versions/record-history.js';
import { VersionedRecords } from './versions/versioned-records.js';
import { WriteDraft } from './versions/write-draft.js';

const KA: Officer = { id: 'ka', name: '김가', roles: ['trader_support', 'knowledge_reviewer'] };
const NA: Officer = { id: 'na', name: '이나', roles: ['trader_support', 'knowledge_reviewer'] };

const REPLY: Omit<ReplyContent, 'outcome'> = {
  language: 'ko',
  text: '답',
  records: [],
  legal: [],
  suggestions: [],
} as never;

function done<Content>(outcome: VersionOutcome<Content>) {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.version;
}

describe.each(testStores())('curation on $name', ({ open }) => {
  let store: OpenDatabase;
  let parts: Awaited<ReturnType<typeof curation>>;
  const filed = aConsultationRecord({
    id: 'kt1-001',
    question: { ko: '향수는 몇 밀리리터까지 면세인가요?', en: 'How much perfume is duty free?' },
  });

  async function curation(db: OpenDatabase['db']) {
    const knowledge = {
      records: [filed],
      starters: [],
      merged: new Map(),
      lawChanges: [],
      limits: [],
    } as unknown as LoadedKnowledge;
    const index = await ConsultationIndex.load(knowledge);
    const now = () => new Date();
    const versions = new RecordVersionRepository();
    const audit = new AuditLog(db);
    const snapshots = { read: () => undefined, write: () => undefined, analyses: analysesInMemory() };
    const live = new LiveRecords(index, versions, knowledge, snapshots, db, now);
    await live.onApplicationBootstrap();
    const questions = new OpenQuestionRepository(db);
    const versioned = new VersionedRecords(versions, live, audit, db, now);
    const drafts = new WriteDraft(versioned, questions);
    const requests = new ConsultationRequestRepository(db);
    return {
      index,
      live,
      audit,
      drafts,
      queue: new ListOpenQuestions(questions, index, audit, db, now),
      publishing: new PublishVersion(versioned),
      history: new RecordHistory(versioned),
      imports: new ImportConsultations(live, index, versions, audit, db, now),
      asking: new RequestConsultation(requests, now),
      answering: new AnswerRequest(requests, audit, db, now),
      conversations: new ConversationRepository(db),
      rating: new RateAnswer(new AnswerRatingRepository(db), now),
    };
  }

  beforeAll(async () => {
    store = await open();
    parts = await curation(store.db);
  });
  afterAll(async () => {
    await parts.live.onApplicationShutdown();
    await store.close();
  });

  async function asked(text: string, outcome: ReplyContent['outcome'], unhelpful = false): Promise<string> {
    const session = randomUUID();
    const id = await parts.conversations.start(session, new Date());
    await parts.conversations.addQuestion(id, { text, redacted: false, at: new Date() });
    const { id: replyId } = await parts.conversations.addReply(id, { ...REPLY, outcome }, new Date());
    if (unhelpful) await parts.rating.rate(session, { replyId, helped: false, reasons: ['wrong'] });
    return replyId;
  }

  const answers = async (question: string) => (await parts.index.search(question)).matches[0]?.answer.ko;

  it('leads a question from the queue to an answer, by two officers, and back', async () => {
    const first = await asked('드론을 수입할 때 전파인증이 필요한가요?', 'no_evidence');
    const second = await asked('드론 수입 전파인증 필요한가요', 'answer', true);
    await asked('향수 면세 한도는?', 'answer');
    const [group, ...others] = await parts.queue.groups(KA);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ unanswered: 1, unhelpful: 1 });
    expect(group?.questions.map(({ replyId }) => replyId).sort()).toEqual([first, second].sort());

    const draft = done(await parts.drafts.start(KA, [first, second]));
    expect(await parts.queue.groups(KA)).toEqual([]);
    expect(draft.content.variants.ko).toHaveLength(1);
    expect(await parts.drafts.submit(KA, draft)).toMatchObject({ kind: 'faulty' });

    const question = { ...draft.content.question, en: 'Does a drone need radio certification?' };
    const content = { ...draft.content, question, answer: { ko: '시험용 답변입니다.', en: 'A test answer.' } };
    const saved = done(await parts.drafts.save(KA, draft, content));
    expect(await parts.drafts.save(NA, draft, content)).toEqual({ kind: 'outdated' });
    const submitted = done(await parts.drafts.submit(KA, saved));
    expect(await parts.publishing.approve(KA, submitted)).toEqual({ kind: 'own_work' });
    expect(await answers('드론 전파인증')).not.toBe('시험용 답변입니다.');

    const published = done(await parts.publishing.approve(NA, submitted, '확인함'));
    expect(await answers('드론 전파인증')).toBe('시험용 답변입니다.');
    expect(await parts.publishing.approve(NA, submitted)).toEqual({ kind: 'outdated' });

    done(await parts.publishing.retire(NA, published.recordId));
    expect(await answers('드론 전파인증')).not.toBe('시험용 답변입니다.');
    done(await parts.publishing.restore(NA, published.id));
    expect(await answers('드론 전파인증')).toBe('시험용 답변입니다.');

    const { versions, actions } = await parts.history.of(KA, published.recordId);
    expect(versions.map(({ version: { state, origin } }) => `${origin} ${state}`)).toEqual([
      'restore published',
      'retire superseded',
      'new superseded',
    ]);
    expect(versions[1]?.changes).toEqual([{ field: 'status', before: 'reviewed', after: 'retired' }]);
    expect(actions.map(({ officerId, action }) => `${officerId} ${action}`)).toEqual([
      'ka record.draft',
      'ka record.save',
      'ka record.submit',
      'na record.publish',
      'na record.retire',
      'na record.restore',
    ]);
  });

  it('changes a record of the folder, and undoes that', async () => {
    const edit = done(await parts.drafts.edit(KA, filed.id));
    expect(await parts.drafts.edit(NA, filed.id)).toEqual({ kind: 'draft_open', versionId: edit.id });
    const content = { ...edit.content, answer: { ko: '고친 답변입니다.', en: 'Mended.' } };
    const submitted = done(await parts.drafts.submit(KA, done(await parts.drafts.save(KA, edit, content))));
    const returned = done(await parts.publishing.sendBack(NA, submitted, '한도를 적어 주십시오'));
    expect(returned).toMatchObject({ state: 'draft', reviewNote: '한도를 적어 주십시오' });
    const again = done(await parts.drafts.submit(KA, returned));
    done(await parts.publishing.approve(NA, again));
    expect(await answers('향수 면세')).toBe('고친 답변입니다.');

    const { versions } = await parts.history.of(KA, filed.id);
    const original = versions.find(({ version }) => version.origin === 'file')?.version;
    done(await parts.publishing.restore(NA, original?.id ?? ''));
    expect(await answers('향수 면세')).toBe(filed.answer.ko);
  });

  it('serves what was published after a restart, too', async () => {
    const restarted = await curation(store.db);
    expect([...restarted.live.records.keys()]).toEqual(expect.arrayContaining([filed.id, 'db1-001']));
    await restarted.live.onApplicationShutdown();
  });

  it('queues what was handed over for want of an answer, not a wish for a person', async () => {
    const handedOver = await asked('별사탕 보관 기간은 며칠인가요?', 'handoff');
    await asked('상담원과 통화하고 싶어요', 'handoff');
    const groups = await parts.queue.groups(KA);
    expect(groups.flatMap(({ questions }) => questions.map(({ replyId }) => replyId))).toEqual([handedOver]);
    await parts.queue.dismiss(NA, [handedOver]);
  });

  it('takes questions off the queue that need no record', async () => {
    const replyId = await asked('점심 추천', 'no_evidence');
    await parts.queue.dismiss(NA, [replyId]);
    expect(await parts.queue.groups(KA)).toEqual([]);
    expect(await parts.audit.of({ kind: 'question', id: replyId })).toMatchObject([{ action: 'question.dismiss' }]);
  });

  it('takes past consultations in as drafts, the chosen lines only', async () => {
    const text =
      '질문,답변\n향수는 몇 밀리리터까지 면세인가요,같은 질문\n반려견 검역은?,010-1234-5678로 전화\n,빈 질문';
    const bytes = new TextEncoder().encode(text);
    const outcome = await parts.imports.preview(KA, bytes);
    if (outcome.kind !== 'preview') throw new Error(outcome.kind);
    expect(outcome.preview.rows.map(({ verdict }) => verdict)).toEqual(['same', 'new', 'faulty']);
    const mapping = { question: '질문', answer: '답변' };
    const imported = await parts.imports.apply(KA, bytes, mapping, new Set([3, 4]));
    expect(imported).toMatchObject({ kind: 'imported', recordIds: [expect.stringMatching(/^db1-/)] });
    const drafts = await parts.history.list(KA, ['draft']);
    expect(drafts).toMatchObject([{ origin: 'import', content: { answer: { ko: '[phone]로 전화' } } }]);
  });

  it('answers a request, which the person then reads', async () => {
    const sent = await parts.asking.submit({ language: 'ko', category: 'other', question: '언제 되나요?' });
    if (sent.kind !== 'received') throw new Error(sent.kind);
    const [request] = await parts.answering.list(KA, ['received']);
    const id = request?.id ?? '';
    expect(await parts.answering.take(KA, id)).toMatchObject({ request: { status: 'in_progress' } });
    expect(await parts.answering.take(NA, id)).toEqual({ kind: 'not_open' });
    expect(await parts.answering.answer(KA, id, '  ')).toEqual({ kind: 'empty' });
    await parts.answering.answer(KA, id, '내일 됩니다.');
    expect(await parts.asking.lookUp(sent.key.reference, sent.key.secret)).toMatchObject({
      status: 'answered',
      reply: '내일 됩니다.',
    });
    expect(await parts.audit.of({ kind: 'request', id })).toHaveLength(2);
  });

  it('tells how to reach a person for a stated purpose only, and puts it on record', async () => {
    const contact = '010-1234-5678';
    const sent = await parts.asking.submit({
      language: 'ko',
      category: 'other',
      question: '연락 주세요',
      contact,
      consent: true,
    });
    if (sent.kind !== 'received') throw new Error(sent.kind);
    const [request] = await parts.answering.list(KA, ['received']);
    const id = request?.id ?? '';
    for (const purpose of [
      undefined,
      { kind: 'answer', note: ' ㄱ ' },
      { kind: 'answer', note: 'a'.repeat(301) },
    ] as const) {
      await expect(parts.answering.contact(KA, id, purpose)).rejects.toMatchObject({ code: 'PURPOSE_REQUIRED' });
    }
    expect(await parts.audit.of({ kind: 'request', id })).toEqual([]);
    expect(await parts.answering.contact(KA, id, { kind: 'answer', note: '답변을 알리려고' })).toBe(contact);
    const [entry] = await store.db.select().from(auditEntries).where(eq(auditEntries.subjectId, id));
    expect(entry).toMatchObject({ action: 'request.contact', purpose: 'answer', purposeNote: '답변을 알리려고' });
  });

  it('does nothing for officers whose roles don’t allow it, whoever calls', async () => {
    const auditor: Officer = { id: 'seo', name: '서', roles: ['auditor'] };
    const supervisor: Officer = { id: 'oh', name: '오', roles: ['supervisor'] };
    const target = { id: randomUUID(), revision: 1 };
    const purpose = { kind: 'answer', note: '답변을 알리려고' } as const;
    const { queue, drafts, publishing, history, imports, answering } = parts;
    const reads: readonly ((officer: Officer) => Promise<unknown>)[] = [
      (officer) => queue.groups(officer),
      (officer) => queue.waiting(officer),
      (officer) => history.find(officer, target.id),
      (officer) => history.list(officer, ['draft']),
      (officer) => history.of(officer, filed.id),
      (officer) => answering.list(officer, ['received']),
    ];
    const acts: typeof reads = [
      (officer) => queue.dismiss(officer, []),
      (officer) => drafts.start(officer, []),
      (officer) => drafts.edit(officer, filed.id),
      (officer) => drafts.save(officer, target, {} as never),
      (officer) => drafts.submit(officer, target),
      (officer) => drafts.discard(officer, target),
      (officer) => publishing.approve(officer, target),
      (officer) => publishing.sendBack(officer, target, ''),
      (officer) => publishing.restore(officer, target.id),
      (officer) => publishing.retire(officer, filed.id),
      (officer) => imports.preview(officer, new Uint8Array()),
      (officer) => imports.apply(officer, new Uint8Array(), { question: 'q', answer: 'a' }, new Set()),
      (officer) => answering.take(officer, target.id),
      (officer) => answering.answer(officer, target.id, 'x'),
      (officer) => answering.contact(officer, target.id, purpose),
    ];
    for (const act of [...reads, ...acts]) {
      await expect((async () => act(auditor))()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const act of acts) await expect((async () => act(supervisor))()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const read of reads) await read(supervisor);
  });

  it('keeps entries of what officers did unchangeable', async () => {
    await expect(store.db.delete(auditEntries)).rejects.toThrow();
    await expect(store.db.update(auditEntries).set({ action: 'nothing' })).rejects.toThrow();
  });
});
