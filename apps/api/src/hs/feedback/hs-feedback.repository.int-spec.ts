import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../audit/audit-log.js';
import { AuthorityRefusal } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { type OpenDatabase } from '../../database/database.js';
import { testStores } from '../../database/testing/test-databases.js';
import type { NewFeedback } from './hs-feedback.js';
import { HsFeedbackRepository } from './hs-feedback.repository.js';
import { ReviewFeedback } from './review-feedback.js';

const at = (minute: number) => new Date(Date.UTC(2026, 5, 30, 12, minute));
const given = (description: string): NewFeedback => ({
  description,
  redacted: false,
  clearedCode: '8518309000',
  predictedCode: '851830',
  modelVersion: 'abc',
  note: undefined,
});
const accept = { verdict: 'accepted', note: ' 확인함 ' } as const;
const KIM: Officer = { id: 'officer-1', name: '김', roles: ['trader_support'] };
const LEE: Officer = { id: 'officer-2', name: '이', roles: ['supervisor'] };
const AUDITOR: Officer = { id: 'officer-3', name: '서', roles: ['auditor'] };

describe.each(testStores())('feedback on $name', ({ open }) => {
  let store: OpenDatabase;
  let repository: HsFeedbackRepository;
  let review: ReviewFeedback;

  beforeAll(async () => {
    store = await open();
    repository = new HsFeedbackRepository(store.db);
    review = new ReviewFeedback(repository, new AuditLog(store.db), store.db, () => at(30));
  });
  afterAll(() => store.close());

  it('keeps what was said and waits for review', async () => {
    const id = await repository.add({ ...given('earphones'), specification: 'bluetooth', note: '수리됨' }, at(0));
    expect(await repository.find(id)).toEqual({
      ...given('earphones'),
      model: undefined,
      specification: 'bluetooth',
      note: '수리됨',
      id,
      status: 'pending',
      reviewer: undefined,
      reviewNote: undefined,
      reviewedAt: undefined,
      createdAt: at(0),
    });
  });

  it('lists the queue oldest first, by pages', async () => {
    const later = await repository.add(given('later'), at(3));
    const earlier = await repository.add(given('earlier'), at(2));
    const ids = (await repository.list('pending', 50)).map(({ id }) => id);
    expect(ids.indexOf(earlier)).toBeLessThan(ids.indexOf(later));
    const [first, second] = await repository.list('pending', 2);
    expect(await repository.list('pending', 1, { at: first?.createdAt ?? at(0), id: first?.id ?? '' })).toEqual([
      second,
    ]);
  });

  it('records who decided, when and why, and takes it out of the queue', async () => {
    const id = await repository.add(given('decided'), at(4));
    expect(await review.decide(KIM, id, accept)).toMatchObject({
      kind: 'reviewed',
      feedback: { status: 'accepted', reviewer: 'officer-1', reviewNote: '확인함', reviewedAt: at(30) },
    });
    expect((await review.list(KIM, 'pending')).map((feedback) => feedback.id)).not.toContain(id);
    expect((await review.list(LEE, 'accepted')).map((feedback) => feedback.id)).toContain(id);
  });

  it('keeps the first of two decisions made at once', async () => {
    const id = await repository.add(given('twice'), at(5));
    const outcomes = await Promise.all([
      review.decide(KIM, id, accept),
      review.decide(LEE, id, { verdict: 'rejected' }),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already_reviewed', 'reviewed']);
  });

  it('tells how many wait and since when, and refuses those who may not', async () => {
    const pending = await repository.list('pending', 50);
    expect(await review.waiting(KIM)).toEqual({ count: pending.length, oldest: pending[0]?.createdAt });
    await expect(review.list(AUDITOR, 'pending')).rejects.toThrow(AuthorityRefusal);
    await expect(review.decide(AUDITOR, pending[0]?.id ?? '', accept)).rejects.toThrow(AuthorityRefusal);
    expect(await repository.list('pending', 50)).toEqual(pending);
  });

  it('tells when there is no such feedback', async () => {
    expect(await review.decide(KIM, randomUUID(), accept)).toEqual({ kind: 'not_found' });
  });
});
