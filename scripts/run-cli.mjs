/**
 * Runs a command-line tool, built first where its sources have changed: `<name>` of the API (`apps/api/src/cli`), or
 * `engines/<name>` of the engines (`apps/engines/src/cli`). What an engine has learned is evaluated by the engine.
 */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, requireNode, ROOT } from './lib/fresh.mjs';

const ENGINE_EVALUATIONS = ['fraud', 'risk', 'xray'];

function toolOf([name, ...args]) {
  if (name === 'eval' && ENGINE_EVALUATIONS.includes(args[0])) {
    return { app: 'engines', file: `eval-${args[0]}`, args: args.slice(1) };
  }
  return name.startsWith('engines/')
    ? { app: 'engines', file: name.slice('engines/'.length), args }
    : { app: 'api', file: name, args };
}

/** Tools that start the engines' server as well. */
const WITH_ENGINES = ['bench-engines', 'bench-fraud'];

const { app, file, args } = toolOf(process.argv.slice(2));
requireNode();
ensureInstalled();
ensureBuilt(WITH_ENGINES.includes(file) ? [app, 'engines'] : [app]);
const path = join(ROOT, `apps/${app}/dist/cli/${file}.js`);
process.argv = [process.argv[0], path, ...args];
await import(pathToFileURL(path).href);
