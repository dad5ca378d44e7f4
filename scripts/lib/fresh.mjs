/** What is installed and built already is not done again: a stamp beside it holds the hash of what it was made from. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const MIN_NODE = [20, 19];

/** What each app is built from, and how. Paths are relative to the root. */
const BUILDS = {
  api: {
    from: [
      'apps/api/src',
      'apps/api/package.json',
      'apps/api/tsconfig.build.json',
      'tsconfig.base.json',
      'nest-cli.json',
    ],
    command: ['npx', ['--no-install', 'nest', 'build', 'api']],
  },
  engines: {
    from: ['apps/engines/src', 'apps/engines/package.json', 'apps/engines/tsconfig.build.json', 'tsconfig.base.json'],
    command: [NPM, ['run', '--silent', 'build', '-w', 'apps/engines']],
  },
  web: {
    from: [
      'apps/web/src',
      'apps/web/public',
      'apps/web/scripts',
      'apps/web/index.html',
      'apps/web/package.json',
      'apps/web/vite.config.ts',
      'apps/web/tsconfig.json',
    ],
    command: [NPM, ['run', '--silent', 'build', '-w', 'apps/web']],
  },
};

export const APPS = Object.keys(BUILDS);

/** Ends the process with a plain message when Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  fail(`Gwanmun needs Node ${MIN_NODE.join('.')} or newer; this is ${process.version}. See https://nodejs.org/`);
}

/** Installs the locked packages when those in `node_modules` aren't the ones of the lock file. */
export function ensureInstalled() {
  if (isInstalled()) return;
  say('Installing packages (a minute or two, the first time only) …');
  run(NPM, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** npm keeps its own account of what it installed; optional packages may be missing there. */
function isInstalled() {
  const account = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(account)) return false;
  const installed = packagesIn(account);
  return Object.entries(packagesIn(join(ROOT, 'package-lock.json'))).every(
    ([path, { version, optional, link, devOptional }]) =>
      !path.includes('node_modules/') || link || optional || devOptional || installed[path]?.version === version,
  );
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** Builds the given apps where their sources have changed since the last build. */
export function ensureBuilt(apps = APPS) {
  for (const app of apps) {
    const { from, command } = BUILDS[app];
    const stamp = join(ROOT, `apps/${app}/dist/.built-from`);
    const hash = hashOf([...from, 'package-lock.json']);
    if (stampIs(stamp, hash)) continue;
    say(`Building ${app} …`);
    run(...command);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  }
}

/** Progress goes to stderr, so that the tools' stdout stays theirs. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

export function fail(text) {
  say(text);
  process.exit(1);
}

/** Runs a command in the root, its output on stderr; ends the process when it fails. */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail(`"${[command, ...args].join(' ')}" failed; what it said stands above.`);
}

function stampIs(path, hash) {
  return existsSync(path) && readFileSync(path, 'utf8') === hash;
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const path of paths.map((name) => join(ROOT, name)).filter(existsSync)) {
    for (const file of filesUnder(path)) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(int-|e2e-)?spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
