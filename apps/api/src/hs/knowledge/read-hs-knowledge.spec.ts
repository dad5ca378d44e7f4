import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { HsKnowledgeError, readHsKnowledge, readTariff, tariffOfKnowledge } from './read-hs-knowledge.js';

describe('knowledge/hs', () => {
  const knowledge = readHsKnowledge('knowledge/hs');
  const tariff = tariffOfKnowledge(knowledge.lexicon, knowledge.lines);

  it('covers HS 2022 and HSK 2025 wholly', () => {
    expect(tariff.chapters).toHaveLength(96);
    expect(tariff.headings).toHaveLength(1228);
    expect(tariff.subheadings).toHaveLength(5612);
    expect(tariff.lines).toHaveLength(11_326);
  });

  it('names only codes that exist', () => {
    const codes = new Set(knowledge.lexicon.map((entry) => entry.code));
    const named = [
      ...knowledge.rulings.flatMap((ruling) => ruling.rejected.map((rejected) => rejected.code)),
      ...knowledge.chapters.flatMap((chapter) => chapter.excludes.map((excluded) => excluded.goesTo)),
      ...knowledge.narrowing.map((tree) => tree.heading),
    ];
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('has terms in both languages for every subheading', () => {
    const bare = knowledge.lexicon.filter(
      ({ code, terms }) => code.length === 6 && (terms.en.length === 0 || terms.ko.length === 0),
    );
    expect(bare.map((entry) => entry.code)).toEqual([]);
  });
});

describe('readTariff', () => {
  it('names the line and the fault of a bad file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hs-knowledge-'));
    writeFileSync(join(folder, 'hs-lexicon.tsv'), 'code\ttitle_en\ttitle_ko\tterms_en\tterms_ko\n01\tLive animals\t산 동물\t\t\n1\tx\ty\t\t\n');
    writeFileSync(join(folder, 'hs-lines.tsv'), 'code\ttitle_en\ttitle_ko\n');
    expect(() => readTariff(folder)).toThrow(HsKnowledgeError);
    expect(() => readTariff(folder)).toThrow(/line 3/u);
  });
});
