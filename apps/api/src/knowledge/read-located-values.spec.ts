import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readLocatedValues } from './read-located-values.js';

function folderWith(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
  mkdirSync(join(dir, 'things'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, 'things', name), text);
  return dir;
}

describe('readLocatedValues', () => {
  it('reads JSON Lines with their line numbers, past blank lines and a byte order mark', () => {
    const dir = folderWith({ 'a.jsonl': '\uFEFF{"id":"x"}\n\n{"id":"y"}\n' });
    expect(readLocatedValues(dir, 'things')).toEqual({
      values: [
        { file: 'things/a.jsonl', line: 1, value: { id: 'x' } },
        { file: 'things/a.jsonl', line: 3, value: { id: 'y' } },
      ],
      faults: [],
    });
  });

  it('names a line that is no JSON and keeps the others', () => {
    const { values, faults } = readLocatedValues(folderWith({ 'a.jsonl': '{"id":"x"}\n{"id":"y",}\n{"id":"z"}' }), 'things');
    expect(values.map(({ line }) => line)).toEqual([1, 3]);
    expect(faults).toEqual([
      { file: 'things/a.jsonl', line: 2, id: 'y', message: expect.stringContaining('is not valid JSON') },
    ]);
  });

  it('reads a YAML list and YAML documents with their line numbers', () => {
    const dir = folderWith({ 'a.yaml': '# note\n- id: x\n- id: y\n', 'b.yml': 'id: one\n---\nid: two\n' });
    const { values } = readLocatedValues(dir, 'things');
    expect(values.map(({ file, line, value }) => [file, line, value])).toEqual([
      ['things/a.yaml', 2, { id: 'x' }],
      ['things/a.yaml', 3, { id: 'y' }],
      ['things/b.yml', 1, { id: 'one' }],
      ['things/b.yml', 3, { id: 'two' }],
    ]);
  });

  it('tells the line of a field of a YAML record, or of what is nearest to it', () => {
    const dir = folderWith({ 'a.yaml': '- id: x\n  name:\n    ko: 가\n  list:\n    - one\n    - two\n- id: y\n' });
    const [first] = readLocatedValues(dir, 'things').values;
    const lineOf = (...path: PropertyKey[]) => first?.lineOf?.(path);
    expect([lineOf('name', 'ko'), lineOf('list', 1), lineOf('list', 7), lineOf('absent')]).toEqual([3, 6, 5, 1]);
  });

  it('names the line of broken YAML', () => {
    const { values, faults } = readLocatedValues(folderWith({ 'a.yaml': '- id: x\n- id: "y\n' }), 'things');
    expect(values).toEqual([]);
    expect(faults[0]).toMatchObject({ file: 'things/a.yaml', message: expect.stringContaining('is not valid YAML') });
  });

  it('leaves other files alone', () => {
    expect(readLocatedValues(folderWith({ 'README.md': 'x', '.swp': 'x' }), 'things').values).toEqual([]);
  });
});
