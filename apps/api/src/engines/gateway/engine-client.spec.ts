import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RISK_CONTRACT } from '../risk/risk-contract.js';
import { EngineClient } from './engine-client.js';
import { type EngineSettings } from './engine-settings.js';
import { RestTransport } from './rest-transport.js';
import { scoresReply, StubEngine } from './testing/stub-engine.js';

const NO_SECRETS = { bearer: undefined, tls: undefined };
const question = {
  inputs: [{ name: 'price', datatype: 'FP64', shape: [2], data: [1, 2] }],
  outputs: ['score'],
} as const;

let stub: StubEngine;
let url: string;
const clients: EngineClient[] = [];

function clientOf(changes: Partial<EngineSettings> = {}): EngineClient {
  const settings: EngineSettings = {
    url,
    model: 'risk',
    timeoutMs: 200,
    concurrency: 2,
    queue: 1,
    retries: 0,
    breaker: { failures: 3, pauseMs: 100 },
    cache: { entries: 0, seconds: 60 },
    ...changes,
  };
  const client = new EngineClient(
    new RestTransport(url, { ...NO_SECRETS, bearer: 'secret' }, 4),
    RISK_CONTRACT,
    settings,
    () => new Date('2026-11-30T00:00:00Z'),
  );
  clients.push(client);
  return client;
}

beforeEach(async () => {
  stub = new StubEngine();
  url = await stub.start();
  stub.behaviour = scoresReply([0.9, 0.1]);
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await stub.stop();
});

describe('an engine behind the gateway', () => {
  it('gives its answer with the version that gave it', async () => {
    const outcome = await clientOf().ask(question);
    expect(outcome).toMatchObject({ kind: 'answered', version: '7', fromCache: false });
    expect(outcome.kind === 'answered' && outcome.outputs.get('score')).toEqual([0.9, 0.1]);
  });

  it('is asked with the request’s id, the pinned version and the token', async () => {
    const outcome = await clientOf({ version: '7' }).ask(question);
    const [request] = stub.requests;
    expect(request?.path).toBe('/v2/models/risk/versions/7/infer');
    expect(request?.headers.authorization).toBe('Bearer secret');
    expect(request?.body).toMatchObject({ id: outcome.requestId, outputs: [{ name: 'score' }] });
  });

  it('is asked the same whether numbers are packed or listed', async () => {
    const price = { ...question.inputs[0], data: Float64Array.of(1, 2) };
    const packed = await clientOf().ask({ ...question, inputs: [price] });
    expect(packed.inputHash).toBe((await clientOf().ask(question)).inputHash);
    expect(stub.requests.map(({ body }) => body)).toMatchObject([question, question].map(({ inputs }) => ({ inputs })));
  });

  it.each([
    ['NaN written as null', scoresReply([null, 0.1]), 'bad_reply'],
    ['a number out of range', scoresReply([1.5, 0.1]), 'bad_reply'],
    ['too few rows', scoresReply([0.9]), 'bad_reply'],
    ['a text for a number', scoresReply(['0.9', 0.1]), 'bad_reply'],
    ['no outputs', { body: { model_version: '7', outputs: [] } }, 'bad_reply'],
    ['garbage', { body: '<html>' }, 'bad_reply'],
    ['another version', scoresReply([0.9, 0.1], '8'), 'wrong_version'],
    ['a fault of its own', { status: 500, body: { error: 'out of memory' } }, 'engine_error'],
    ['a refusal', { status: 400, body: { error: 'price: is missing' } }, 'refused'],
    ['nothing in time', 'hang', 'too_slow'],
    ['a broken connection', 'hang up', 'unreachable'],
  ] as const)('reads as unavailable when it gives %s', async (_case, behaviour, reason) => {
    stub.behaviour = behaviour;
    expect(await clientOf({ version: '7' }).ask(question)).toMatchObject({ kind: 'unavailable', reason });
  });

  it('is asked once more after a fault that may be gone, not after a refusal', async () => {
    stub.behaviour = { status: 503, body: { error: 'loading' } };
    await clientOf({ retries: 1 }).ask(question);
    expect(stub.requests).toHaveLength(2);
    stub.behaviour = { status: 400, body: { error: 'no' } };
    await clientOf({ retries: 1 }).ask(question);
    expect(stub.requests).toHaveLength(3);
  });

  it('is left alone after faults in a row, and asked again after a pause', async () => {
    const client = clientOf();
    stub.behaviour = { status: 500, body: {} };
    for (let time = 0; time < 3; time += 1) await client.ask(question);
    expect(await client.ask(question)).toMatchObject({ reason: 'circuit_open' });
    expect(stub.requests).toHaveLength(3);
    expect((await client.status()).breaker).toBe('open');
    stub.behaviour = scoresReply([0.9, 0.1]);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await client.ask(question)).toMatchObject({ kind: 'answered' });
    expect((await client.status()).breaker).toBe('closed');
  });

  it('says what the first try met when that opened the circuit for the second', async () => {
    stub.behaviour = { status: 500, body: { error: 'out of memory' } };
    const client = clientOf({ retries: 1, breaker: { failures: 1, pauseMs: 10_000 } });
    expect(await client.ask(question)).toMatchObject({ reason: 'engine_error', detail: 'out of memory' });
    expect(await client.ask(question)).toMatchObject({ reason: 'circuit_open' });
  });

  it('is not left alone for refusals, which are not its fault', async () => {
    const client = clientOf();
    stub.behaviour = { status: 400, body: { error: 'no' } };
    for (let time = 0; time < 4; time += 1) expect(await client.ask(question)).toMatchObject({ reason: 'refused' });
  });

  it('takes so many requests at a time and lets so many wait; others are told', async () => {
    stub.behaviour = 'hang';
    const client = clientOf({ breaker: { failures: 100, pauseMs: 100 } });
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => client.ask(question)));
    expect(outcomes.map((each) => each.kind === 'unavailable' && each.reason)).toEqual([
      'too_slow',
      'too_slow',
      'too_slow',
      'overloaded',
    ]);
  });

  it('is not asked again for what it has answered', async () => {
    const client = clientOf({ cache: { entries: 10, seconds: 60 } });
    const first = await client.ask(question);
    expect(await client.ask(question)).toMatchObject({ kind: 'answered', fromCache: true, inputHash: first.inputHash });
    expect(stub.requests).toHaveLength(1);
    expect((await client.status()).calls).toMatchObject({ answered: 1, fromCache: 1 });
  });

  it('is compared with its shadow version, which decides nothing', async () => {
    const client = clientOf({ shadowVersion: '7' });
    await client.ask(question);
    stub.behaviour = scoresReply([0.5, 0.1]);
    await until(async () => (await client.status()).shadow?.compared === 2);
    expect((await client.status()).shadow).toMatchObject({ version: '7', failed: 0 });
  });

  it('is down when it tells nothing of itself', async () => {
    const client = clientOf();
    stub.behaviour = { body: { versions: ['6', '7'] } };
    expect(await client.status()).toMatchObject({ health: 'up', servedVersions: ['6', '7'], breaker: 'closed' });
    stub.behaviour = 'hang up';
    expect(await client.status()).toMatchObject({ health: 'down', servedVersions: undefined });
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it never came to hold');
}
