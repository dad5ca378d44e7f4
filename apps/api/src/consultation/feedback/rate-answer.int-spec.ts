import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OpenDatabase } from '../../database/database.js';
import { testStores } from '../../database/testing/test-databases.js';
import { ConversationRepository } from '../conversation.repository.js';
import { type ReplyContent } from '../reply.js';
import { AnswerRatingRepository } from './answer-rating.repository.js';
import { RateAnswer, RATING_NOTE_LIMIT } from './rate-answer.js';

const REPLY: ReplyContent = {
  outcome: 'no_evidence',
  language: 'ko',
  text: '모르겠습니다.',
  records: [],
  legal: [],
  suggestions: [],
  choices: [],
};

describe.each(testStores())('RateAnswer on $name', ({ open }) => {
  let store: OpenDatabase;
  let conversations: ConversationRepository;
  let ratings: AnswerRatingRepository;
  let sut: RateAnswer;
  let session: string;
  let conversationId: string;
  let replyId: string;

  beforeAll(async () => {
    store = await open();
    conversations = new ConversationRepository(store.db);
    ratings = new AnswerRatingRepository(store.db);
    sut = new RateAnswer(ratings, () => new Date());
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    session = randomUUID();
    conversationId = await conversations.start(session, new Date());
    replyId = (await conversations.addReply(conversationId, REPLY, new Date())).id;
  });

  const kept = () => ratings.ofConversation(session, conversationId);

  it('keeps why a reply did not help, without personal data', async () => {
    const note = '제 전화는 010-1234-5678입니다';
    expect(await sut.rate(session, { replyId, helped: false, reasons: ['wrong', 'wrong'], note })).toMatchObject({
      kind: 'rated',
      redacted: true,
    });
    expect(await kept()).toEqual([{ replyId, helped: false, reasons: ['wrong'], note: '제 전화는 [phone]입니다' }]);
  });

  it('changes an opinion instead of adding one, and forgets the reasons once the reply helped', async () => {
    await sut.rate(session, { replyId, helped: false, reasons: ['outdated'] });
    await sut.rate(session, { replyId, helped: true, reasons: ['outdated'] });
    expect(await kept()).toEqual([{ replyId, helped: true, reasons: [], note: undefined }]);
  });

  it('takes an opinion back', async () => {
    await sut.rate(session, { replyId, helped: true });
    expect(await ratings.remove(session, replyId)).toBe(true);
    expect(await ratings.remove(session, replyId)).toBe(false);
    expect(await kept()).toEqual([]);
  });

  it("refuses another session's reply and a question", async () => {
    const questionId = await conversations.addQuestion(conversationId, {
      text: '질문',
      redacted: false,
      at: new Date(),
    });
    expect(await sut.rate(randomUUID(), { replyId, helped: true })).toEqual({ kind: 'no_such_reply', replyId });
    expect(await sut.rate(session, { replyId: questionId, helped: true })).toMatchObject({ kind: 'no_such_reply' });
  });

  it('refuses a note that is too long and keeps nothing', async () => {
    const note = '가'.repeat(RATING_NOTE_LIMIT + 1);
    expect(await sut.rate(session, { replyId, helped: false, note })).toMatchObject({ kind: 'note_too_long' });
    expect(await kept()).toEqual([]);
  });

  it('loses an opinion with its conversation', async () => {
    await sut.rate(session, { replyId, helped: true });
    await conversations.forget(conversationId, session);
    expect(await kept()).toEqual([]);
  });
});
