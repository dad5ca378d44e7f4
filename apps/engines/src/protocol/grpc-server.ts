import { fileURLToPath } from 'node:url';
import { loadPackageDefinition, type sendUnaryData, Server, type ServerUnaryCall, status } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { BadInput } from './engine-model.js';
import { tensorFromWire, tensorToWire, type WireTensor } from './grpc-tensor.js';
import { type ModelRegistry, UnknownModel } from './model-registry.js';
import { SERVER } from './server-metadata.js';

const PROTO = fileURLToPath(new URL('../../protocol/open_inference.proto', import.meta.url));
const MOST_BYTES = 32 * 1024 * 1024;

interface NamedModel {
  readonly name: string;
  readonly version: string;
}

interface InferRequest {
  readonly model_name: string;
  readonly model_version: string;
  readonly id: string;
  readonly inputs: readonly WireTensor[];
  readonly outputs: readonly { readonly name: string }[];
  readonly raw_input_contents: readonly Uint8Array[];
}

/** An empty text is how a message says "not stated". */
const stated = (text: string): string | undefined => (text === '' ? undefined : text);

/** The engines as an Open Inference Protocol v2 server over gRPC: the same models as over REST. Not yet bound. */
export function createGrpcServer(models: ModelRegistry): Server {
  const server = new Server({ 'grpc.max_receive_message_length': MOST_BYTES });
  server.addService(inferenceService(), {
    ServerLive: unary(() => ({ live: true })),
    ServerReady: unary(() => ({ ready: true })),
    ServerMetadata: unary(() => SERVER),
    ModelReady: unary(({ name, version }: NamedModel) => {
      models.find(name, stated(version));
      return { ready: true };
    }),
    ModelMetadata: unary(({ name, version }: NamedModel) => models.metadata(name, stated(version))),
    ModelInfer: unary((request: InferRequest) => infer(models, request)),
  });
  return server;
}

async function infer(models: ModelRegistry, request: InferRequest): Promise<object> {
  const { model_name: name, model_version: version, id, inputs, outputs, raw_input_contents: raw } = request;
  if (raw.length > 0 && raw.length !== inputs.length) throw new BadInput('raw contents must be given for every input');
  const result = await models.infer({
    model: name,
    version: stated(version),
    inputs: inputs.map((tensor, at) => tensorFromWire(tensor, raw[at])),
    outputs: outputs.map((output) => output.name),
  });
  const { model } = result;
  return { model_name: model.name, model_version: model.version, id, outputs: result.outputs.map(tensorToWire) };
}

/** The service as the protocol's file defines it; a new client or server reads it once. */
function inferenceService(): Parameters<Server['addService']>[0] {
  const definition = loadSync(PROTO, { keepCase: true, longs: Number, defaults: true });
  const { inference } = loadPackageDefinition(definition) as unknown as {
    inference: { GRPCInferenceService: { service: Parameters<Server['addService']>[0] } };
  };
  return inference.GRPCInferenceService.service;
}

/** A method of one message and one reply; what it throws becomes the status that the protocol's clients expect. */
function unary<In>(handle: (request: In) => object | Promise<object>) {
  return (call: ServerUnaryCall<In, object>, done: sendUnaryData<object>): void => {
    Promise.resolve()
      .then(() => handle(call.request))
      .then(
        (reply) => {
          done(null, reply);
        },
        (error: unknown) => {
          done({ code: statusOf(error), details: error instanceof Error ? error.message : String(error) });
        },
      );
  };
}

function statusOf(error: unknown): status {
  if (error instanceof UnknownModel) return status.NOT_FOUND;
  return error instanceof BadInput ? status.INVALID_ARGUMENT : status.INTERNAL;
}
