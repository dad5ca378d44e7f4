import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenDatabase } from '../../database/database.js';
import { testStores } from '../../database/testing/test-databases.js';
import { ConsultationRequestRepository } from './consultation-request.repository.js';
import { type GivenRequest, RequestConsultation, REQUEST_LIMITS } from './request-consultation.js';

const given: GivenRequest = { language: 'ko', category: 'courier', question: '통관이 얼마나 걸리나요?' };

describe.each(testStores())('RequestConsultation on $name', ({ open }) => {
  let store: OpenDatabase;
  let requests: ConsultationRequestRepository;
  let sut: RequestConsultation;
  let now = new Date('2026-07-01T00:00:00Z');

  beforeAll(async () => {
    store = await open();
    requests = new ConsultationRequestRepository(store.db);
    sut = new RequestConsultation(requests, () => now);
  });
  afterAll(() => store.close());

  async function submitted(changes: Partial<GivenRequest> = {}) {
    const outcome = await sut.submit({ ...given, ...changes });
    if (outcome.kind === 'refused') throw new Error(outcome.faults.join());
    return outcome;
  }

  it('keeps a request that is found with its number and secret together only', async () => {
    const { key } = await submitted();
    expect(await sut.lookUp(key.reference.toLowerCase(), ` ${key.secret} `)).toMatchObject({
      ...given,
      status: 'received',
      contact: undefined,
      reply: undefined,
    });
    const other = await submitted();
    expect(await sut.lookUp(key.reference, other.key.secret)).toBeUndefined();
    expect(await sut.lookUp(key.reference, 'short')).toBeUndefined();
  });

  it('takes personal data out of question and summary, not out of a contact that was given to be called', async () => {
    const { key, redacted } = await submitted({
      question: '제 번호 010-1234-5678로 전화 주세요',
      summary: '질문: hong@example.com',
      contact: '010-1234-5678',
      consent: true,
    });
    expect(redacted).toBe(true);
    expect(await sut.lookUp(key.reference, key.secret)).toMatchObject({
      question: '제 번호 [phone]로 전화 주세요',
      summary: '질문: [email]',
      contact: '010-1234-5678',
    });
  });

  it.each<[string, Partial<GivenRequest>, readonly string[]]>([
    ['no question', { question: ' \u200b' }, ['question_empty']],
    ['a long question', { question: '가'.repeat(REQUEST_LIMITS.question + 1) }, ['question_too_long']],
    ['a long summary', { summary: '가'.repeat(REQUEST_LIMITS.summary + 1) }, ['summary_too_long']],
    ['an unknown category', { category: 'weather' }, ['category_unknown']],
    ['a contact without consent', { contact: 'a@example.com' }, ['consent_missing']],
    ['a contact that is none', { contact: 'call me', consent: true }, ['contact_malformed']],
    ['several faults at once', { question: '', category: '' }, ['question_empty', 'category_unknown']],
  ])('refuses %s', async (_name, changes, faults) => {
    expect(await sut.submit({ ...given, ...changes })).toEqual({ kind: 'refused', faults });
  });

  it('is deleted by who holds the secret', async () => {
    const { key } = await submitted();
    expect(await sut.withdraw(key.reference, 'AAAAA-AAAAA')).toBe(false);
    expect(await sut.withdraw(key.reference, key.secret)).toBe(true);
    expect(await sut.lookUp(key.reference, key.secret)).toBeUndefined();
  });

  it('is deleted once it is old', async () => {
    const old = await submitted();
    now = new Date('2026-07-20T00:00:00Z');
    const young = await submitted();
    await requests.forgetOlderThan(new Date('2026-07-10T00:00:00Z'));
    expect(await sut.lookUp(old.key.reference, old.key.secret)).toBeUndefined();
    expect(await sut.lookUp(young.key.reference, young.key.secret)).toBeDefined();
  });
});
