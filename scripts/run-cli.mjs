/** Runs a command-line tool of the API (`apps/api/src/cli/<name>.ts`), built first where its sources have changed. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, requireNode, ROOT } from './lib/fresh.mjs';

const [name, ...args] = process.argv.slice(2);
requireNode();
ensureInstalled();
ensureBuilt(['api']);
const tool = join(ROOT, `apps/api/dist/cli/${name}.js`);
process.argv = [process.argv[0], tool, ...args];
await import(pathToFileURL(tool).href);
