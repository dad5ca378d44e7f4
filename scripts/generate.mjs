/** Writes what is generated and committed (WebAssembly, GraphQL schema, OpenAPI, the web's typed client); `--check` only compares. */
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ROOT, say } from './lib/fresh.mjs';
import { generateKernels } from './lib/kernels.mjs';

const check = process.argv.includes('--check');
for (const path of await generateKernels(check)) {
  if (!check) continue;
  say(`${path} is not what its text says. Run "npm run generate" and commit it.`);
  process.exitCode = 1;
}
ensureBuilt(['api']);
const steps = [
  [process.execPath, ['apps/api/dist/cli/write-contracts.js', ...(check ? ['--check'] : [])]],
  ['npm', ['run', '--silent', check ? 'generate:check' : 'generate', '-w', 'apps/web']],
];
for (const [command, args] of steps) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
