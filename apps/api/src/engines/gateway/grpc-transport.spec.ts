import {
  loadPackageDefinition,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { askedOf } from './asked.js';
import { GrpcTransport } from './grpc-transport.js';
import { Cancellation, withinTime } from './time-limit.js';

type Handler = (call: ServerUnaryCall<Record<string, unknown>, object>, done: sendUnaryData<object>) => void;

const server = new Server();
let transport: GrpcTransport;
let onInfer: Handler;

beforeAll(async () => {
  const file = new URL('../../../protocol/open_inference.proto', import.meta.url).pathname;
  const { inference } = loadPackageDefinition(loadSync(file, { keepCase: true, longs: Number })) as unknown as {
    inference: { GRPCInferenceService: { service: Parameters<Server['addService']>[0] } };
  };
  server.addService(inference.GRPCInferenceService.service, {
    ModelInfer: ((call, done) => {
      onInfer(call, done);
    }) satisfies Handler,
    ModelMetadata: ((_call, done) => {
      done(null, { name: 'risk', versions: ['6', '7'] });
    }) satisfies Handler,
  });
  const port = await new Promise<number>((resolve) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (_error, bound) => {
      resolve(bound);
    });
  });
  transport = new GrpcTransport(`grpc://127.0.0.1:${String(port)}`, { bearer: 'secret', tls: undefined });
});
afterAll(async () => {
  await transport.close();
  server.forceShutdown();
});

const request = {
  id: 'a-1',
  model: 'risk',
  version: '7',
  asked: askedOf(
    [
      { name: 'origin', datatype: 'BYTES', shape: [2], data: ['가', 'US'] },
      { name: 'price', datatype: 'FP64', shape: [2], data: [1.5, -1] },
    ],
    ['score'],
  ),
};
const infer = () => withinTime(300, (cancellation) => transport.infer(request, cancellation));

describe('an engine over gRPC', () => {
  let asked: ServerUnaryCall<Record<string, unknown>, object>;
  beforeEach(() => {
    onInfer = (call, done) => {
      asked = call;
      const contents = { fp64_contents: [0.9, 0.1] };
      done(null, { model_version: '7', outputs: [{ name: 'score', datatype: 'FP64', shape: [2], contents }] });
    };
  });

  it('is asked with id, version, typed tensors and token, and its answer is read', async () => {
    const reply = await infer();
    expect(reply).toEqual({
      version: '7',
      outputs: [{ name: 'score', datatype: 'FP64', shape: [2], data: [0.9, 0.1] }],
    });
    expect(asked.request).toMatchObject({
      id: 'a-1',
      model_name: 'risk',
      model_version: '7',
      outputs: [{ name: 'score' }],
    });
    expect(asked.request.inputs).toMatchObject([
      { name: 'origin', contents: { bytes_contents: [Buffer.from('가'), Buffer.from('US')] } },
      { name: 'price', contents: { fp64_contents: [1.5, -1] } },
    ]);
    expect(asked.metadata.get('authorization')).toEqual(['Bearer secret']);
  });

  it('is sent packed numbers as they lie in memory', async () => {
    const image = {
      name: 'image',
      datatype: 'UINT16',
      shape: [1, 3],
      data: Uint16Array.of(1, 40_000, 65_535),
    } as const;
    await transport.infer({ ...request, asked: askedOf([image], []) }, new Cancellation());
    expect(asked.request).toMatchObject({
      inputs: [{ name: 'image', datatype: 'UINT16' }],
      raw_input_contents: [Buffer.from([1, 0, 0x40, 0x9c, 0xff, 0xff])],
    });
  });

  it('may answer in raw contents', async () => {
    onInfer = (_call, done) => {
      const output = { name: 'reason_inspected', datatype: 'INT32', shape: [2] };
      done(null, { outputs: [output], raw_output_contents: [Buffer.from(Int32Array.of(-1, 70_000).buffer)] });
    };
    expect((await infer()).outputs[0]?.data).toEqual([-1, 70_000]);
  });

  it.each([
    [status.UNAVAILABLE, 'unreachable'],
    [status.INVALID_ARGUMENT, 'refused'],
    [status.INTERNAL, 'engine_error'],
  ])('that answers with status %s has its reason', async (code, reason) => {
    onInfer = (_call, done) => {
      done({ code, details: 'because' });
    };
    await expect(infer()).rejects.toMatchObject({ reason, message: 'because' });
  });

  it('that gives no answer is too slow', async () => {
    onInfer = () => undefined;
    await expect(infer()).rejects.toMatchObject({ reason: 'too_slow' });
  });

  it('tells its versions', async () => {
    expect((await transport.describe('risk', new Cancellation())).versions).toEqual(['6', '7']);
  });
});
