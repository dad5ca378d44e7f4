import { type Client, credentials, loadPackageDefinition, type ServiceError } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { Pool } from 'undici';
import { tensorsToWire } from '../../engines/gateway/grpc-tensor.js';
import { type SentTensor } from '../../engines/gateway/tensor.js';

/** Asks an engine for scores and throws what went wrong. */
export interface DirectEngine {
  ask(inputs: readonly SentTensor[]): Promise<unknown>;
  close(): Promise<void>;
}

const OUTPUTS = [{ name: 'score' }];

/** An engine without a gateway before it: what a program does that just asks over REST. */
export function directRest(url: string, model: string, connections: number): DirectEngine {
  const pool = new Pool(url, { connections });
  return {
    async ask(inputs) {
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: `/v2/models/${model}/infer`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ inputs, outputs: OUTPUTS }),
      });
      const reply = await body.json();
      if (statusCode !== 200) throw new Error(JSON.stringify(reply));
      return reply;
    },
    close: () => pool.close(),
  };
}

interface InferenceClient extends Client {
  ModelInfer(request: object, done: (error: ServiceError | null, reply: object) => void): void;
}

/** The same over gRPC. */
export function directGrpc(host: string, model: string): DirectEngine {
  const definition = loadSync('apps/api/protocol/open_inference.proto', { keepCase: true, longs: Number });
  const { inference } = loadPackageDefinition(definition) as unknown as {
    inference: { GRPCInferenceService: new (...args: ConstructorParameters<typeof Client>) => InferenceClient };
  };
  const client = new inference.GRPCInferenceService(host, credentials.createInsecure());
  return {
    ask: (inputs) =>
      new Promise((resolve, reject) => {
        client.ModelInfer({ model_name: model, ...tensorsToWire(inputs), outputs: OUTPUTS }, (error, reply) => {
          if (error === null) resolve(reply);
          else reject(error);
        });
      }),
    close: () => {
      client.close();
      return Promise.resolve();
    },
  };
}
