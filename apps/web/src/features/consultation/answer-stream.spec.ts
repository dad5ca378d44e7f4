import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { replyOf } from '../../../test/replies.js';
import { ApiFailure } from '../../api/api-failure.js';
import { type AnswerEvent, streamAnswer } from './answer-stream.js';

const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

function serverSays(body: string, init: ResponseInit = {}) {
  return jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, init));
}

async function collect(signal = new AbortController().signal): Promise<readonly AnswerEvent[]> {
  const events: AnswerEvent[] = [];
  for await (const next of streamAnswer({ id: 'q', question: '신발?' }, signal)) events.push(next);
  return events;
}

const failureKind = async () =>
  collect().then(
    () => 'no failure',
    (error: unknown) => (error instanceof ApiFailure ? error.kind : 'another error'),
  );

describe('streamAnswer', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('yields stages, pieces and the reply, and passes over events that it does not know', async () => {
    serverSays(
      event('status', { stage: 'searching' }) +
        event('status', { stage: 'dreaming' }) +
        event('weather', { sun: true }) +
        event('delta', { text: '면세' }) +
        event('reply', replyOf()),
    );
    expect(await collect()).toEqual([
      { type: 'stage', stage: 'searching' },
      { type: 'delta', text: '면세' },
      { type: 'reply', reply: replyOf() },
    ]);
  });

  it('counts a stream that ends without a reply as interrupted', async () => {
    serverSays(event('delta', { text: '면세' }));
    expect(await failureKind()).toBe('interrupted');
  });

  it('refuses a reply that is not whole', async () => {
    serverSays(event('reply', { ...replyOf(), text: undefined }));
    expect(await failureKind()).toBe('server');
  });

  it.each([
    ['CONVERSATION_NOT_FOUND', 'conversation-not-found'],
    ['TOO_LONG', 'too-long'],
    ['RATE_LIMITED', 'rate-limited'],
    ['SOMETHING_NEW', 'server'],
  ])('reads the error event %s', async (code, kind) => {
    serverSays(event('error', { code, message: 'x' }));
    expect(await failureKind()).toBe(kind);
  });

  it('reads an error reply without a stream', async () => {
    serverSays('{"code":"INTERNAL","message":"x"}', { status: 503 });
    expect(await failureKind()).toBe('server');
  });

  it('ends with the person’s own stop, which is no failure', async () => {
    const stopped = new AbortController();
    jest.spyOn(globalThis, 'fetch').mockImplementation(() => {
      stopped.abort();
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    });
    await expect(collect(stopped.signal)).rejects.toThrow(DOMException);
  });
});
