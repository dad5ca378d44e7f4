import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { type TypedDocument } from '../generated/graphql.js';
import { ApiFailure } from './api-failure.js';
import { request } from './graphql-client.js';

const QUERY: TypedDocument<{ readonly answer: number }, { readonly id: string }> =
  'query Q($id: ID!) { answer(id: $id) }';

function serverSays(body: string, init: ResponseInit = {}) {
  return jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, init));
}

async function failureOf(promise: Promise<unknown>): Promise<ApiFailure> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ApiFailure) return error;
  throw new Error('expected an ApiFailure');
}

describe('request', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('posts the document with the header that marks the portal, and returns the data', async () => {
    const fetched = serverSays('{"data":{"answer":42}}');
    expect(await request(QUERY, { id: 'a' })).toEqual({ answer: 42 });
    const [path, init] = fetched.mock.calls[0] ?? [];
    expect(path).toBe('/graphql');
    expect(init?.headers).toMatchObject({ 'x-gwanmun-client': 'web', 'content-type': 'application/json' });
    expect(init?.body).toBe(JSON.stringify({ query: QUERY, variables: { id: 'a' } }));
  });

  it('fails when the reply holds errors beside its data', async () => {
    serverSays('{"data":{"answer":42},"errors":[{"message":"x"}]}');
    expect((await failureOf(request(QUERY, { id: 'a' }))).kind).toBe('server');
  });

  it('fails when the reply is no JSON', async () => {
    serverSays('<html>');
    expect((await failureOf(request(QUERY, { id: 'a' }))).kind).toBe('server');
  });

  it('tells a refused rate from other errors, with the seconds to wait from the header', async () => {
    serverSays('{"code":"RATE_LIMITED","message":"slow"}', { status: 429, headers: { 'retry-after': '12' } });
    const failure = await failureOf(request(QUERY, { id: 'a' }));
    expect([failure.kind, failure.retryAfterSeconds]).toEqual(['rate-limited', 12]);
  });

  it('reports an unreachable server as a network failure', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
    expect((await failureOf(request(QUERY, { id: 'a' }))).kind).toBe('network');
  });

  it('lets the caller’s own abort through as it is', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new DOMException('aborted', 'AbortError'));
    await expect(request(QUERY, { id: 'a' }, AbortSignal.abort())).rejects.toThrow(DOMException);
  });
});
