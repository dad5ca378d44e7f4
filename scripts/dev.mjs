/** `npm run dev`: the API rebuilt and restarted, and the web refreshed (http://localhost:5173), as files change. */
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, requireNode, ROOT } from './lib/fresh.mjs';

requireNode();
ensureInstalled();
ensureBuilt();

const children = [
  ['npx', ['--no-install', 'nest', 'build', 'api', '--watch']],
  [process.execPath, ['--watch', '--enable-source-maps', 'apps/api/dist/main.js']],
  ['npm', ['run', 'dev', '-w', 'apps/web']],
].map(([command, args]) =>
  spawn(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development', LOG_FORMAT: 'pretty' },
  }),
);
process.on('SIGINT', () => children.forEach((child) => child.kill('SIGINT')));
