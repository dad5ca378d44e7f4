import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { BadInput } from './engine-model.js';
import { type ModelRegistry, UnknownModel } from './model-registry.js';
import { SERVER } from './server-metadata.js';
import { DATATYPES, type Tensor } from './tensor.js';

/** Largest body of a request: a few thousand declarations, or a parcel's two images as numbers in text. */
const MOST_BYTES = 32 * 1024 * 1024;

export interface ServerOptions {
  readonly models: ModelRegistry;
  readonly logLevel: string;
}

interface ModelParams {
  readonly model: string;
  readonly version?: string;
}

const tensorName = z.string().min(1).max(128);
const inferBody = z.object({
  id: z.string().max(128).optional(),
  inputs: z
    .array(
      z.object({
        name: tensorName,
        datatype: z.enum(DATATYPES),
        shape: z.array(z.int().min(0)).min(1).max(8),
        // Elements are checked against the model's own account of itself.
        data: z.custom<Tensor['data']>(Array.isArray, 'must be an array'),
      }),
    )
    .min(1)
    .max(128),
  outputs: z
    .array(z.object({ name: tensorName }))
    .max(128)
    .default([]),
});

/**
 * The engines as an Open Inference Protocol v2 server over REST (KServe, "Open Inference Protocol"): health, metadata,
 * inference with tensors as JSON. Not yet listening.
 */
export function createRestServer({ models, logLevel }: ServerOptions): FastifyInstance {
  const server = Fastify({ logger: { level: logLevel }, bodyLimit: MOST_BYTES, forceCloseConnections: 'idle' });
  server.setNotFoundHandler((request, reply) => reply.code(404).send({ error: `no such address: ${request.url}` }));
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error(error);
    return reply.code(status).send({ error: error.message });
  });

  server.get('/v2', () => SERVER);
  server.get('/v2/health/live', () => ({ live: true }));
  server.get('/v2/health/ready', () => ({ ready: true }));

  for (const base of ['/v2/models/:model', '/v2/models/:model/versions/:version']) {
    server.get<{ Params: ModelParams }>(base, ({ params }) => models.metadata(params.model, params.version));
    server.get<{ Params: ModelParams }>(`${base}/ready`, ({ params }) => {
      const { name } = models.find(params.model, params.version);
      return { name, ready: true };
    });
    server.post<{ Params: ModelParams }>(`${base}/infer`, async ({ params, body }) => {
      const { id, inputs, outputs } = readBody(body);
      const wanted = outputs.map(({ name }) => name);
      const result = await models.infer({ model: params.model, version: params.version, inputs, outputs: wanted });
      return {
        model_name: result.model.name,
        model_version: result.model.version,
        ...(id !== undefined && { id }),
        outputs: result.outputs.map((tensor) => ({ ...tensor, data: Array.from(tensor.data as ArrayLike<unknown>) })),
      };
    });
  }
  return server;
}

function readBody(body: unknown): z.output<typeof inferBody> {
  const read = inferBody.safeParse(body);
  if (read.success) return read.data;
  throw new BadInput(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

function statusOf(error: FastifyError): number {
  if (error instanceof UnknownModel) return 404;
  if (error instanceof BadInput) return 400;
  return error.statusCode ?? 500;
}
