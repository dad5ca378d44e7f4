import {
  type Client,
  credentials,
  loadPackageDefinition,
  ServerCredentials,
  type ServiceError,
  status,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createGrpcServer } from './grpc-server.js';
import { ModelRegistry } from './model-registry.js';
import { echoModel } from './testing/echo-model.js';

type Method = (request: object, done: (error: ServiceError | null, reply: unknown) => void) => void;
type InferenceClient = Client & Readonly<Record<string, Method>>;

const server = createGrpcServer(new ModelRegistry([echoModel('1'), echoModel('2')]));
let client: InferenceClient;

beforeAll(async () => {
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  const file = new URL('../../protocol/open_inference.proto', import.meta.url).pathname;
  const { inference } = loadPackageDefinition(loadSync(file, { keepCase: true, longs: Number })) as unknown as {
    inference: { GRPCInferenceService: new (address: string, credential: unknown) => InferenceClient };
  };
  client = new inference.GRPCInferenceService(`127.0.0.1:${String(port)}`, credentials.createInsecure());
});
afterAll(() => {
  client.close();
  server.forceShutdown();
});

const call = (method: string, request: object) =>
  new Promise<unknown>((resolve, reject) => {
    client[method]?.(request, (error, reply) => {
      if (error === null) resolve(reply);
      else reject(error);
    });
  });

const text = {
  name: 'text',
  datatype: 'BYTES',
  shape: [2],
  contents: { bytes_contents: [Buffer.from('가'), Buffer.from('b')] },
};
const number = { name: 'number', datatype: 'FP64', shape: [2, 2], contents: { fp64_contents: [1, 2.5, -3, 0] } };

describe('the engines over gRPC', () => {
  it.each([
    ['ServerLive', {}, { live: true }],
    ['ServerReady', {}, { ready: true }],
    ['ModelReady', { name: 'echo' }, { ready: true }],
    ['ServerMetadata', {}, { name: 'gwanmun-engines' }],
    ['ModelMetadata', { name: 'echo', version: '1' }, { versions: ['1', '2'], platform: 'reference' }],
  ])('answer %s', async (method, request, expected) => {
    expect(await call(method, request)).toMatchObject(expected);
  });

  it('infer from typed contents', async () => {
    const reply = await call('ModelInfer', { model_name: 'echo', id: 'a-1', inputs: [text, number] });
    expect(reply).toMatchObject({ model_name: 'echo', model_version: '2', id: 'a-1', outputs: [text, number] });
  });

  it('infer from raw contents', async () => {
    const raw = (texts: readonly string[]) =>
      Buffer.concat(
        texts.flatMap((each) => {
          const bytes = Buffer.from(each);
          const length = Buffer.alloc(4);
          length.writeUInt32LE(bytes.length);
          return [length, bytes];
        }),
      );
    const reply = await call('ModelInfer', {
      model_name: 'echo',
      model_version: '1',
      inputs: [
        { ...text, contents: undefined },
        { ...number, contents: undefined },
      ],
      raw_input_contents: [raw(['가', 'b']), Buffer.from(Float64Array.of(1, 2.5, -3, 0).buffer)],
    });
    expect(reply).toMatchObject({ model_version: '1', outputs: [text, number] });
  });

  const broken = { ...text, contents: { bytes_contents: [Buffer.from('broken'), Buffer.from('')] } };
  it.each([
    ['an unknown model', { model_name: 'none', inputs: [text] }, status.NOT_FOUND],
    ['a missing input', { model_name: 'echo', inputs: [text] }, status.INVALID_ARGUMENT],
    [
      'a datatype that isn’t spoken',
      { model_name: 'echo', inputs: [{ ...text, datatype: 'FP16' }] },
      status.INVALID_ARGUMENT,
    ],
    [
      'raw contents cut off',
      { model_name: 'echo', inputs: [text], raw_input_contents: [Buffer.from('abc')] },
      status.INVALID_ARGUMENT,
    ],
    ['a model that fails', { model_name: 'echo', inputs: [broken, number] }, status.INTERNAL],
  ])('tell %s by its status', async (_case, request, code) => {
    await expect(call('ModelInfer', request)).rejects.toMatchObject({ code });
  });
});
