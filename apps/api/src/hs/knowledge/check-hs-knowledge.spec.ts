import { describe, expect, it } from '@jest/globals';
import { readCatalogueKnowledge } from '../catalogue/read-catalogue-knowledge.js';
import { hsKnowledgeFaults } from './check-hs-knowledge.js';
import type { HsKnowledge, LexiconEntry, Ruling } from './hs-knowledge-schema.js';
import { readHsKnowledge } from './read-hs-knowledge.js';

const both = (en: string) => ({ en, ko: '말' });
const entry = (code: string, terms: LexiconEntry['terms'] = { ko: ['말'], en: ['horse'] }): LexiconEntry => ({
  code,
  title: both(`Goods of ${code}`),
  terms: code.length === 6 ? terms : { ko: [], en: [] },
});
const ruling = (more: Partial<Ruling> = {}): Ruling => ({
  id: 'R-1',
  date: '2024-01-05',
  hsk10: '0101211000',
  goods: both('Horse'),
  features: { ko: [], en: [] },
  why: both('Because'),
  rejected: [],
  ...more,
});
const option = (label: string, codes: string[]) => ({ label: { en: label, ko: `말 ${label}` }, codes });
const SOUND: HsKnowledge = {
  lexicon: ['01', '0101', '010121', '010129'].map((code) => entry(code)),
  lines: [{ code: '0101211000', title: { en: 'For farms', ko: '농가용' } }],
  rulings: [ruling()],
  narrowing: [
    { heading: '0101', ask: { q: both('Which?'), options: [option('a', ['010121']), option('b', ['010129'])] } },
  ],
  chapters: [{ chapter: '01', covers: both('Animals'), decides: [], excludes: [], notes: [] }],
};
const said = (changed: Partial<HsKnowledge>): string[] =>
  hsKnowledgeFaults({ ...SOUND, ...changed }, []).map(({ file, id, message }) => `${file} ${id}: ${message}`);

describe('hsKnowledgeFaults', () => {
  it('finds none in the committed knowledge', () => {
    const { successors } = readCatalogueKnowledge('knowledge/hs');
    expect(hsKnowledgeFaults(readHsKnowledge('knowledge/hs'), successors)).toEqual([]);
  });

  it('finds none in small knowledge that holds together', () => {
    expect(said({})).toEqual([]);
  });

  it('names codes that the tariff lacks, wherever they stand', () => {
    const excluded = { goods: both('Fish'), goesTo: '0301' };
    expect(
      said({
        lines: [{ code: '0102211000', title: both('Cattle') }],
        rulings: [ruling({ hsk10: '0101901000', rejected: [{ code: '0102', why: both('No') }] })],
        chapters: [{ chapter: '01', covers: both('Animals'), decides: [], excludes: [excluded], notes: [] }],
      }),
    ).toEqual([
      'hs-lines.tsv 0102211000: the tariff has no 010221',
      'hs-rulings.jsonl R-1: the tariff has no 010190',
      'hs-rulings.jsonl R-1: the tariff has no 0102',
      'hs-chapters.jsonl 01: the tariff has no 0301',
    ]);
  });

  it('lets a ruling stand under a line that was closed since', () => {
    expect(said({ rulings: [ruling({ hsk10: '0101219999' })] })).toEqual([]);
  });

  it('names what stands twice', () => {
    expect(
      said({
        lexicon: [...SOUND.lexicon, entry('010129')],
        lines: [
          { code: '0101211000', title: { en: 'For farms', ko: '농가용' } },
          { code: '0101219000', title: { en: 'Other', ko: '농가용' } },
        ],
        rulings: [ruling(), ruling()],
      }),
    ).toEqual([
      'hs-lexicon.tsv 010129: stands there twice',
      'hs-lines.tsv 010121 "농가용": stands there twice',
      'hs-rulings.jsonl R-1: stands there twice',
    ]);
  });

  it('names gaps: places without a parent, without anything below, without everyday names, chapters without notes', () => {
    const bare = entry('010129', { ko: [], en: ['horse', 'Horse'] });
    expect(said({ lexicon: [...SOUND.lexicon.slice(0, 3), bare, entry('0201'), entry('02')] })).toEqual([
      'hs-lexicon.tsv 010129: terms_ko: no everyday name',
      'hs-lexicon.tsv 010129: terms_en: "horse" stands twice',
      'hs-lexicon.tsv 0201: has nothing under it',
      'hs-chapters.jsonl 02: nothing is told of this chapter',
    ]);
  });

  it('names texts in the wrong language, but lets Korean keep abbreviations', () => {
    const titled = (ko: string, en: string) => [{ code: '0101211000', title: { ko, en } }];
    expect(said({ lines: titled('HFC-134a', 'HFC-134a') })).toEqual([]);
    expect(said({ lines: titled('horse', '말') })).toEqual([
      'hs-lines.tsv 0101211000: title.ko: not Korean: "horse"',
      'hs-lines.tsv 0101211000: title.en: not English: "말"',
    ]);
  });

  it('names questions that lose a subheading, reach into another heading or offer the same twice', () => {
    const ask = (...options: ReturnType<typeof option>[]) => [{ heading: '0101', ask: { q: both('Which?'), options } }];
    expect(said({ narrowing: ask(option('a', ['010121']), option('b', ['010229'])) })).toEqual([
      'hs-narrowing.jsonl 0101: "Which?": 010229 is not open here',
      'hs-narrowing.jsonl 0101: "Which?": no option leads to 010129',
    ]);
    expect(said({ narrowing: ask(option('a', ['010121']), option('a', ['010129'])) })).toEqual([
      'hs-narrowing.jsonl 0101: "Which?": two options have one label',
    ]);
    expect(said({ narrowing: [] })).toEqual(['hs-narrowing.jsonl 0101: no question tells its subheadings apart']);
  });

  it('names HS 2017 codes that lead nowhere or have not ended', () => {
    const faults = hsKnowledgeFaults(SOUND, [
      { hs2017: '010120', hs2022: '010199', relation: 'whole' },
      { hs2017: '010121', hs2022: '010129', relation: 'part' },
    ]);
    expect(faults).toEqual([
      { file: 'hs2017-successors.tsv', id: '010120', message: 'the tariff has no 010199' },
      { file: 'hs2017-successors.tsv', id: '010121', message: 'has not ended: the tariff still has it' },
    ]);
  });
});
