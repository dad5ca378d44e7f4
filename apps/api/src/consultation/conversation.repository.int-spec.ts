import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenDatabase } from '../database/database.js';
import { testStores } from '../database/testing/test-databases.js';
import { ConversationRepository } from './conversation.repository.js';
import { type ReplyContent } from './reply.js';

const reply: ReplyContent = {
  outcome: 'no_evidence',
  language: 'ko',
  text: '찾지 못했습니다.',
  records: [],
  legal: [],
  suggestions: [],
  choices: [],
};
const at = (minute: number) => new Date(Date.UTC(2026, 5, 30, 12, minute));
const question = (text: string, minute: number) => ({ text, redacted: false, at: at(minute) });

const dialogue = {
  statement: { country: 'US' },
  subject: '미국에서 산 신발',
  given: [],
  earlier: [],
  asked: [],
  clarified: 0,
  failed: 0,
};

describe.each(testStores())('ConversationRepository on $name', ({ open }) => {
  let store: OpenDatabase;
  let repository: ConversationRepository;

  beforeAll(async () => {
    store = await open();
    repository = new ConversationRepository(store.db);
  });
  afterAll(() => store.close());

  it('gives a conversation back as it went', async () => {
    const session = randomUUID();
    const id = await repository.start(session, at(0));
    await repository.addQuestion(id, question('첫 질문', 0));
    const stored = await repository.addReply(id, reply, at(1));
    const found = await repository.find(session);
    expect(found).toMatchObject({ id, createdAt: at(0) });
    expect(found?.messages.map(({ role, text }) => [role, text])).toEqual([
      ['person', '첫 질문'],
      ['portal', '찾지 못했습니다.'],
    ]);
    expect(found?.messages[1]?.reply).toEqual(stored);
  });

  it("finds a session's latest conversation, and an older one by its id", async () => {
    const session = randomUUID();
    const older = await repository.start(session, at(0));
    const newer = await repository.start(session, at(1));
    expect((await repository.find(session))?.id).toBe(newer);
    await repository.addQuestion(older, question('다시', 2));
    expect((await repository.find(session))?.id).toBe(older);
    expect((await repository.find(session, newer))?.id).toBe(newer);
  });

  it('shows, continues and deletes nothing of another session', async () => {
    const id = await repository.start(randomUUID(), at(0));
    const other = randomUUID();
    expect(await repository.find(other, id)).toBeUndefined();
    expect(await repository.belongsTo(id, other)).toBe(false);
    expect(await repository.forget(id, other)).toBe(false);
  });

  it('deletes a conversation with its messages', async () => {
    const session = randomUUID();
    const id = await repository.start(session, at(0));
    await repository.addQuestion(id, question('지워 주세요', 0));
    expect(await repository.forget(id, session)).toBe(true);
    expect(await repository.find(session)).toBeUndefined();
  });

  it('keeps every message of many sent at once, each in a place of its own', async () => {
    const session = randomUUID();
    const id = await repository.start(session, at(0));
    await Promise.all(Array.from({ length: 12 }, (_, i) => repository.addQuestion(id, question(`질문 ${i}`, i))));
    const texts = (await repository.find(session))?.messages.map(({ text }) => text);
    expect(new Set(texts).size).toBe(12);
  });

  it('deletes conversations last touched before a limit, and no others', async () => {
    const session = randomUUID();
    const old = await repository.start(session, at(0));
    const fresh = await repository.start(session, at(59));
    await repository.forgetOlderThan(at(30));
    expect(await repository.find(session, old)).toBeUndefined();
    expect((await repository.find(session, fresh))?.id).toBe(fresh);
  });

  it('tells what a conversation has come to by its last reply', async () => {
    const id = await repository.start(randomUUID(), at(0));
    expect(await repository.standing(id)).toEqual({});
    await repository.addQuestion(id, question('미국에서요', 0));
    await repository.addReply(id, { ...reply, dialogue }, at(1));
    await repository.addQuestion(id, question('그럼 일본은요?', 2));
    expect(await repository.standing(id)).toEqual({ state: dialogue, language: 'ko' });
  });
});
