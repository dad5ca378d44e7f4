import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = new URL('../../../../', import.meta.url).pathname;
const HEADER =
  'Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,Mode of Transport,Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,Country of Origin,Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,Item Price';
const row = (id: string, hs6 = '610910', taxRate = '13.0') =>
  `${id},2021-04-01,20,B,15,21,11,40,DECLARANT,IMPORTER,SELLER,,${hs6},CN,CN,${taxRate},A,E,12.5,250000`;

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'scripts/run-cli.mjs'), ...args], { cwd: ROOT, encoding: 'utf8' });
}

function score(content: string, ...options: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'risk-score-'));
  const [input, output] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
  writeFileSync(input, content);
  const { status, stderr } = run('engines/risk-score', '--in', input, '--out', output, ...options);
  return { status, stderr, lines: () => readFileSync(output, 'utf8').trim().split('\n') };
}

describe('risk:score', () => {
  it('scores every declaration in order, with level and reasons', () => {
    const { status, lines } = score([`\ufeff${HEADER}`, row('a'), row('b', '010121', '0.0')].join('\n'), '--red', '50');
    expect(status).toBe(0);
    const [header, first, second] = lines();
    expect(header).toBe('Declaration ID,score,level,top reasons');
    expect(first).toMatch(/^a,0\.\d{6},(red|green),.*과거 검사 \d+건 중 적발 \d+건 \([+−]\d\.\d\d\)/);
    expect([first, second].map((line) => line?.split(',')[2]).sort()).toEqual(['green', 'red']);
  });

  it('keeps the rows that are fine, names the others by line, and exits with 1', () => {
    const { status, stderr, lines } = score(
      [HEADER, row('a'), row('b', '61'), row('c')].join('\n'),
      '--language',
      'en',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('in.csv:3: HS6 Code: must be six digits');
    expect(lines().map((line) => line.split(',')[0])).toEqual(['Declaration ID', 'a', 'c']);
  });

  it.each([
    [['--red', 'many'], '--red must be a percentage'],
    [['--language', 'fr'], '--language must be ko or en'],
    [['--model', 'nowhere'], 'nowhere/manifest.json'],
  ])('refuses %j with the usage', (options, reason) => {
    const { status, stderr } = score([HEADER, row('a')].join('\n'), ...options);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(stderr).toContain('usage: npm run -s risk:score');
  });

  it('names the file that is missing', () => {
    const { status, stderr } = run('engines/risk-score', '--in', 'nowhere.csv', '--out', 'none.csv');
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere.csv');
  });
});

describe('train:risk with inspections', () => {
  /** Fraud is what comes from China; written as the portal gives inspections out. */
  const inspection = (at: number) => {
    const fraud = at % 3 === 0;
    const date = `2026-${String(1 + (at % 12)).padStart(2, '0')}-15`;
    const origin = fraud ? 'CN' : 'US';
    return `p${String(at)},${date},20,B,15,21,11,40,D,I${String(at % 30)},S,,610910,CN,${origin},8,A,E,12.5,${String(1000 + at)},${fraud ? '1,1' : '0,0'}`;
  };
  const file = (rows: readonly string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'train-risk-'));
    const path = join(folder, 'inspected.csv');
    writeFileSync(path, [`${HEADER},Fraud,Critical Fraud`, ...rows].join('\n'));
    return { path, out: join(folder, 'model') };
  };
  const train = (rows: readonly string[]) => {
    const { path, out } = file(rows);
    const args = ['--inspected', path, '--alone', '--out', out, '--trees', '20'];
    return { out, ...run('engines/train-risk', ...args) };
  };

  it('learns from them by one command, measures on the latest, and the model scores', () => {
    const trained = train([...Array.from({ length: 600 }, (_, at) => inspection(at)), 'faulty']);
    expect(trained.stderr).toContain('inspected.csv:602: ');
    expect(trained.status).toBe(1);
    const manifest = JSON.parse(readFileSync(join(trained.out, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      inputs: { inspected: 600, declarations2020: 0 },
      figures: { measuredOn: expect.stringContaining('latest fifth'), model: { auc: 1 } },
    });
    const scored = score([HEADER, row('a')].join('\n'), '--model', trained.out, '--language', 'en');
    expect(Number(scored.lines()[1]?.split(',')[1])).toBeGreaterThan(0.5);
  });

  it('says when they are too few', () => {
    const { status, stderr } = train([inspection(0), inspection(1)]);
    expect(status).toBe(2);
    expect(stderr).toContain('2 inspected declarations; at least 500 are needed');
  });
});

describe('eval risk', () => {
  it('names the file that it misses', () => {
    const { status, stderr } = run('eval', 'risk', '--data', '/nowhere');
    expect(status).toBe(2);
    expect(stderr).toContain('/nowhere/declarations/kcs-synthetic-train.csv');
  });
});
