import Fastify, { type FastifyInstance } from 'fastify';
import { type EngineModel } from './engine-model.js';

const SERVER = { name: 'gwanmun-engines', version: '0.1.0', extensions: [] } as const;

export interface ServerOptions {
  readonly models: readonly EngineModel[];
  readonly logLevel: string;
}

interface ModelParams {
  readonly model: string;
  readonly version?: string;
}

/**
 * The reference engines as an Open Inference Protocol v2 server over REST (KServe, "Open Inference Protocol"):
 * server and model health and metadata. Not yet listening.
 */
export function createServer({ models, logLevel }: ServerOptions): FastifyInstance {
  const server = Fastify({ logger: { level: logLevel }, bodyLimit: 16 * 1024 * 1024, forceCloseConnections: 'idle' });
  server.setNotFoundHandler((request, reply) => reply.code(404).send({ error: `no such address: ${request.url}` }));

  server.get('/v2', () => SERVER);
  server.get('/v2/health/live', () => ({ live: true }));
  server.get('/v2/health/ready', () => ({ ready: true }));

  const find = ({ model, version }: ModelParams): EngineModel | undefined =>
    models.find(({ name, versions }) => name === model && (version === undefined || versions.includes(version)));

  for (const base of ['/v2/models/:model', '/v2/models/:model/versions/:version']) {
    server.get<{ Params: ModelParams }>(base, (request, reply) => {
      const model = find(request.params);
      return model ?? reply.code(404).send({ error: unknownModel(request.params) });
    });
    server.get<{ Params: ModelParams }>(`${base}/ready`, (request, reply) => {
      const model = find(request.params);
      if (model === undefined) return reply.code(404).send({ error: unknownModel(request.params) });
      return { name: model.name, ready: true };
    });
  }
  return server;
}

function unknownModel({ model, version }: ModelParams): string {
  return `no such model: ${model}${version === undefined ? '' : `, version ${version}`}`;
}
