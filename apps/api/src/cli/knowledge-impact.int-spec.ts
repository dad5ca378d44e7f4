import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { aStatute } from '../knowledge/law/testing/a-statute.js';
import { aConsultationRecord } from '../knowledge/testing/a-consultation-record.js';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

describe('knowledge:impact', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const write = (name: string, text: string) => {
    writeFileSync(path(name), text);
  };
  const run = (tool: string, ...args: string[]) =>
    spawnSync('node', ['scripts/run-cli.mjs', tool, ...args], { cwd: ROOT, encoding: 'utf8' });
  const impact = (...args: string[]) => run('knowledge-impact', '--dir', folder, ...args);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'impact-'));
    mkdirSync(path('consultations'));
    const legal = [{ law: '시험법', article: '제94조', about: '면세' }];
    write('consultations/a.jsonl', JSON.stringify(aConsultationRecord({ id: 'kt1-001', legal, asOf: '2026-01' })));
    write('old.md', aStatute({ articles: { '제94조 (면세)': '**①** 150달러' } }));
    write('new.md', aStatute({ inForceFrom: '2026-07-01', articles: { '제94조 (면세)': '**①** 200달러' } }));
  });

  it('lists the records on changed articles, and flags them for the portal and knowledge:check', () => {
    const { status, stdout } = impact('--law', path('new.md'), '--before', path('old.md'), '--flag');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'kt1-001',
      changes: [{ article: '제94조', change: 'changed', parts: [{ part: '제1항', change: 'changed' }] }],
    });
    const flagged = readFileSync(path('law-changes/2026-07-01-시험법.jsonl'), 'utf8');
    expect(JSON.parse(flagged)).toMatchObject({ law: '시험법', article: '제94조', inForceFrom: '2026-07-01' });
    expect(run('knowledge-check', '--dir', folder).stderr).toContain(
      'under review: kt1-001 (as of 2026-01): 시험법 제94조 changed on 2026-07-01',
    );
  });

  it('compares with the version that it was told to remember', () => {
    expect(impact('--law', path('new.md')).status).toBe(2);
    expect(impact('--law', path('old.md'), '--remember').status).toBe(0);
    expect(impact('--law', path('old.md')).stdout).toBe('');
    expect(JSON.parse(impact('--law', path('new.md')).stdout)).toMatchObject({ id: 'kt1-001' });
  });

  it('says what is wrong with a file that is no statute, or is another law', () => {
    write('bad.md', 'text');
    expect(impact('--law', path('bad.md')).stderr).toContain('bad.md has no front matter');
    write('other.md', aStatute({ law: '다른법', articles: { '제1조 (가)': '나' } }));
    expect(impact('--law', path('new.md'), '--before', path('other.md')).stderr).toContain('two laws');
  });
});
