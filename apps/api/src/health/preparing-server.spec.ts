import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type PreparingServer, servePreparing } from './preparing-server.js';

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('servePreparing', () => {
  let port: number;
  let sut: PreparingServer;
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${String(port)}${path}`, { headers });

  beforeEach(async () => {
    port = await freePort();
    sut = await servePreparing(port, '127.0.0.1');
  });
  afterEach(() => sut.close().catch(() => undefined));

  it('lives, and is not ready', async () => {
    expect((await get('/api/health/live')).status).toBe(200);
    const ready = await get('/api/health/ready');
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '3']);
    expect(await ready.json()).toMatchObject({ status: 'not ready', parts: { index: 'preparing' } });
  });

  it('tells programs when to ask again', async () => {
    const response = await get('/graphql');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'PREPARING', retryAfterSeconds: 3 });
  });

  it.each([
    ['/ko/chat', 'en', '준비하고 있습니다'],
    ['/en/chat', 'ko', 'getting ready'],
    ['/', 'en-US,en', 'getting ready'],
    ['/', 'ko', '준비하고 있습니다'],
  ])('says so on the page %s in its language, and reloads it', async (path, accepted, words) => {
    const response = await get(path, { 'accept-language': accepted });
    const page = await response.text();
    expect(response.status).toBe(503);
    expect(page).toContain(words);
    expect(page).toContain('http-equiv="refresh"');
  });

  it('leaves its port to the portal', async () => {
    await get('/');
    await sut.close();
    sut = await servePreparing(port, '127.0.0.1');
    await expect(servePreparing(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
