import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = new URL('../../../../', import.meta.url).pathname;

function evaluate(...args: readonly string[]) {
  const tool = join(ROOT, 'scripts/run-cli.mjs');
  return spawnSync(process.execPath, [tool, 'eval', 'xray', ...args], { cwd: ROOT, encoding: 'utf8' });
}

interface Figures {
  readonly map50: number;
}

describe('eval xray', () => {
  it('finds the committed detector above a floor, and above the baselines', () => {
    const { status, stdout } = evaluate('--images', '24', '--learned', '40');
    expect(status).toBe(0);
    const sets = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, Record<string, Figures>>;
    for (const [set, floor] of [
      ['heldOut', 0.2],
      ['likeTuning', 0.4],
    ] as const) {
      const [own = 0, ...baselines] = Object.values(sets[set] ?? {}).map(({ map50 }) => map50);
      expect(own).toBeGreaterThan(floor);
      expect(own).toBeGreaterThan(Math.max(...baselines));
    }
  });

  it('names the model that it misses', () => {
    const { status, stderr } = evaluate('--model', '/nowhere');
    expect(status).toBe(2);
    expect(stderr).toContain('/nowhere/manifest.json');
  });
});
