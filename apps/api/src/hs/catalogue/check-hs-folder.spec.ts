import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkHsFolder } from './check-hs-folder.js';

describe('checkHsFolder', () => {
  it('counts what the committed folder holds and finds no fault', () => {
    expect(checkHsFolder('knowledge/hs')).toEqual({
      counts: { subheadings: 5612, lines: expect.any(Number), rulings: 463, trees: 957 },
      faults: [],
    });
  });

  it('tells the faults of every malformed file at once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hs-folder-'));
    cpSync('knowledge/hs', folder, { recursive: true });
    writeFileSync(join(folder, 'hs-lines.tsv'), 'code\ttitle_en\ttitle_ko\n1\tx\ty\n');
    writeFileSync(join(folder, 'hs-rulings.jsonl'), 'not json\n');
    const { faults } = checkHsFolder(folder);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toContain('hs-lines.tsv line 2');
    expect(faults[1]).toContain('hs-rulings.jsonl line 1');
  });

  it('tells of an absent file instead of failing', () => {
    expect(checkHsFolder('knowledge/no-such-folder').faults.join('\n')).toContain('hs-lexicon.tsv');
  });
});
