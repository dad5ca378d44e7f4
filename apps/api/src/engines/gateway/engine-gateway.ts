import { randomUUID } from 'node:crypto';
import { contentHash } from '../../common/content-hash.js';
import { EngineClient, type EngineOutcome, type EngineQuestion, type EngineStatus } from './engine-client.js';
import { ENGINE_KINDS, type EngineKind, type EngineSettings, type EnginesSettings } from './engine-settings.js';
import { type EngineTransport, readSecrets } from './engine-transport.js';
import { GrpcTransport } from './grpc-transport.js';
import { RestTransport } from './rest-transport.js';
import { GatewayMetrics } from './gateway-metrics.js';
import { type EngineContract } from './tensor.js';

export type EngineContracts = Readonly<Record<EngineKind, EngineContract>>;

/** The one way from the portal to the engines. */
export class EngineGateway {
  private readonly clients: ReadonlyMap<EngineKind, EngineClient>;
  private readonly metrics = new GatewayMetrics();

  constructor(settings: EnginesSettings, contracts: EngineContracts, now: () => Date = () => new Date()) {
    this.clients = new Map(
      ENGINE_KINDS.flatMap((kind) => {
        const engine = settings[kind];
        return engine === undefined
          ? []
          : [[kind, new EngineClient(transportOf(engine), contracts[kind], engine, now)] as const];
      }),
    );
  }

  /** Never throws; see {@link EngineOutcome}. */
  async ask(kind: EngineKind, question: EngineQuestion): Promise<EngineOutcome> {
    const outcome = (await this.clients.get(kind)?.ask(question)) ?? notConfigured(kind, question);
    this.metrics.count(kind, outcome);
    return outcome;
  }

  /** What Prometheus reads, in its text format. */
  metricsText(): Promise<string> {
    for (const [kind, client] of this.clients) this.metrics.setBreaker(kind, client.breakerState);
    return this.metrics.text();
  }

  /** Every kind of engine, with `undefined` for one that isn't set up. */
  async status(): Promise<{ readonly kind: EngineKind; readonly status: EngineStatus | undefined }[]> {
    return Promise.all(ENGINE_KINDS.map(async (kind) => ({ kind, status: await this.clients.get(kind)?.status() })));
  }

  async close(): Promise<void> {
    await Promise.all([...this.clients.values()].map((client) => client.close()));
  }
}

function notConfigured(kind: EngineKind, question: EngineQuestion): EngineOutcome {
  return {
    kind: 'unavailable',
    reason: 'not_configured',
    detail: `no engine for ${kind} is set up`,
    inputHash: contentHash(question),
    requestId: randomUUID(),
  };
}

function transportOf(engine: EngineSettings): EngineTransport {
  const secrets = readSecrets(engine);
  return engine.url.startsWith('grpc')
    ? new GrpcTransport(engine.url, secrets)
    : new RestTransport(engine.url, secrets, engine.concurrency);
}
