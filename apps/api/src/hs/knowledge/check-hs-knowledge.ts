import type { Successor } from '../catalogue/catalogue-schema.js';
import { treeFaults } from './check-narrowing.js';
import type { Chapter, HsKnowledge, LexiconEntry, LineTitle, Ruling } from './hs-knowledge-schema.js';
import { repeated, type HsFault } from './hs-fault.js';
import { languageFaults } from './check-languages.js';

/**
 * What the files of knowledge/hs say about one another, each of them being well-formed by itself: codes that the tariff
 * lacks, records twice, gaps, texts that are not in the language they stand for. The tariff is that of the lexicon and the
 * titled lines.
 */
export function hsKnowledgeFaults(knowledge: HsKnowledge, successors: readonly Successor[]): HsFault[] {
  const codes = new Set(knowledge.lexicon.map(({ code }) => code));
  return [
    ...lexiconFaults(knowledge.lexicon, codes),
    ...lineFaults(knowledge.lines, codes),
    ...rulingFaults(knowledge.rulings, codes),
    ...chapterFaults(knowledge.chapters, codes),
    ...treeFaults(knowledge.narrowing, knowledge.lexicon),
    ...successorFaults(successors, codes),
  ];
}

function lexiconFaults(lexicon: readonly LexiconEntry[], codes: ReadonlySet<string>): HsFault[] {
  const file = 'hs-lexicon.tsv';
  const parents = new Set(lexicon.map(({ code }) => code.slice(0, -2)));
  return [
    ...repeated(lexicon, ({ code }) => code, file),
    ...lexicon.flatMap(({ code, title, terms }): HsFault[] => {
      const said = [...languageFaults({ title })];
      if (code.length > 2 && !codes.has(code.slice(0, -2))) said.push(`stands under ${code.slice(0, -2)}, which is not there`);
      if (code.length < 6 && !parents.has(code)) said.push('has nothing under it');
      if (code.length === 6) {
        for (const language of ['ko', 'en'] as const) {
          if (terms[language].length === 0) said.push(`terms_${language}: no everyday name`);
          for (const term of twice(terms[language])) said.push(`terms_${language}: "${term}" stands twice`);
        }
        if (terms.en.some((term) => /[\uac00-\ud7a3]/u.test(term))) said.push('terms_en: Korean among the English names');
      }
      return said.map((message) => ({ file, id: code, message }));
    }),
  ];
}

function lineFaults(lines: readonly LineTitle[], codes: ReadonlySet<string>): HsFault[] {
  const file = 'hs-lines.tsv';
  return [
    ...repeated(lines, ({ code }) => code, file),
    ...repeated(lines, ({ code, title }) => `${code.slice(0, 6)} "${title.ko}"`, file),
    ...repeated(lines, ({ code, title }) => `${code.slice(0, 6)} "${title.en}"`, file),
    ...lines.flatMap(({ code, title }) => [
      ...unknown([code.slice(0, 6)], codes, { file, id: code }),
      ...languageFaults({ title }).map((message) => ({ file, id: code, message })),
    ]),
  ];
}

/** A ruling's line may be one that the tariff has closed since; its subheading may not. */
function rulingFaults(rulings: readonly Ruling[], codes: ReadonlySet<string>): HsFault[] {
  const file = 'hs-rulings.jsonl';
  return [
    ...repeated(rulings, ({ id }) => id, file),
    ...rulings.flatMap(({ id, hsk10, goods, features, why, rejected }) => {
      const texts = { goods, why, ...Object.fromEntries(rejected.map((other) => [`rejected ${other.code}`, other.why])) };
      const said = languageFaults(texts);
      if (features.ko.length !== features.en.length) said.push('features: not as many in Korean as in English');
      return [
        ...unknown([hsk10.slice(0, 6), ...rejected.map(({ code }) => code)], codes, { file, id }),
        ...said.map((message) => ({ file, id, message })),
      ];
    }),
  ];
}

function chapterFaults(chapters: readonly Chapter[], codes: ReadonlySet<string>): HsFault[] {
  const file = 'hs-chapters.jsonl';
  const told = new Set(chapters.map(({ chapter }) => chapter));
  return [
    ...repeated(chapters, ({ chapter }) => chapter, file),
    ...[...codes]
      .filter((code) => code.length === 2 && !told.has(code))
      .map((id) => ({ file, id, message: 'nothing is told of this chapter' })),
    ...chapters.flatMap(({ chapter: id, covers, decides, excludes, notes }) => {
      const gists = [...decides, ...excludes.map(({ goods }) => goods), ...notes.map(({ gist }) => gist)];
      const texts = { covers, ...Object.fromEntries(gists.map((text, at) => [`text ${String(at + 1)}`, text])) };
      return [
        ...unknown([id, ...excludes.map(({ goesTo }) => goesTo)], codes, { file, id }),
        ...languageFaults(texts).map((message) => ({ file, id, message })),
      ];
    }),
  ];
}

function successorFaults(successors: readonly Successor[], codes: ReadonlySet<string>): HsFault[] {
  const file = 'hs2017-successors.tsv';
  return [
    ...repeated(successors, ({ hs2017, hs2022 }) => `${hs2017} to ${hs2022}`, file),
    ...successors.flatMap(({ hs2017: id, hs2022 }) => [
      ...unknown([hs2022], codes, { file, id }),
      ...(codes.has(id) ? [{ file, id, message: 'has not ended: the tariff still has it' }] : []),
    ]),
  ];
}

function unknown(named: readonly string[], codes: ReadonlySet<string>, where: Pick<HsFault, 'file' | 'id'>): HsFault[] {
  return named.filter((code) => !codes.has(code)).map((code) => ({ ...where, message: `the tariff has no ${code}` }));
}

function twice(values: readonly string[]): string[] {
  const plain = values.map((value) => value.toLowerCase());
  return plain.filter((value, at) => plain.indexOf(value) !== at);
}
