import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const EVENT = { eventTime: '2026-01-02T03:04:05Z', dataset: { namespace: 'db', name: 'port_calls' } };

describe('data-map:import', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const run = (...args: string[]) =>
    spawnSync('node', ['scripts/run-cli.mjs', 'data-map-import', ...args], { cwd: ROOT, encoding: 'utf8' });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-'));
    writeFileSync(path('events.json'), JSON.stringify([EVENT]));
  });

  it('writes drafts and a comparison, and never over them', () => {
    const first = run('--openlineage', path('events.json'), '--out', path('drafts'));
    expect([first.status, first.stdout.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^1 new, 0 changed, 0 the same, \d+ only in the map$/),
    ]);
    expect(readdirSync(path('drafts')).sort()).toEqual(['comparison.json', 'comparison.txt', 'port-calls.yaml']);
    const second = run('--openlineage', path('events.json'), '--out', path('drafts'));
    expect([second.status, second.stderr]).toEqual([2, expect.stringContaining('would be written over')]);
  });

  it('ends with 1 when a part could not be read', () => {
    writeFileSync(path('some.json'), JSON.stringify([EVENT, { eventTime: 'x' }]));
    const { status, stderr } = run('--openlineage', path('some.json'), '--out', path('drafts'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('event 2: event: has neither job nor dataset')]);
  });

  it.each([
    [['--out', 'drafts'], /exactly one of/],
    [['--dcat', 'package.json', '--openlineage', 'package.json', '--out', 'x'], /exactly one of/],
    [['--dcat', 'nothing.jsonld', '--out', 'x'], /nothing\.jsonld: there is no such file/],
    [['--dcat', 'README.md', '--out', 'x'], /README\.md: is not JSON/],
    [['--postgres', 'postgres://me:secret@127.0.0.1:1/x', '--out', 'x'], /PostgreSQL at 127\.0\.0\.1:1: /],
    [['--dcat', 'package.json'], /--out is missing/],
  ])('refuses %j with a reason and exit code 2', (args, reason) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(reason);
    expect(stderr).not.toContain('secret');
  });
});
