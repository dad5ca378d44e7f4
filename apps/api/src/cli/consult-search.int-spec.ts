import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const ROOT = new URL('../../../../', import.meta.url).pathname;
const answerSchema = z.object({
  id: z.string(),
  outcome: z.enum(['answer', 'clarify', 'out_of_scope', 'no_evidence']),
  score: z.number(),
  hits: z.array(z.object({ id: z.string(), score: z.number() })),
});

function run(tool: string, ...args: string[]): { status: number | null; stderr: string; stdout: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(ROOT, 'scripts/run-cli.mjs'), tool, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stderr, stdout };
}

function folderWith(files: Record<string, string>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'consult-search-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return (name) => join(folder, name);
}

const RECORDS = [
  '{"id":"perfume","text":"여행자 향수는 100mL까지 면세됩니다.","questions":["향수는 몇 ml까지 면세인가요?"]}',
  '{"id":"liquor","text":"여행자 주류는 2L까지 면세됩니다.","questions":["술은 몇 병까지 면세인가요?"]}',
];

describe('consult:search', () => {
  it('answers every good line in order, names the bad ones, and exits with 1', () => {
    const path = folderWith({
      'records.jsonl': [RECORDS[0], 'not json', RECORDS[1], '{"text":"no id"}'].join('\n'),
      'questions.jsonl': [
        '{"id":"q1","question":"향수 면세 몇 ml"}',
        '{"id":"q2"}',
        '',
        '{"id":"q3","question":"오늘 점심 뭐 먹지?"}',
      ].join('\r\n'),
    });
    const { status, stderr } = run(
      'consult-search',
      '--records',
      path('records.jsonl'),
      '--in',
      path('questions.jsonl'),
      '--out',
      path('out.jsonl'),
      '--top',
      '1',
    );
    expect(status).toBe(1);
    expect(stderr).toContain(`${path('records.jsonl')}:2: not JSON`);
    expect(stderr).toContain(`${path('records.jsonl')}:4: id:`);
    expect(stderr).toContain(`${path('questions.jsonl')}:2: question:`);
    const [first, second, ...rest] = readFileSync(path('out.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => answerSchema.parse(JSON.parse(line)));
    expect(first?.hits.map(({ id }) => id)).toEqual(['perfume']);
    expect([first?.id, second?.id]).toEqual(['q1', 'q3']);
    expect(second?.outcome).toBe('out_of_scope');
    expect(rest).toEqual([]);
  });

  it('exits with 2 and says what is missing', () => {
    const { status, stderr } = run('consult-search', '--in', 'a.jsonl');
    expect(status).toBe(2);
    expect(stderr).toContain('--records is missing');
    expect(stderr).toContain('usage:');
  });

  it('exits with 2 when a file is not there or --top is no number', () => {
    expect(
      run('consult-search', '--records', 'none.jsonl', '--in', 'none.jsonl', '--out', 'none.out').stderr,
    ).toContain('none.jsonl');
    expect(run('consult-search', '--records', 'a', '--in', 'b', '--out', 'c', '--top', 'many').stderr).toContain(
      '--top must be',
    );
  });
});

describe('eval', () => {
  it('says which services there are when asked for another', () => {
    const { status, stderr } = run('eval', 'weather');
    expect(status).toBe(2);
    expect(stderr).toContain('"weather" is no service');
  });
});
