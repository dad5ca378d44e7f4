import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Longest wait for a portal to be ready, in milliseconds: the embedded database is made and the index built. */
const READY_MS = 180_000;

export interface Portal {
  /** For example `http://localhost:41234`. */
  readonly origin: string;
  readonly dataDir: string;
  /** All that it has printed so far. */
  readonly output: () => string;
  /** Ends it as Ctrl-C does; resolves to its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it as a power cut does; its data folder stays. */
  readonly kill: () => Promise<void>;
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** The analysed index of an earlier portal. Starting with it saves seconds; a portal that it doesn't fit makes its own. */
const INDEX_CACHE = join(ROOT, '.cache/test-index');

/** A folder of its own for a portal's data; `empty` as on a first start, else with the index of an earlier one. */
export function newDataDir({ empty = false } = {}): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'gwanmun-portal-'));
  if (!empty && existsSync(INDEX_CACHE)) cpSync(INDEX_CACHE, join(dataDir, 'index'), { recursive: true });
  return dataDir;
}

/** Keeps a portal's index for the next; renamed into place, since test files run at the same time. */
function keepIndex(dataDir: string): void {
  const index = join(dataDir, 'index');
  if (!existsSync(index)) return;
  mkdirSync(INDEX_CACHE, { recursive: true });
  for (const name of readdirSync(index)) {
    const draft = join(INDEX_CACHE, `${name}.${String(process.pid)}`);
    cpSync(join(index, name), draft);
    renameSync(draft, join(INDEX_CACHE, name));
  }
}

export function removeDataDir(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
}

/** Starts the built server on a free port and waits until it is ready. */
export async function startPortal(settings: Record<string, string> = {}): Promise<Portal> {
  const dataDir = settings.DATA_DIR ?? newDataDir();
  const { child, output } = launch({ ...settings, DATA_DIR: dataDir });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const origin = await Promise.race([
    addressIn(child, output),
    exited.then(([code]) => Promise.reject(new Error(`the portal ended with code ${String(code)}:\n${output()}`))),
  ]);
  keepIndex(dataDir);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code] = await exited;
    return code;
  };
  return {
    origin,
    dataDir,
    output,
    stop: () => end('SIGINT'),
    kill: async () => {
      await end('SIGKILL');
    },
  };
}

/** Starts the built server with settings that it should refuse, and waits until it has ended. */
export async function startPortalInVain(settings: Record<string, string>): Promise<Ended> {
  const { child, output } = launch(settings);
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, output: output() };
}

/** Starts the built server and kills it after some milliseconds, ready or not. */
export async function startAndKill(settings: Record<string, string>, afterMs: number): Promise<void> {
  const { child } = launch(settings);
  setTimeout(() => child.kill('SIGKILL'), afterMs);
  await once(child, 'exit');
}

function launch(settings: Record<string, string>): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['--enable-source-maps', 'apps/api/dist/main.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      LOG_LEVEL: 'warn',
      QUESTION_LIMIT_PER_MINUTE: '10000',
      ...settings,
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (text += piece.toString()));
  return { child, output: () => text };
}

async function addressIn(child: ChildProcess, output: () => string): Promise<string> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const address = /Gwanmun is ready: (\S+)/.exec(output())?.[1];
    if (address !== undefined) return address;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the portal was not ready in time:\n${output()}`);
}
