import { z } from 'zod';
import { LANGUAGES } from '../../common/language.js';
import {
  BagOfWordsSearch,
  byHangulBigrams,
  byMorphemesAndBigrams,
  byWhitespace,
} from '../../retrieval/baselines/bag-of-words-search.js';
import { RecordIndex } from '../../retrieval/record-index.js';
import { type SearchableRecord } from '../../retrieval/retrieval-result.js';
import { type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { dataMapRanking } from '../search/data-map-ranking.js';

const PARTS = ['tune', 'held', 'blind'] as const;

/**
 * A need in a person's own words, and the datasets any of which meets it. `held` was never looked at while tuning, but its
 * writer knew the map; `blind` was written before looking at it and labelled afterwards, with the search as it stood.
 */
export const dataNeedSchema = z.strictObject({
  id: z.string().min(1),
  language: z.enum(LANGUAGES),
  part: z.enum(PARTS),
  need: z.string().min(1),
  datasets: z.array(z.string()).min(1),
});
export type DataNeed = z.infer<typeof dataNeedSchema>;

/** Shares of the needs, 0..1. */
export interface NeedFigures {
  readonly needs: number;
  readonly recallAt1: number;
  readonly recallAt3: number;
  readonly recallAt10: number;
}

/** By part and language (`held ko`), then by search; `retrieval` is the library, the others are what it is measured against. */
export type DataMapFigures = Readonly<Record<string, Readonly<Record<string, NeedFigures>>>>;

/** Ids of datasets for a need, best first, each once. */
type Search = (need: string) => readonly string[];

const TOP = 10;

/** How often a dataset that meets a need is among the first found. */
export function evaluateDataMap(
  documents: readonly SearchableRecord[],
  needs: readonly DataNeed[],
  analyzer: TextAnalyzer,
): DataMapFigures {
  const searches = searchesOver(documents, analyzer);
  return Object.fromEntries(
    PARTS.filter((part) => needs.some((need) => need.part === part)).flatMap((part) =>
      LANGUAGES.map((language) => {
        const asked = needs.filter((need) => need.part === part && need.language === language);
        const figures = Object.entries(searches).map(([name, search]) => [name, needFigures(asked, search)]);
        return [`${part} ${language}`, Object.fromEntries(figures) as Record<string, NeedFigures>];
      }),
    ),
  );
}

/** @param search finds datasets for a need, best first */
export function needFigures(needs: readonly DataNeed[], search: Search): NeedFigures {
  const ranks = needs.map(({ need, datasets }) => search(need).findIndex((id) => datasets.includes(id)));
  const within = (top: number): number =>
    ranks.filter((rank) => rank >= 0 && rank < top).length / Math.max(ranks.length, 1);
  return { needs: needs.length, recallAt1: within(1), recallAt3: within(3), recallAt10: within(TOP) };
}

function searchesOver(documents: readonly SearchableRecord[], analyzer: TextAnalyzer): Record<string, Search> {
  const indexes = {
    retrieval: RecordIndex.build(documents, analyzer, dataMapRanking()),
    "retrieval, chatbot's weights": RecordIndex.build(documents, analyzer),
  };
  const ranked = Object.entries(indexes).map(([name, index]): [string, Search] => [
    name,
    (need) => index.search(need, { top: TOP }).hits.map(({ id }) => id),
  ]);
  const baselines = {
    'BM25, whitespace': byWhitespace,
    'BM25, Hangul bigrams': byHangulBigrams,
    'BM25, morphemes and bigrams': byMorphemesAndBigrams(analyzer),
  };
  const bags = Object.entries(baselines).map(([name, tokenize]): [string, Search] => {
    const bag = new BagOfWordsSearch(documents, tokenize);
    // A dataset is two documents, one a language; it counts once, by the better.
    return [name, (need) => [...new Set(bag.search(need, 2 * TOP).map(({ id }) => id))].slice(0, TOP)];
  });
  return Object.fromEntries([...ranked, ...bags]);
}

/** The figures as a table for the terminal. */
export function dataMapTable(figures: DataMapFigures): string {
  return Object.entries(figures)
    .flatMap(([set, bySearch]) => [
      `${set.padEnd(32)}${['rec@1', 'rec@3', 'rec@10', 'n'].map((head) => head.padStart(9)).join('')}`,
      ...Object.entries(bySearch).map(
        ([name, { recallAt1, recallAt3, recallAt10, needs }]) =>
          `  ${name.padEnd(30)}${[recallAt1, recallAt3, recallAt10].map((share) => share.toFixed(3).padStart(9)).join('')}${String(needs).padStart(9)}`,
      ),
    ])
    .join('\n');
}
