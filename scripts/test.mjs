/**
 * `npm test`: everything that CI does, on a clean clone as well. Static checks first, then unit, integration (PGlite
 * and PostgreSQL) and end-to-end tests (built server, Debian's Chromium). Tests that passed only at the second try are named;
 * the last line reads `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBuilt, ensureInstalled, requireNode, ROOT, say } from './lib/fresh.mjs';
import { postgresPrograms, startPostgres } from './lib/postgres.mjs';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Two lanes that run side by side, each check of a lane after the one before; lint takes as long as all others. */
const CHECKS = [
  [['lint', 'npx', ['--no-install', 'eslint', '.']]],
  [
    ['formatting', 'npx', ['--no-install', 'prettier', '--check', '--log-level', 'warn', '.']],
    ['types', 'npm', ['run', '--silent', 'types']],
    ['arrows', 'npm', ['run', '--silent', 'arrows']],
    ['dead code', 'npm', ['run', '--silent', 'dead-code']],
    ['knowledge', 'npm', ['run', '--silent', 'knowledge:check']],
    ['generated files', 'node', ['scripts/generate.mjs', '--check']],
  ],
];

let passed = 0;
let failed = 0;

requireNode();
ensureInstalled();
ensureSystemPackages();
ensureBuilt();
await Promise.all(CHECKS.map(checkInOrder));
await runTests();
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function checkInOrder(lane) {
  for (const [name, command, args] of lane) await check(name, command, args);
}

async function check(name, command, args) {
  const started = Date.now();
  const [status] = await once(spawn(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }), 'exit');
  if (status === 0) passed += 1;
  else failed += 1;
  say(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

/** Chromium and PostgreSQL for the tests that need them: installed on Debian when root, else asked for. */
function ensureSystemPackages() {
  const wanted = [
    !existsSync(CHROMIUM) && 'chromium',
    !existsSync('/usr/share/fonts/opentype/noto') && 'fonts-noto-cjk',
    postgresPrograms() === undefined && 'postgresql',
  ].filter(Boolean);
  if (wanted.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    say(`Some tests need packages that aren't here and will fail: ${wanted.join(', ')} (or set CHROMIUM_PATH).`);
    return;
  }
  say(`Installing ${wanted.join(', ')} …`);
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...wanted);
}

async function runTests() {
  const report = join(mkdtempSync(join(tmpdir(), 'gwanmun-test-')), 'report.json');
  const programs = postgresPrograms();
  const postgres = programs === undefined ? undefined : await startPostgres(programs);
  try {
    spawnSync('npm', ['run', '--silent', 'jest', '--', '--json', `--outputFile=${report}`, '--maxWorkers=2'], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, ...(postgres && { TEST_DATABASE_URL: postgres.url }), CHROMIUM_PATH: CHROMIUM },
    });
  } finally {
    postgres?.stop();
  }
  count(report);
  if (postgres === undefined) {
    failed += 1;
    say('FAILED repositories on PostgreSQL: no server could be started');
  }
}

/** A suite that could not run at all counts as a failure, although none of its tests was counted. */
function count(report) {
  if (!existsSync(report)) {
    failed += 1;
    say('FAILED the test runner ended without a report');
    return;
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  passed += numPassedTests;
  failed += numFailedTests + numRuntimeErrorTestSuites;
  for (const { name, assertionResults } of testResults)
    for (const { fullName, status, invocations } of assertionResults)
      if (status === 'passed' && invocations > 1) say(`SECOND TRY ${relative(ROOT, name)}: ${fullName}`);
}
