import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, removeDataDir, startPortal } from '../support/portal.js';
import { PortalClient } from '../support/portal-client.js';

describe('the limit on questions', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({ QUESTION_LIMIT_PER_MINUTE: '3' });
  }, 200_000);
  afterAll(async () => {
    await portal.stop();
    removeDataDir(portal.dataDir);
  });

  it('lets a few questions through, then says to wait, over the stream and over GraphQL', async () => {
    const client = new PortalClient(portal.origin);
    const stream = () => client.post('/api/chat/stream', { question: '여행자 면세한도는 얼마인가요?' });
    const statuses = [];
    for (let asked = 0; asked < 4; asked += 1) {
      const response = await stream();
      statuses.push(response.status);
      await response.text();
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await stream();
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.json()).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 60 });

    for (let asked = 0; asked < 3; asked += 1) await client.ask('여행자 면세한도는 얼마인가요?');
    await expect(client.ask('여행자 면세한도는 얼마인가요?')).rejects.toThrow('RATE_LIMITED');
  });

  it('does not count other requests as questions', async () => {
    const client = new PortalClient(portal.origin);
    for (let read = 0; read < 10; read += 1) {
      expect(await client.graphql('{ knowledgeStatus { records } }')).toMatchObject({
        knowledgeStatus: { records: expect.any(Number) },
      });
    }
  });
});
