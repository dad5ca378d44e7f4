import { fileURLToPath } from 'node:url';
import { type Client, credentials, loadPackageDefinition, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { EngineFault, type UnavailableReason } from './engine-fault.js';
import { type EngineReply, type EngineRequest, type EngineTransport, type Secrets } from './engine-transport.js';
import { tensorFromWire, tensorsToWire, type WireTensor } from './grpc-tensor.js';
import { type Cancellation, tooSlow } from './time-limit.js';

const PROTO = fileURLToPath(new URL('../../../protocol/open_inference.proto', import.meta.url));
const MOST_BYTES = 64 * 1024 * 1024;

type Unary<Out> = (
  request: object,
  metadata: Metadata,
  done: (error: ServiceError | null, reply: Out) => void,
) => { cancel(): void };

interface InferenceClient extends Client {
  ModelInfer: Unary<{
    readonly model_version: string;
    readonly outputs: readonly WireTensor[];
    readonly raw_output_contents: readonly Uint8Array[];
  }>;
  ModelMetadata: Unary<{ readonly versions: readonly string[] }>;
}

/** What a status says of the engine; all others are faults of its own. */
const REASON_OF: Partial<Record<status, UnavailableReason>> = {
  [status.UNAVAILABLE]: 'unreachable',
  [status.DEADLINE_EXCEEDED]: 'too_slow',
  [status.CANCELLED]: 'too_slow',
  [status.INVALID_ARGUMENT]: 'refused',
  [status.NOT_FOUND]: 'refused',
  [status.UNAUTHENTICATED]: 'refused',
  [status.PERMISSION_DENIED]: 'refused',
  [status.UNIMPLEMENTED]: 'refused',
};

/** The Open Inference Protocol over gRPC. */
export class GrpcTransport implements EngineTransport {
  private readonly client: InferenceClient;
  private readonly metadata = new Metadata();

  constructor(url: string, { bearer, tls }: Secrets) {
    const { protocol, host } = new URL(url);
    if (bearer !== undefined) this.metadata.set('authorization', `Bearer ${bearer}`);
    const channel =
      protocol === 'grpcs:'
        ? credentials.createSsl(tls?.ca ?? null, tls?.key ?? null, tls?.cert ?? null)
        : credentials.createInsecure();
    this.client = new (inferenceClient())(host, channel, { 'grpc.max_receive_message_length': MOST_BYTES });
  }

  async infer({ id, model, version, asked }: EngineRequest, cancellation: Cancellation): Promise<EngineReply> {
    const request = {
      id,
      model_name: model,
      model_version: version ?? '',
      ...tensorsToWire(asked.inputs),
      outputs: asked.outputs.map((name) => ({ name })),
    };
    const reply = await this.call('ModelInfer', request, cancellation);
    const raw = reply.raw_output_contents;
    return { version: reply.model_version, outputs: reply.outputs.map((each, at) => tensorFromWire(each, raw[at])) };
  }

  describe(model: string, cancellation: Cancellation): Promise<{ readonly versions: readonly string[] }> {
    return this.call('ModelMetadata', { name: model }, cancellation);
  }

  close(): Promise<void> {
    this.client.close();
    return Promise.resolve();
  }

  private call<M extends 'ModelInfer' | 'ModelMetadata'>(method: M, request: object, cancellation: Cancellation) {
    return new Promise<Parameters<Parameters<InferenceClient[M]>[2]>[1]>((resolve, reject) => {
      const done = (error: ServiceError | null, reply: Parameters<Parameters<InferenceClient[M]>[2]>[1]) => {
        if (error === null) resolve(reply);
        else reject(cancellation.aborted ? tooSlow() : faultOf(error));
      };
      const call = (this.client[method] as Unary<never>)(request, this.metadata, done);
      cancellation.once('abort', () => {
        call.cancel();
      });
    });
  }
}

const faultOf = (error: ServiceError): EngineFault =>
  new EngineFault(REASON_OF[error.code] ?? 'engine_error', error.details || error.message, { cause: error });

function inferenceClient(): new (...args: ConstructorParameters<typeof Client>) => InferenceClient {
  const definition = loadSync(PROTO, { keepCase: true, longs: Number, defaults: true });
  const { inference } = loadPackageDefinition(definition) as unknown as {
    inference: { GRPCInferenceService: new (...args: ConstructorParameters<typeof Client>) => InferenceClient };
  };
  return inference.GRPCInferenceService;
}
