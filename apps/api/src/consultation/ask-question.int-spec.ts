import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type OpenDatabase } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import { aConsultationRecord } from '../knowledge/testing/a-consultation-record.js';
import { createAnswerChain } from './answering/answer-chain.js';
import { type AnsweringIndex } from './answering/answer-turn.js';
import { type AskEvent, AskQuestion } from './ask-question.js';
import { ConversationRepository } from './conversation.repository.js';
import { QUESTION_LIMIT } from './guard/readable-question.js';

const record = aConsultationRecord({
  answer: { ko: '있습니다. 150달러입니다. 끝.', en: 'There is. It is US$1.50. Done!' },
});

const knowing = (search: AnsweringIndex['search']): AnsweringIndex => ({
  search,
  exact: () => undefined,
  find: () => record,
  limits: [],
  starterQuestions: () => [],
});

describe('AskQuestion', () => {
  let store: OpenDatabase;
  let conversations: ConversationRepository;
  let session: string;
  const search = jest.fn<AnsweringIndex['search']>();
  let sut: AskQuestion;

  beforeAll(async () => {
    store = await openDatabase({ folder: undefined });
    conversations = new ConversationRepository(store.db);
    sut = new AskQuestion(conversations, createAnswerChain(knowing(search)), () => new Date());
  });
  afterAll(() => store.close());
  beforeEach(() => {
    session = randomUUID();
    search.mockReset().mockResolvedValue({ outcome: 'answer', score: 0.9, matches: [record], chances: new Map() });
  });

  async function eventsOf(question: string): Promise<AskEvent[]> {
    const events: AskEvent[] = [];
    for await (const event of sut.stream(session, { question })) events.push(event);
    return events;
  }

  it('streams the answer in pieces that make up the stored reply', async () => {
    const events = await eventsOf('얼마까지 면세인가요?');
    const text = events.flatMap((event) => (event.type === 'delta' ? [event.text] : [])).join('');
    const last = events.at(-1);
    expect(text).toBe('있습니다. 150달러입니다. 끝. [1]');
    expect(last).toMatchObject({ type: 'reply', reply: { text, outcome: 'answer', language: 'ko' } });
    expect((await conversations.find(session))?.messages.map(({ role }) => role)).toEqual(['person', 'portal']);
  });

  it('refuses pasted code in the language of the conversation, or of the page where it comes first', async () => {
    const code = 'const limit = {value: 150}; console.log(limit);';
    const refused = { outcome: 'out_of_scope', refusal: 'unreadable', language: 'ko' };
    expect(await sut.ask(session, { question: code, pageLanguage: 'ko' })).toMatchObject(refused);
    const asked = await sut.ask(randomUUID(), { question: code });
    expect(asked).toMatchObject({ ...refused, language: 'en' });
    const first = await sut.ask(session, { question: '얼마까지 면세인가요?', pageLanguage: 'en' });
    if (!('conversationId' in first)) throw new Error('no reply');
    expect(await sut.ask(session, { question: code, conversationId: first.conversationId })).toMatchObject(refused);
  });

  it('answers in the language of the question, or in the one asked for', async () => {
    expect(await sut.ask(session, { question: 'What is the limit?' })).toMatchObject({ language: 'en' });
    expect(await sut.ask(session, { question: 'What is the limit?', language: 'ko' })).toMatchObject({
      language: 'ko',
    });
  });

  it('has stored the question before it searches, so that a crash loses none', async () => {
    search.mockImplementation(async () => {
      expect((await conversations.find(session))?.messages).toHaveLength(1);
      throw new Error('crash');
    });
    await expect(eventsOf('질문')).rejects.toThrow('crash');
    expect((await conversations.find(session))?.messages.map(({ text }) => text)).toEqual(['질문']);
  });

  it('stores and searches no personal data', async () => {
    await eventsOf('제 번호는 010-1234-5678인데 통관이 되나요?');
    expect(search).toHaveBeenCalledWith(expect.not.stringMatching(/\d/));
    expect((await conversations.find(session))?.messages[0]).toMatchObject({
      text: '제 번호는 [phone]인데 통관이 되나요?',
      redacted: true,
    });
  });

  it('goes on with a conversation of the same session', async () => {
    const first = await sut.ask(session, { question: '하나' });
    const conversationId = 'kind' in first ? undefined : first.conversationId;
    await sut.ask(session, { question: '둘', conversationId });
    expect((await conversations.find(session))?.messages).toHaveLength(4);
  });

  it.each([
    ['an empty question', ' \u200b\n', { kind: 'empty' }],
    ['one that is too long', '가'.repeat(QUESTION_LIMIT + 1), { kind: 'too_long', limit: QUESTION_LIMIT }],
  ])('refuses %s and stores nothing', async (_name, question, refusal) => {
    expect(await eventsOf(question)).toEqual([{ type: 'refused', refusal }]);
    expect(await conversations.find(session)).toBeUndefined();
  });

  describe('asked again under the same id, as after a lost connection', () => {
    const id = randomUUID;
    const texts = async () => (await conversations.find(session))?.messages.map(({ text }) => text);

    it('gives out the reply that was given, and stores nothing', async () => {
      const asked = { id: id(), question: '제 번호는 010-1234-5678인데 얼마까지 면세인가요?' };
      const first = await sut.ask(session, asked);
      expect(await sut.ask(session, asked)).toEqual(first);
      expect(await texts()).toHaveLength(2);
      expect(search).toHaveBeenCalledTimes(1);
    });

    it('answers the question that had no answer yet, without its conversation being named', async () => {
      const asked = { id: id(), question: '질문' };
      search.mockRejectedValueOnce(new Error('crash'));
      await expect(sut.ask(session, asked)).rejects.toThrow('crash');
      expect(await sut.ask(session, asked)).toMatchObject({ outcome: 'answer' });
      expect(await texts()).toEqual(['질문', expect.any(String)]);
    });

    it('is a question of its own when its words differ, or others were asked since', async () => {
      const asked = { id: id(), question: '하나' };
      search.mockRejectedValueOnce(new Error('crash'));
      await expect(sut.ask(session, asked)).rejects.toThrow('crash');
      const conversationId = (await conversations.find(session))?.id;
      await sut.ask(session, { question: '둘', conversationId });
      await sut.ask(session, { ...asked, conversationId });
      await sut.ask(session, { ...asked, question: '셋', conversationId });
      expect((await texts())?.filter((_, at) => at === 0 || at % 2 === 1)).toEqual(['하나', '둘', '하나', '셋']);
    });

    it("says nothing of another session's question", async () => {
      const asked = { id: id(), question: '질문' };
      await sut.ask(randomUUID(), asked);
      await sut.ask(session, asked);
      expect(search).toHaveBeenCalledTimes(2);
      expect(await texts()).toHaveLength(2);
    });
  });

  it("refuses another session's conversation", async () => {
    const conversationId = await conversations.start(randomUUID(), new Date());
    expect(await sut.ask(session, { question: '질문', conversationId })).toEqual({
      kind: 'conversation_not_found',
      conversationId,
    });
  });

  it('understands a turn by what was said before it', async () => {
    const first = await sut.ask(session, { question: '이사물품 통관은 어떻게 하나요?' });
    const conversationId = 'kind' in first ? undefined : first.conversationId;
    await sut.ask(session, { question: '서류는요?', conversationId });
    expect(search).toHaveBeenNthCalledWith(2, '서류는요?');
    expect(search).toHaveBeenNthCalledWith(3, '이사물품 통관은 필요한 서류는 무엇인가요?');
    expect(search).toHaveBeenLastCalledWith('이사물품 필요한 서류는 무엇인가요?');
  });
});
