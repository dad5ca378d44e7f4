import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY_MS = 60_000;

/** The built engines' server as a process of its own, that can be killed, hung and started again on the same ports. */
export class Engines {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly grpcPort: number,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<Engines> {
    const engines = new Engines(await freePort(), await freePort(), settings);
    await engines.restart();
    return engines;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  get grpcUrl(): string {
    return `grpc://127.0.0.1:${String(this.grpcPort)}`;
  }

  async restart(): Promise<void> {
    this.child = spawn(process.execPath, ['apps/engines/dist/main.js'], {
      cwd: ROOT,
      env: { ...process.env, ...this.settings, PORT: String(this.port), GRPC_PORT: String(this.grpcPort) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const until = Date.now() + READY_MS;
    while (Date.now() < until) {
      const answer = await fetch(`${this.url}/v2/models/risk-screening/ready`).catch(() => undefined);
      if (answer?.ok === true) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the engines did not start');
  }

  /** As a crash does. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child?.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    this.child = undefined;
  }

  /** Takes connections and answers nothing, until {@link resume}. */
  hang(): void {
    this.child?.kill('SIGSTOP');
  }

  resume(): void {
    this.child?.kill('SIGCONT');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
