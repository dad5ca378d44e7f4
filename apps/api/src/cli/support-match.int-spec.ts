import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const ROOT = new URL('../../../../', import.meta.url).pathname;

const resultSchema = z.strictObject({
  id: z.string(),
  programmes: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum(['eligible', 'unknown', 'not_eligible', 'closed']),
      score: z.number().min(0).max(1),
      criteria: z.array(
        z.strictObject({
          criterion: z.string(),
          verdict: z.enum(['met', 'unmet', 'unknown']),
          firm: z.string().nullable(),
          required: z.string(),
          clause: z.string(),
        }),
      ),
    }),
  ),
});

function match(firms: string, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'support-match-'));
  const [input, output] = [join(folder, 'firms.jsonl'), join(folder, 'out.jsonl')];
  writeFileSync(input, firms);
  const tool = [join(ROOT, 'scripts/run-cli.mjs'), 'support-match', '--in', input, '--out', output, ...args];
  const { status, stderr } = spawnSync(process.execPath, tool, { cwd: ROOT, encoding: 'utf8' });
  const results = () =>
    readFileSync(output, 'utf8')
      .trim()
      .split('\n')
      .map((line) => resultSchema.parse(JSON.parse(line)));
  return { status, stderr, input, results };
}

describe('support:match', () => {
  it('matches every good line with all programmes, names bad lines and unknown fields, and exits with 1', () => {
    const lines = ['{"id":"a","size":"sme","hobby":1}', 'no json', '{"id":"b","employees":"ten"}', '{"id":"c"}'];
    const { status, stderr, input, results } = match(lines.join('\n'), '--at', '2026-11-29', '--language', 'en');
    expect(status).toBe(1);
    expect(stderr).toContain('a: fields left out of account: hobby');
    expect(stderr).toContain(`${input}:2: not JSON`);
    expect(stderr).toContain(`${input}:3: employees:`);
    const [first, second] = results();
    expect([first?.id, second?.id]).toEqual(['a', 'c']);
    expect(first?.programmes.length).toBeGreaterThanOrEqual(90);
    expect(second?.programmes.map(({ status: verdict }) => verdict)).not.toContain('not_eligible');
    const size = first?.programmes.find(({ id }) => id === 'kcs-fta-pass')?.criteria[0];
    expect(size).toMatchObject({ criterion: 'size', verdict: 'met', firm: 'SME', required: 'SME' });
  });

  it('counts days in Korea', () => {
    const firm = '{"id":"a","size":"sme","founded":"2019-11-28","arrears":{"tax":false}}';
    const verdictAt = (at: string) =>
      match(firm, '--at', at)
        .results()[0]
        ?.programmes.find(({ id }) => id === 'mss-global-collaboration')
        ?.criteria.find(({ criterion }) => criterion === 'firm-age')?.verdict;
    expect(verdictAt('2026-11-28T14:59:59Z')).toBe('met');
    expect(verdictAt('2026-11-28T15:00:00Z')).toBe('unmet');
  });

  it('refuses a day that does not exist and an instant without a time zone', () => {
    for (const at of ['2027-02-29', 'soon', '2026-11-29T10:00:00']) {
      const { status, stderr } = match('{"id":"a"}', '--at', at);
      expect(status).toBe(2);
      expect(stderr).toContain('--at ');
    }
  });
});
