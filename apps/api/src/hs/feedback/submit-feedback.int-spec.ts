import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenDatabase } from '../../database/database.js';
import { openDatabase } from '../../database/open-database.js';
import { hsTestParts } from '../testing/hs-test-parts.js';
import { HsFeedbackRepository } from './hs-feedback.repository.js';
import { NOTE_LIMIT, SubmitFeedback } from './submit-feedback.js';

const parts = hsTestParts();
const now = () => new Date(Date.UTC(2026, 5, 30));

describe('SubmitFeedback', () => {
  let store: OpenDatabase;
  let repository: HsFeedbackRepository;
  let sut: SubmitFeedback;

  beforeAll(async () => {
    store = await openDatabase({ folder: undefined });
    repository = new HsFeedbackRepository(store.db);
    sut = new SubmitFeedback(parts, repository, now);
  });
  afterAll(() => store.close());

  it('stores the item, the code as digits and what the portal had predicted', async () => {
    const outcome = await sut.submit({ item: { description: '블루투스 이어폰' }, clearedCode: '8518.30-9000' });
    if (outcome.kind !== 'stored') throw new Error(outcome.kind);
    expect(await repository.find(outcome.id)).toMatchObject({
      description: '블루투스 이어폰',
      clearedCode: '8518309000',
      predictedCode: '851830',
      modelVersion: 'lexical',
      status: 'pending',
    });
  });

  it('stores no personal data', async () => {
    const outcome = await sut.submit({
      item: { description: '이어폰 (받는 사람 010-1234-5678)', specification: 'me@example.com' },
      clearedCode: '851830',
      note: '통관부호 P123456789012',
    });
    if (outcome.kind !== 'stored') throw new Error(outcome.kind);
    expect(outcome.redacted).toBe(true);
    expect(await repository.find(outcome.id)).toMatchObject({
      description: '이어폰 (받는 사람 [phone])',
      specification: '[email]',
      note: '통관부호 [personal-customs-code]',
      redacted: true,
    });
  });

  it.each(['8518', '8518.3', '8518.30-0001', '9999.99', 'earphone', ''])('refuses the code %j', async (clearedCode) => {
    expect(await sut.submit({ item: { description: 'earphone' }, clearedCode })).toEqual({
      kind: 'invalid_code',
      given: clearedCode,
    });
  });

  it('refuses an empty item and a note that is too long', async () => {
    expect(await sut.submit({ item: { description: ' ' }, clearedCode: '851830' })).toMatchObject({
      kind: 'invalid_item',
    });
    expect(
      await sut.submit({ item: { description: 'earphone' }, clearedCode: '851830', note: 'x'.repeat(NOTE_LIMIT + 1) }),
    ).toEqual({ kind: 'note_too_long', limit: NOTE_LIMIT });
  });

  it('takes feedback where there is no model', async () => {
    const without = new SubmitFeedback({ ...parts, model: undefined }, repository, now);
    const outcome = await without.submit({ item: { description: 'earphone' }, clearedCode: '851830' });
    if (outcome.kind !== 'stored') throw new Error(outcome.kind);
    expect(await repository.find(outcome.id)).toMatchObject({ predictedCode: undefined, modelVersion: undefined });
  });
});
