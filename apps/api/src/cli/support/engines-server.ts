import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** The engines' server, for a bench, on free ports of its own. */
export interface EnginesServer {
  /** `http://…`, and `grpc://…`. */
  readonly rest: string;
  readonly grpc: string;
  stop(): Promise<void>;
}

/**
 * Starts the built server and waits until a model is ready.
 * @throws Error where it ends at once
 */
export async function startEngines(model: string): Promise<EnginesServer> {
  const [port, grpcPort] = [await freePort(), await freePort()];
  const engines = spawn(process.execPath, ['apps/engines/dist/main.js'], {
    env: { ...process.env, PORT: String(port), GRPC_PORT: String(grpcPort) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const rest = `http://127.0.0.1:${String(port)}`;
  await untilReady(`${rest}/v2/models/${model}/ready`, engines);
  return {
    rest,
    grpc: `grpc://127.0.0.1:${String(grpcPort)}`,
    async stop() {
      if (engines.exitCode !== null) return;
      engines.kill('SIGTERM');
      await once(engines, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilReady(url: string, engines: ChildProcess): Promise<void> {
  while (engines.exitCode === null) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the engines ended at once');
}
