import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type ReplyContent } from '../../reply.js';
import { OpenAiChatModel } from './openai-chat-model.js';
import { rephraseAnswer } from './rephrase-answer.js';

const ANSWER = '네. 물품가격이 미화 150달러 이하이면 면세됩니다. 넘으면 전체 가격에 세금을 내야 합니다.';
const reply: ReplyContent = {
  outcome: 'answer',
  language: 'ko',
  text: `${ANSWER} [1]`,
  records: [
    {
      id: 'kt1-001',
      topic: 'courier',
      question: '얼마까지 면세인가요?',
      answer: ANSWER,
      asOf: '2026-06',
      confidence: 'verified',
      legal: [],
    },
  ],
  legal: [],
  suggestions: [],
  choices: [],
};

type Behaviour = (response: ServerResponse) => void;

const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const says =
  (content: string): Behaviour =>
  (response) => {
    json(response, {
      id: 'c1',
      object: 'chat.completion',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
    });
  };

/** A server that speaks the chat-completions protocol, well or badly. */
describe('rephraseAnswer', () => {
  let server: Server;
  let url: string;
  let behave: Behaviour;
  const requests: { path: string | undefined; authorization: string | undefined; body: string }[] = [];
  const log = jest.fn<(reason: string) => void>();

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        requests.push({ path: request.url, authorization: request.headers.authorization, body });
        behave(response);
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    requests.length = 0;
    log.mockReset();
  });

  const rephrase = (given: ReplyContent = reply) =>
    rephraseAnswer(new OpenAiChatModel({ url, name: 'm', key: 'k', timeoutMs: 1500 }), '면세 기준은?', given, log);

  it('takes a wording that the record supports, sentence by sentence', async () => {
    const text = '네, 미화 150달러 이하이면 물품가격이 면세됩니다. [1] 넘으면 전체 가격에 세금을 내야 합니다. [1]';
    behave = says(text);
    // Both sentences rest on one record, so it is cited once, after the last.
    expect(await rephrase()).toEqual({ ...reply, text: text.replace('[1] ', ''), reworded: true });
    expect(log).not.toHaveBeenCalled();
    expect(requests[0]).toMatchObject({ path: '/v1/chat/completions', authorization: 'Bearer k' });
    expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({
      model: 'm',
      stream: false,
      messages: [{ role: 'system' }, { role: 'user' }],
    });
  });

  it.each<[string, Behaviour, string]>([
    ['invents a number', says('물품가격이 미화 300달러 이하이면 면세됩니다. [1]'), 'unsupported_number'],
    ['takes another unit', says('물품가격이 150유로 이하이면 면세됩니다. [1]'), 'unsupported_number'],
    ['ignores the record', says('오늘 날씨가 좋으니 공원에 산책을 가십시오. [1]'), 'unsupported_words'],
    ['turns a duty round', says('물품가격이 미화 150달러 이하이면 면세 안 됩니다. [1]'), 'turned_round'],
    ['cites nothing', says('물품가격이 미화 150달러 이하이면 면세됩니다.'), 'uncited'],
    ['cites a record that was not given', says('물품가격이 미화 150달러 이하이면 면세됩니다. [7]'), 'no_such_record'],
    ['says nothing', says('  '), 'empty'],
    [
      'drops a condition',
      says('네, 물품가격은 면세됩니다. [1] 넘으면 전체 가격에 세금을 내야 합니다. [1]'),
      'dropped_number in "물품가격이 미화 150달러 이하이면 면세됩니다."',
    ],
    [
      'drops the word that bounds',
      says('네, 물품가격이 미화 150달러이면 면세됩니다. [1] 넘으면 전체 가격에 세금을 내야 합니다. [1]'),
      'dropped_condition',
    ],
    ['drops what follows', says('네, 물품가격이 미화 150달러 이하이면 면세됩니다. [1]'), 'dropped_words'],
    [
      'fails',
      (response) => {
        json(response, { error: { message: 'overloaded' } }, 500);
      },
      'status 500',
    ],
    [
      'sends the wrong JSON',
      (response) => {
        json(response, { answer: 'hello' });
      },
      'no completion',
    ],
    [
      'sends garbage',
      (response) => {
        response.writeHead(200).end('data: {"choices":[{"del\u0000ta');
      },
      'extractive answer kept',
    ],
    [
      'breaks off',
      (response) => {
        response.writeHead(200, { 'content-length': '900' });
        response.write('{"ch');
        response.destroy();
      },
      'extractive answer kept',
    ],
    [
      'never ends',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = (): void => {
          while (!response.destroyed && response.write(' '.repeat(65_536)));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
      'no completion',
    ],
    ['never answers', () => undefined, 'extractive answer kept'],
  ])('keeps the extractive answer and logs why when the model %s', async (_name, behaviour, reason) => {
    behave = behaviour;
    expect(await rephrase()).toEqual(reply);
    expect(log).toHaveBeenCalledWith(expect.stringContaining(reason));
  });

  it('asks the model nothing where a limit was applied, or nothing was answered', async () => {
    await rephrase({ ...reply, text: '말씀하신 190달러는 한도 이하입니다. [1]' });
    await rephrase({ ...reply, outcome: 'no_evidence', records: [] });
    expect(requests).toEqual([]);
  });
});
