import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeRiskModel } from './risk/model-files.js';
import { RISK_INPUTS } from './risk/risk-tensors.js';
import { declarationsWithAScheme } from './risk/testing/a-declaration.js';
import { trainRisk } from './risk/training/train-risk.js';
import { ITEM_KINDS } from './xray/item-kinds.js';
import { simulateParcel } from './xray/simulator/simulate-parcel.js';

const OPTIONS = { trees: 20, leaves: 8, leastRows: 5, shrinkage: 1, learningRate: 0.3, featureShare: 1, seed: 1 };
const model = trainRisk(declarationsWithAScheme(600), OPTIONS);

let folder: string;
let engines: ChildProcess;
let told = '';
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'engines-'));
  writeRiskModel(folder, model, {});
  const [port, grpcPort] = [await freePort(), await freePort()];
  base = `http://127.0.0.1:${String(port)}`;
  engines = spawn(process.execPath, ['apps/engines/dist/main.js'], {
    env: {
      ...process.env,
      PORT: String(port),
      GRPC_PORT: String(grpcPort),
      RISK_MODELS: `${folder},${folder}/none`,
      XRAY_MODELS: `models/xray,${folder}/none`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  engines.stderr?.on('data', (text: Buffer) => (told += text.toString()));
  await untilReady();
});
afterAll(async () => {
  const ended = once(engines, 'exit');
  engines.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true });
});

describe('the process of the engines', () => {
  it('scores declarations in its threads as the model does', async () => {
    const declarations = declarationsWithAScheme(2500);
    const inputs = RISK_INPUTS.map(({ name, datatype }) => ({
      name,
      datatype,
      shape: [declarations.length],
      data: declarations.map((each) => each[name as 'origin']),
    }));
    const response = await fetch(`${base}/v2/models/risk-screening/infer`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ inputs, outputs: [{ name: 'score' }] }),
    });
    const { outputs } = (await response.json()) as { outputs: [{ data: number[] }] };
    expect(outputs[0].data).toEqual([...model.scores(declarations)]);
  });

  it('tells which model it could not load, and serves the others', () => {
    expect(told).toContain(`Not served: the risk model of ${folder}/none`);
    expect(told).toContain(`Not served: the X-ray model of ${folder}/none`);
  });

  it('reads X-ray images in its threads, the same each time', async () => {
    const { image } = simulateParcel(900_001, { regime: 'tuning', level: 'light', items: ['pistol'] });
    const inputs = [{ name: 'image', datatype: 'UINT16', shape: [2, 2, 192, 256], data: [...image, ...image] }];
    const response = await fetch(`${base}/v2/models/xray-reading/infer`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ inputs, outputs: [{ name: 'kind' }] }),
    });
    const { outputs } = (await response.json()) as { outputs: [{ data: number[] }] };
    const kinds = outputs[0].data;
    expect(kinds).toContain(ITEM_KINDS.indexOf('pistol'));
    expect(kinds.slice(0, 32)).toEqual(kinds.slice(32));
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${base}/v2/health/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the engines did not start: ${told}`);
}
