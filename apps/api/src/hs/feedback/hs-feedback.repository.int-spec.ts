import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
const accept = { verdict: 'accepted', reviewer: 'officer-1', note: ' 확인함 ' } as const;

describe.each(testStores())('feedback on $name', ({ open }) => {
  let store: OpenDatabase;
  let repository: HsFeedbackRepository;
  let review: ReviewFeedback;

  beforeAll(async () => {
    store = await open();
    repository = new HsFeedbackRepository(store.db);
    review = new ReviewFeedback(repository, () => at(30));
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
    expect(await repository.list('pending', 1, 1)).toHaveLength(1);
  });

  it('records who decided, when and why, and takes it out of the queue', async () => {
    const id = await repository.add(given('decided'), at(4));
    expect(await review.decide(id, accept)).toMatchObject({
      kind: 'reviewed',
      feedback: { status: 'accepted', reviewer: 'officer-1', reviewNote: '확인함', reviewedAt: at(30) },
    });
    expect((await review.pending()).map((feedback) => feedback.id)).not.toContain(id);
    expect((await review.accepted()).map((feedback) => feedback.id)).toContain(id);
  });

  it('keeps the first of two decisions made at once', async () => {
    const id = await repository.add(given('twice'), at(5));
    const outcomes = await Promise.all([
      review.decide(id, accept),
      review.decide(id, { verdict: 'rejected', reviewer: 'officer-2', note: undefined }),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already_reviewed', 'reviewed']);
  });

  it('tells when there is no such feedback', async () => {
    expect(await review.decide(randomUUID(), accept)).toEqual({ kind: 'not_found' });
  });
});
