import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../audit/audit-log.js';
import { AuthorityRefusal } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { type OpenDatabase } from '../../database/database.js';
import { openDatabase } from '../../database/open-database.js';
import { HsFeedbackRepository } from './hs-feedback.repository.js';
import { ReviewFeedback } from './review-feedback.js';

const AT = new Date('2026-11-30T00:00:00Z');
const officer: Officer = { id: 'kim', name: '김', roles: ['trader_support'], office: '10' };

describe('cases out of feedback', () => {
  let store: OpenDatabase;
  let repository: HsFeedbackRepository;
  let audit: AuditLog;
  let sut: ReviewFeedback;
  beforeAll(async () => {
    store = await openDatabase({ folder: undefined });
    repository = new HsFeedbackRepository(store.db);
    audit = new AuditLog(store.db);
    sut = new ReviewFeedback(repository, audit, store.db, () => AT);
  });
  afterAll(() => store.close());

  const given = (description: string) => ({
    description,
    model: undefined,
    specification: undefined,
    redacted: false,
    clearedCode: '8518309000',
    predictedCode: undefined,
    modelVersion: undefined,
    note: undefined,
  });

  it('are the accepted ones alone, and taking them out is on record', async () => {
    const [first, second] = [await repository.add(given('이어폰'), AT), await repository.add(given('선물'), AT)];
    await repository.add(given('미정'), AT);
    await sut.decide(officer, first, { verdict: 'accepted' });
    await sut.decide(officer, second, { verdict: 'rejected' });
    expect(await sut.acceptedCases(officer)).toEqual([
      { description: '이어폰', model: undefined, specification: undefined, clearedCode: '8518309000' },
    ]);
    const taken = await audit.of({ kind: 'hs-feedback', id: 'accepted' });
    expect(taken.map(({ action, officerId }) => [action, officerId])).toEqual([['hs-feedback.export', 'kim']]);
  });

  it('are not for officers of other roles', async () => {
    await expect(sut.acceptedCases({ ...officer, roles: ['screening'] })).rejects.toThrow(AuthorityRefusal);
  });
});
