/** Writes what is generated and committed (GraphQL schema, OpenAPI, the web's typed client); `--check` only compares. */
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ROOT } from './lib/fresh.mjs';

const check = process.argv.includes('--check');
ensureBuilt(['api']);
const steps = [
  [process.execPath, ['apps/api/dist/cli/write-contracts.js', ...(check ? ['--check'] : [])]],
  ['npm', ['run', '--silent', check ? 'generate:check' : 'generate', '-w', 'apps/web']],
];
for (const [command, args] of steps) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
