import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OpenDatabase } from '../../database/database.js';
import { testStores } from '../../database/testing/test-databases.js';
import { ConversationRepository } from '../conversation.repository.js';
import { ConversationShareRepository } from './conversation-share.repository.js';
import { SHARE_LIMIT, ShareConversation } from './share-conversation.js';

const NOW = new Date('2026-06-30T12:00:00Z');
const question = (text: string) => ({ text, redacted: false, at: NOW });

describe.each(testStores())('ShareConversation on $name', ({ open }) => {
  let store: OpenDatabase;
  let conversations: ConversationRepository;
  let sut: ShareConversation;
  let session: string;
  let id: string;

  beforeAll(async () => {
    store = await open();
    conversations = new ConversationRepository(store.db);
    sut = new ShareConversation(conversations, new ConversationShareRepository(store.db), () => NOW);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    session = randomUUID();
    id = await conversations.start(session, NOW);
    await conversations.addQuestion(id, question('첫 질문'));
  });

  async function share(): Promise<string> {
    const outcome = await sut.share(session, id);
    if (outcome.kind !== 'shared') throw new Error(outcome.kind);
    return outcome.token;
  }

  it('shows what had been said when the link was made, not what is said later', async () => {
    const token = await share();
    await conversations.addQuestion(id, question('나중 질문'));
    const shared = await sut.open(token);
    expect(shared?.messages.map(({ text }) => text)).toEqual(['첫 질문']);
    expect(shared?.sharedAt).toEqual(NOW);
  });

  it('shares nothing of another session, and tells it of no links', async () => {
    await share();
    const other = randomUUID();
    expect(await sut.share(other, id)).toEqual({ kind: 'conversation_not_found' });
    expect(await sut.links(other, id)).toBe(0);
    expect(await sut.withdraw(other, id)).toBe(0);
    expect(await sut.links(session, id)).toBe(1);
  });

  it('withdraws every link at once', async () => {
    const tokens = [await share(), await share()];
    expect(new Set(tokens).size).toBe(2);
    expect(await sut.withdraw(session, id)).toBe(2);
    expect(await Promise.all(tokens.map((token) => sut.open(token)))).toEqual([undefined, undefined]);
  });

  it('lets a link die with its conversation', async () => {
    const token = await share();
    await conversations.forget(id, session);
    expect(await sut.open(token)).toBeUndefined();
  });

  it.each(['', 'x', 'A'.repeat(22), '../../etc/passwd', 'A'.repeat(4000)])(
    'opens nothing for "%.30s"',
    async (token) => {
      expect(await sut.open(token)).toBeUndefined();
    },
  );

  it('limits how many links a conversation has', async () => {
    for (let link = 0; link < SHARE_LIMIT; link += 1) await share();
    expect(await sut.share(session, id)).toEqual({ kind: 'too_many_links', limit: SHARE_LIMIT });
  });
});
