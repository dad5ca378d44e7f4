import { randomUUID } from 'node:crypto';
import { contentHash } from '../../common/content-hash.js';
import { EngineClient, type EngineOutcome, type EngineQuestion, type EngineStatus } from './engine-client.js';
import { ENGINE_KINDS, type EngineKind, type EngineSettings, type EnginesSettings } from './engine-settings.js';
import { type EngineTransport, readSecrets } from './engine-transport.js';
import { GrpcTransport } from './grpc-transport.js';
import { RestTransport } from './rest-transport.js';
import { type EngineContract } from './tensor.js';

export type EngineContracts = Readonly<Record<EngineKind, EngineContract>>;

/** The one way from the portal to the engines. */
export class EngineGateway {
  private readonly clients: ReadonlyMap<EngineKind, EngineClient>;

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
    const client = this.clients.get(kind);
    if (client !== undefined) return client.ask(question);
    return {
      kind: 'unavailable',
      reason: 'not_configured',
      detail: `no engine for ${kind} is set up`,
      inputHash: contentHash(question),
      requestId: randomUUID(),
    };
  }

  /** Every kind of engine, with `undefined` for one that isn't set up. */
  async status(): Promise<{ readonly kind: EngineKind; readonly status: EngineStatus | undefined }[]> {
    return Promise.all(ENGINE_KINDS.map(async (kind) => ({ kind, status: await this.clients.get(kind)?.status() })));
  }

  async close(): Promise<void> {
    await Promise.all([...this.clients.values()].map((client) => client.close()));
  }
}

function transportOf(engine: EngineSettings): EngineTransport {
  const secrets = readSecrets(engine);
  return engine.url.startsWith('grpc')
    ? new GrpcTransport(engine.url, secrets)
    : new RestTransport(engine.url, secrets, engine.concurrency);
}
