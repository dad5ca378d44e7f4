import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, removeDataDir, startPortal } from '../support/portal.js';
import { PortalClient } from '../support/portal-client.js';

describe('the API on a running server', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal();
  }, 200_000);
  afterAll(async () => {
    await portal.stop();
    removeDataDir(portal.dataDir);
  });

  const client = () => new PortalClient(portal.origin);

  it.each([
    ['해외직구로 산 180달러짜리 신발, 세금을 내야 하나요?', ['150달러', '200달러']],
    ['I ordered a USD 180 pair of shoes from abroad. Do I have to pay tax?', ['USD 150', 'USD 200']],
  ])('answers "%s" with its sources', async (question, amounts) => {
    const reply = await client().ask(question);
    expect(reply).toMatchObject({ outcome: 'ANSWER', asOf: expect.stringMatching(/^20\d\d-\d\d$/) });
    for (const amount of amounts) expect(reply.text).toContain(amount);
    expect(reply.records.length).toBeGreaterThan(0);
    expect(reply.legal.length).toBeGreaterThan(0);
  });

  it.each(['오늘 점심 뭐 먹지?', 'What is the capital of France?'])(
    'declines "%s" and cites nothing',
    async (question) => {
      const reply = await client().ask(question);
      expect(reply).toMatchObject({ outcome: 'OUT_OF_SCOPE', records: [], legal: [], asOf: null });
    },
  );

  it.each(['통관', 'customs'])('asks back on "%s" alone', async (question) => {
    const reply = await client().ask(question);
    expect(reply).toMatchObject({ outcome: 'CLARIFY', records: [] });
    expect(reply.suggestions.length).toBeGreaterThan(1);
  });

  it('keeps a conversation per browser, unseen by another', async () => {
    const [one, other] = [client(), client()];
    const { conversationId } = await one.ask('여행자 면세한도는 얼마인가요?');
    await one.ask('개인통관고유부호가 뭐예요?', conversationId);
    expect(await one.texts()).toHaveLength(4);
    expect(await other.texts()).toEqual([]);
    expect(await other.ask('끼어들기', conversationId)).toMatchObject({ __typename: 'ConversationNotFound' });
  });

  it('forgets a conversation when told to', async () => {
    const person = client();
    const { conversationId } = await person.ask('여행자 면세한도는 얼마인가요?');
    const forgotten = await person.graphql<{ forgetConversation: boolean }>(
      `mutation { forgetConversation(id: "${conversationId}") }`,
    );
    expect(forgotten).toEqual({ forgetConversation: true });
    expect(await person.texts()).toEqual([]);
  });

  it('shows a record by its id, and nothing for an id that is none', async () => {
    const data = await client().graphql<{ known: { question: string }; unknown: null }>(
      `{ known: consultationRecord(id: "kc5-213", language: EN) { question }
         unknown: consultationRecord(id: "none", language: KO) { question } }`,
    );
    expect(data).toMatchObject({ known: { question: expect.stringContaining('180') }, unknown: null });
  });

  describe('the stream of an answer', () => {
    it('sends its stages, pieces and the whole reply', async () => {
      const response = await client().post('/api/chat/stream', { question: '여행자 면세한도는 얼마인가요?' });
      const text = await response.text();
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      expect([...text.matchAll(/^event: (\w+)$/gm)].map((match) => match[1])).toEqual(
        expect.arrayContaining(['status', 'delta', 'reply']),
      );
      expect(text).toContain('"outcome":"ANSWER"');
    });

    it.each([
      [{ question: '' }, 'EMPTY'],
      [{ question: '가'.repeat(2_001) }, 'TOO_LONG'],
      [{ question: '질문', conversationId: '00000000-0000-4000-8000-000000000000' }, 'CONVERSATION_NOT_FOUND'],
    ])('ends with an error on bad input (%#)', async (body, code) => {
      const text = await (await client().post('/api/chat/stream', body)).text();
      expect(text).toContain(`event: error\ndata: {"code":"${code}"`);
    });

    it.each([
      ['a body that is no JSON', '{"question":', 400],
      ['an unknown field', { question: '질문', admin: true }, 400],
      ['a body of 300 kB', { question: '가'.repeat(100_000) }, 413],
    ])('refuses %s', async (_name, body, status) => {
      const response = await client().post('/api/chat/stream', body);
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    });
  });

  describe('guards', () => {
    it('refuses a POST without the client header', async () => {
      const response = await fetch(`${portal.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{__typename}"}',
      });
      expect(response.status).toBe(403);
    });

    it.each([
      ['introspection', '{ __schema { types { name } } }'],
      ['thirty aliases', `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: knowledgeStatus { records }`).join(' ')} }`],
    ])('refuses %s', async (_name, query) => {
      const response = await client().post('/graphql', { query });
      const { errors } = (await response.json()) as { errors: unknown[] };
      expect(errors.length).toBeGreaterThan(0);
    });

    it('sends a strict content security policy, and gives back the request id', async () => {
      const response = await fetch(`${portal.origin}/ko`, { headers: { 'x-request-id': 'ticket-12345' } });
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(response.headers.get('x-powered-by')).toBeNull();
      const api = await fetch(`${portal.origin}/api/health/live`, { headers: { 'x-request-id': 'ticket-12345' } });
      expect(api.headers.get('x-request-id')).toBe('ticket-12345');
    });

    it("sets the session's cookie so that scripts can't read it", async () => {
      const response = await client().post('/graphql', {
        query: 'mutation { ask(input: { question: "안녕하세요" }) { __typename } }',
      });
      const [cookie] = response.headers.getSetCookie();
      expect(cookie).toMatch(/HttpOnly/i);
      expect(cookie).toMatch(/SameSite=Lax/i);
    });
  });

  it.each([
    ['/ko', 200],
    ['/en/chat', 200],
    ['/no/such/page', 404],
  ])('serves the portal at %s with status %i', async (path, status) => {
    const response = await fetch(`${portal.origin}${path}`);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('tells its health', async () => {
    const response = await fetch(`${portal.origin}/api/health/ready`);
    expect(await response.json()).toEqual({
      status: 'ready',
      parts: { database: 'up', index: 'up', engines: 'not configured' },
    });
  });
});
