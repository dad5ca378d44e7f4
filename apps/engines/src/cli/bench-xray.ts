import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { FIELD } from '../xray/simulator/depth-map.js';
import { simulateParcel } from '../xray/simulator/simulate-parcel.js';
import { EXIT, runTool, tell, wholeNumberOf } from './command.js';

/** `bench:xray`: images a second through the engines' own server, over REST as the portal asks it. */
const USAGE = 'npm run -s bench:xray -- [--images 240] [--batch 4] [--callers 2]';
/** Different images that are asked for in turns. */
const DIFFERENT = 12;

await runTool(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      images: { type: 'string', default: '240' },
      batch: { type: 'string', default: '4' },
      callers: { type: 'string', default: '2' },
    },
  });
  const images = wholeNumberOf(values.images, 'images', 1, 100_000);
  const batch = wholeNumberOf(values.batch, 'batch', 1, DIFFERENT);
  const callers = wholeNumberOf(values.callers, 'callers', 1, 64);
  const port = await freePort();
  const engines = spawn(process.execPath, ['apps/engines/dist/main.js'], {
    env: { ...process.env, PORT: String(port), GRPC_PORT: String(await freePort()) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${String(port)}/v2/models/xray-reading`;
  try {
    await untilReady(`${url}/ready`);
    const bodies = Array.from({ length: DIFFERENT }, (_, first) => bodyOf(first, batch));
    for (const body of bodies) await ask(url, body);
    const single = bodyOf(0, 1);
    const started = performance.now();
    for (let call = 0; call < DIFFERENT; call += 1) await ask(url, single);
    print('one image at a time', (performance.now() - started) / DIFFERENT, 'ms');
    print(
      `${String(batch)} images a request, ${String(callers)} callers`,
      await perSecond(url, bodies, batch, images, callers),
      'images a second',
    );
  } finally {
    const ended = once(engines, 'exit');
    engines.kill('SIGTERM');
    await ended;
  }
  return EXIT.ok;
});

async function perSecond(
  url: string,
  bodies: readonly string[],
  batch: number,
  images: number,
  callers: number,
): Promise<number> {
  let asked = 0;
  const started = performance.now();
  const caller = async () => {
    while (asked < images) {
      const body = bodies[(asked / batch) % bodies.length] ?? '';
      asked += batch;
      await ask(url, body);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return (asked / (performance.now() - started)) * 1000;
}

function bodyOf(first: number, batch: number): string {
  const data = Array.from({ length: batch }, (_, each) => [
    ...simulateParcel((first + each) % DIFFERENT, { regime: 'held-out' }).image,
  ]).flat();
  const shape = [batch, 2, FIELD.height, FIELD.width];
  return JSON.stringify({ inputs: [{ name: 'image', datatype: 'UINT16', shape, data }] });
}

async function ask(url: string, body: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/infer`, { method: 'POST', headers, body });
  const reply = await response.text();
  if (!response.ok) throw new Error(reply);
}

function print(what: string, figure: number, unit: string): void {
  process.stdout.write(`${what.padEnd(48)} ${figure.toFixed(1)} ${unit}\n`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    if (tries === 100) tell('waiting for the engines to start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the engines did not start, or have no X-ray model');
}
