/** `npm start`: from a fresh clone to a running portal. Installs and builds what changed, then runs portal and engines. */
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, requireNode, ROOT, say } from './lib/fresh.mjs';

const ENGINES_PORT = process.env.ENGINES_PORT ?? '3100';
const ENGINES_GRPC_PORT = process.env.ENGINES_GRPC_PORT ?? '3101';

requireNode();
ensureInstalled();
ensureBuilt();

const engines = run('engines', 'apps/engines/dist/main.js', { PORT: ENGINES_PORT, GRPC_PORT: ENGINES_GRPC_PORT });
const portal = run('portal', 'apps/api/dist/main.js', {
  ENGINES_URL: process.env.ENGINES_URL ?? `http://127.0.0.1:${ENGINES_PORT}`,
  LOG_FORMAT: process.env.LOG_FORMAT ?? (process.stdout.isTTY ? 'pretty' : 'json'),
});

// Ctrl-C in a terminal reaches the children by itself; a signal sent to this process alone is passed on.
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!stopping) say('Stopping …');
    stopping = true;
    if (signal !== 'SIGINT' || !process.stdin.isTTY) for (const child of [portal, engines]) child.kill(signal);
  });
}

engines.on('exit', (code) => {
  if (!stopping && code !== 0) say('The engines have stopped; the public part of the portal runs on without them.');
});
portal.on('exit', (code) => {
  stopping = true;
  engines.kill('SIGTERM');
  process.exitCode = code ?? 0;
});

function run(name, file, settings) {
  const child = spawn(process.execPath, ['--enable-source-maps', file], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...settings },
  });
  child.on('error', (error) => say(`The ${name} can't be started: ${error.message}`));
  return child;
}
