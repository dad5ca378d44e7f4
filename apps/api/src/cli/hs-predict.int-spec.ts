import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

function run(args: readonly string[]): { code: number | null; told: string } {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run-cli.mjs', 'hs-predict', ...args], {
    encoding: 'utf8',
  });
  return { code: status, told: stderr };
}

describe('hs:predict', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hs-predict-'));
  const [input, output] = [join(folder, 'items.jsonl'), join(folder, 'out.jsonl')];
  let result: ReturnType<typeof run>;

  beforeAll(() => {
    const lines = [
      '{"id":"a","description":"smart phone","specification":"5G"}',
      'not json',
      '{"id":"b","description":"  "}',
      '',
      '{"id":"c","description":"샘플"}',
    ];
    writeFileSync(input, `${lines.join('\n')}\n`);
    result = run(['--in', input, '--out', output, '--top', '3']);
  }, 300_000);

  it('keeps good lines and names the bad ones by number', () => {
    expect(result.code).toBe(1);
    expect(result.told).toMatch(/items\.jsonl:2: not JSON/u);
    expect(result.told).toMatch(/items\.jsonl:3: description/u);
  });

  it('writes candidates, lines and vagueness in the agreed form', () => {
    const written = readFileSync(output, 'utf8').trimEnd().split('\n');
    expect(written).toHaveLength(2);
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ id: 'a', vague: false });
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      candidates: [{ code: expect.stringMatching(/^[0-9]{4}\.[0-9]{2}$/u), probability: expect.any(Number) }, {}, {}],
      lines: [{ code: expect.stringMatching(/^[0-9]{10}$/u), probability: expect.any(Number) }, {}, {}],
    });
    expect(JSON.parse(written[1] ?? '')).toMatchObject({ id: 'c', vague: true });
  });

  it('refuses a wrong --top and a missing file with a message', () => {
    expect(run(['--in', input, '--out', output, '--top', 'many'])).toMatchObject({
      code: 2,
      told: expect.stringContaining('--top'),
    });
    expect(run(['--in', join(folder, 'none.jsonl'), '--out', output])).toMatchObject({
      code: 2,
      told: expect.stringContaining('none.jsonl'),
    });
  }, 60_000);
});
