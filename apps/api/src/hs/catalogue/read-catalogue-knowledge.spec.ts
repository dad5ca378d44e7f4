import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { HsKnowledgeError } from '../knowledge/read-hs-knowledge.js';
import { readCatalogueKnowledge } from './read-catalogue-knowledge.js';

describe('readCatalogueKnowledge', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hs-'));
    for (const file of ['sections.yaml', 'general-rules.yaml', 'hs2017-successors.tsv']) {
      cpSync(join('knowledge/hs', file), join(folder, file));
    }
  });

  it('reads sections, the six General Rules in order, and successors', () => {
    const { sections, generalRules, successors } = readCatalogueKnowledge(folder);
    expect(sections[15]).toMatchObject({ section: 'XVI', chapters: ['84', '85'] });
    expect(new Set(generalRules.map(({ rule }) => rule[0]))).toEqual(new Set(['1', '2', '3', '4', '5', '6']));
    expect(successors.length).toBeGreaterThan(200);
  });

  it.each([
    [
      'a section that leaves a gap',
      'sections.yaml',
      "- section: I\n  chapters: ['01', '04']\n  title: { ko: 가, en: a }\n",
    ],
    [
      'a rule without an example',
      'general-rules.yaml',
      "- rule: '1'\n  title: { ko: 가, en: a }\n  plain: { ko: 가, en: a }\n",
    ],
    ['a code that is too short', 'hs2017-successors.tsv', 'hs2017\ths2022\trelation\n0305\t030910\twhole\n'],
    [
      'a code that went whole to two places',
      'hs2017-successors.tsv',
      'hs2017\ths2022\trelation\n030510\t030910\twhole\n030510\t030990\twhole\n',
    ],
    ['other columns', 'hs2017-successors.tsv', 'old\tnew\n'],
    ['broken YAML', 'sections.yaml', '- section: "I\n'],
  ])('refuses %s and names the file', (_name, file, text) => {
    writeFileSync(join(folder, file), text);
    expect(() => readCatalogueKnowledge(folder)).toThrow(HsKnowledgeError);
    expect(() => readCatalogueKnowledge(folder)).toThrow(file);
  });

  it('names a missing file', () => {
    expect(() => readCatalogueKnowledge('/nowhere')).toThrow('sections.yaml');
  });
});
