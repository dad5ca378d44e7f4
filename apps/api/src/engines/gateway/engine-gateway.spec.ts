import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENGINE_CONTRACTS } from '../engine-contracts.js';
import { EngineGateway } from './engine-gateway.js';
import { referenceEngines } from './engine-settings.js';
import { scoresReply, StubEngine } from './testing/stub-engine.js';

const question = {
  inputs: [{ name: 'price', datatype: 'FP64', shape: [1], data: [1] }],
  outputs: ['score'],
} as const;

describe('the gateway', () => {
  const stub = new StubEngine();
  let gateway: EngineGateway;
  beforeAll(async () => {
    const { 'risk-screening': engine } = referenceEngines(await stub.start());
    gateway = new EngineGateway(engine === undefined ? {} : { 'risk-screening': engine }, ENGINE_CONTRACTS);
  });
  afterAll(async () => {
    await gateway.close();
    await stub.stop();
  });

  it('tells Prometheus what became of requests, and how the breaker stands', async () => {
    stub.behaviour = scoresReply([0.5]);
    await gateway.ask('risk-screening', question);
    await gateway.ask('risk-screening', question);
    stub.behaviour = { status: 400, body: { error: 'no' } };
    await gateway.ask('risk-screening', { ...question, outputs: [] });
    const text = await gateway.metricsText();
    expect(text).toContain('gwanmun_engine_requests_total{engine="risk-screening",outcome="answered"} 1');
    expect(text).toContain('gwanmun_engine_requests_total{engine="risk-screening",outcome="cached"} 1');
    expect(text).toContain('gwanmun_engine_requests_total{engine="risk-screening",outcome="refused"} 1');
    expect(text).toContain('gwanmun_engine_breaker{engine="risk-screening"} 0');
  });

  it('says that an engine isn’t set up instead of answering for it', async () => {
    expect(await gateway.ask('risk-groups', question)).toMatchObject({ kind: 'unavailable', reason: 'not_configured' });
    const status = await gateway.status();
    expect(status.map(({ kind, status: of }) => [kind, of?.health])).toEqual([
      ['risk-screening', 'down'],
      ['risk-groups', undefined],
      ['xray-reading', undefined],
      ['trade-fraud', undefined],
    ]);
  });
});
