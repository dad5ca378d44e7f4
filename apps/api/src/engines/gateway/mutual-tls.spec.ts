import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server as HttpsServer } from 'node:https';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPackageDefinition, Server, ServerCredentials, status } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENGINE_CONTRACTS } from '../engine-contracts.js';
import { EngineGateway } from './engine-gateway.js';
import { readEnginesFile } from './engine-settings.js';
import { type EngineOutcome } from './engine-client.js';
import { type Certified, TestAuthority } from './testing/certificates.js';
import { scoresReply } from './testing/stub-engine.js';

const TOKEN = 'the-engine-knows-this';
const question = {
  inputs: [{ name: 'price', datatype: 'FP64', shape: [1], data: [1] }],
  outputs: ['score'],
} as const;

/** Files that an engine's entry names; what is left out isn't used. */
interface Used {
  readonly ca?: string;
  readonly client?: Certified;
  readonly bearer?: string;
}

const agency = new TestAuthority('agency');
const stranger = new TestAuthority('stranger');
const client = agency.issue('portal');
const right: Used = { ca: agency.cert, client, bearer: TOKEN };

let folder: string;
let rest: HttpsServer;
const grpc = new Server();
const urls = { REST: '', gRPC: '' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mutual-tls-'));
  const server = agency.issue('engine');
  rest = restEngine(server);
  rest.listen(0, 'localhost');
  await once(rest, 'listening');
  urls.REST = `https://localhost:${String((rest.address() as AddressInfo).port)}`;
  urls.gRPC = `grpcs://localhost:${String(await startGrpcEngine(server))}`;
});
afterAll(async () => {
  grpc.forceShutdown();
  rest.closeAllConnections();
  rest.close();
  await once(rest, 'close');
  rmSync(folder, { recursive: true });
});

describe.each(['REST', 'gRPC'] as const)('an engine that wants certificate and token, over %s', (way) => {
  const ask = (used: Used) => askEngine(urls[way], used);

  it('answers who shows both', async () => {
    expect(await ask(right)).toMatchObject({ kind: 'answered', version: '7' });
  });

  it.each([
    ['without a certificate', { ca: agency.cert, bearer: TOKEN }],
    ['with a certificate of another authority', { ...right, client: stranger.issue('portal') }],
    ['when its own certificate is of an authority that isn’t trusted', { ...right, ca: stranger.cert }],
  ] satisfies [string, Used][])('reads as unavailable, unreachable, %s', async (_case, used) => {
    const outcome = await ask(used);
    expect(outcome).toMatchObject({ kind: 'unavailable', reason: 'unreachable' });
    expect(outcome.kind === 'unavailable' && outcome.detail).not.toBe('');
  });

  it.each([
    ['without a token', { ca: agency.cert, client }],
    ['with a wrong one', { ...right, bearer: 'guessed' }],
  ] satisfies [string, Used][])('refuses %s, which is told', async (_case, used) => {
    expect(await ask(used)).toMatchObject({ kind: 'unavailable', reason: 'refused', detail: 'who are you?' });
  });
});

/** As an agency sets it up: by a YAML file that names the files of secrets. */
async function askEngine(url: string, { ca, client: own, bearer }: Used): Promise<EngineOutcome> {
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const entry = {
    url,
    model: 'risk',
    timeoutMs: 4000,
    retries: 0,
    ...(bearer !== undefined && { bearerFile: file('token', `${bearer}\n`) }),
    tls: {
      ...(ca !== undefined && { ca: file('ca.pem', ca) }),
      ...(own !== undefined && { cert: file('client.pem', own.cert), key: file('client.key', own.key) }),
    },
  };
  const gateway = new EngineGateway(
    readEnginesFile(file('engines.yaml', JSON.stringify({ 'risk-screening': entry }))),
    ENGINE_CONTRACTS,
  );
  try {
    return await gateway.ask('risk-screening', question);
  } finally {
    await gateway.close();
  }
}

function restEngine({ cert, key }: Certified): HttpsServer {
  const trusted = { cert, key, ca: agency.cert, requestCert: true, rejectUnauthorized: true };
  return createServer(trusted, (request, response) => {
    const known = request.headers.authorization === `Bearer ${TOKEN}`;
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(known ? scoresReply([0.5]).body : { error: 'who are you?' }));
  });
}

function startGrpcEngine({ cert, key }: Certified): Promise<number> {
  const file = new URL('../../../protocol/open_inference.proto', import.meta.url).pathname;
  const { inference } = loadPackageDefinition(loadSync(file, { keepCase: true, longs: Number })) as unknown as {
    inference: { GRPCInferenceService: { service: Parameters<Server['addService']>[0] } };
  };
  grpc.addService(inference.GRPCInferenceService.service, {
    ModelInfer: (
      { metadata }: { metadata: { get(name: string): unknown[] } },
      done: (error: object | null, reply?: object) => void,
    ) => {
      const known = metadata.get('authorization')[0] === `Bearer ${TOKEN}`;
      const contents = { fp64_contents: [0.5] };
      if (!known) done({ code: status.UNAUTHENTICATED, details: 'who are you?' });
      else done(null, { model_version: '7', outputs: [{ name: 'score', datatype: 'FP64', shape: [1], contents }] });
    },
  });
  const pair = { cert_chain: Buffer.from(cert), private_key: Buffer.from(key) };
  const credentials = ServerCredentials.createSsl(Buffer.from(agency.cert), [pair], true);
  return new Promise((resolve, reject) => {
    grpc.bindAsync('localhost:0', credentials, (error, port) => {
      if (error === null) resolve(port);
      else reject(error);
    });
  });
}
