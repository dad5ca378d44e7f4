import { Pool } from 'undici';
import { z } from 'zod';
import { EngineFault } from './engine-fault.js';
import { type EngineReply, type EngineRequest, type EngineTransport, type Secrets } from './engine-transport.js';
import { DATATYPES, type TensorData } from './tensor.js';
import { type Cancellation, tooSlow } from './time-limit.js';

/** Longest answer that is read. */
const MOST_BYTES = 64 * 1024 * 1024;

const replySchema = z.object({
  model_version: z.string().default(''),
  outputs: z
    .array(
      z.object({
        name: z.string(),
        datatype: z.enum(DATATYPES),
        shape: z.array(z.int().min(0)),
        // Elements are checked against the kind of engine.
        data: z.custom<TensorData>(Array.isArray, 'must be an array'),
      }),
    )
    .max(64),
});
const metadataSchema = z.object({ versions: z.array(z.string()).default([]) });
const errorSchema = z.object({ error: z.string() });

/** The Open Inference Protocol over HTTP, tensors as JSON. */
export class RestTransport implements EngineTransport {
  private readonly pool: Pool;
  private readonly base: string;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(url: string, { bearer, tls }: Secrets, connections: number) {
    const { origin, pathname } = new URL(url);
    this.base = pathname.replace(/\/$/, '');
    this.headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
    this.pool = new Pool(origin, { connections, ...(tls && { connect: tls }), maxResponseSize: MOST_BYTES });
  }

  async infer({ id, model, version, asked }: EngineRequest, cancellation: Cancellation): Promise<EngineReply> {
    const of = version === undefined ? '' : `/versions/${encodeURIComponent(version)}`;
    const body = `{"id":${JSON.stringify(id)},${asked.json.slice(1)}`;
    const path = `/v2/models/${encodeURIComponent(model)}${of}/infer`;
    const reply = await this.call('POST', path, replySchema, cancellation, body);
    return { version: reply.model_version, outputs: reply.outputs };
  }

  describe(model: string, cancellation: Cancellation): Promise<{ readonly versions: readonly string[] }> {
    return this.call('GET', `/v2/models/${encodeURIComponent(model)}`, metadataSchema, cancellation);
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async call<T>(
    method: 'GET' | 'POST',
    path: string,
    schema: z.ZodType<T>,
    cancellation: Cancellation,
    body?: string,
  ): Promise<T> {
    const { status, text } = await this.send(method, path, cancellation, body);
    const json = parseJson(text);
    if (status !== 200) {
      const said = errorSchema.safeParse(json).data?.error ?? `it answered with status ${String(status)}`;
      throw new EngineFault(status >= 500 || status === 429 ? 'engine_error' : 'refused', said);
    }
    const read = schema.safeParse(json);
    if (!read.success) throw new EngineFault('bad_reply', z.prettifyError(read.error));
    return read.data;
  }

  private async send(method: 'GET' | 'POST', path: string, cancellation: Cancellation, body?: string) {
    const headers = { ...this.headers, ...(body !== undefined && { 'content-type': 'application/json' }) };
    try {
      const response = await this.pool.request({
        method,
        path: this.base + path,
        headers,
        body: body ?? null,
        signal: cancellation,
      });
      return { status: response.statusCode, text: await response.body.text() };
    } catch (error) {
      if (cancellation.aborted) throw tooSlow();
      throw new EngineFault('unreachable', error instanceof Error ? error.message : String(error), { cause: error });
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
