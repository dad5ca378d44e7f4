import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ItemClassifier } from '../classification/item-classifier.js';

/** Everyday goods by their bare names, of test/evaluation. */
const EVERYDAY_FILE = 'hs-everyday.jsonl';

/**
 * One kind of goods. Where the name alone fits several subheadings (`shoes`), each of them counts as right, the most usual
 * first. The lexicon may take words from `tune` rows, never from `held` ones.
 */
const everydaySchema = z.object({
  id: z.string().min(1),
  split: z.enum(['tune', 'held']),
  codes: z.array(z.string().regex(/^\d{4}\.\d{2}$/u)).min(1),
  ko: z.string().min(1).optional(),
  en: z.string().min(1).optional(),
});
export type EverydayGoods = z.infer<typeof everydaySchema>;

const LANGUAGES = ['ko', 'en'] as const;
const SPLITS = ['tune', 'held'] as const;
const CUTOFFS = [1, 3, 10] as const;

export interface EverydayFigures {
  readonly split: (typeof SPLITS)[number];
  readonly language: (typeof LANGUAGES)[number];
  readonly items: number;
  /** Share of the items, 0 to 1, with a right code among the first 1, 3 and 10. */
  readonly right: readonly number[];
  /** Share of the items that were called vague. */
  readonly vague: number;
}

/** @throws when a line is no such row */
export function readEverydaySet(directory: string): EverydayGoods[] {
  const lines = readFileSync(join(directory, EVERYDAY_FILE), 'utf8').trimEnd().split(/\r?\n/u);
  return lines.map((line) => everydaySchema.parse(JSON.parse(line)));
}

/** How often the bare name alone leads to the right subheading, by split and language. */
export function evaluateEveryday(goods: readonly EverydayGoods[], classifier: ItemClassifier): EverydayFigures[] {
  return SPLITS.flatMap((split) => LANGUAGES.map((language) => figuresOf(goods, split, language, classifier)));
}

function figuresOf(
  goods: readonly EverydayGoods[],
  split: EverydayFigures['split'],
  language: EverydayFigures['language'],
  classifier: ItemClassifier,
): EverydayFigures {
  const named = goods.flatMap((row) => {
    const name = row[language];
    return row.split !== split || name === undefined ? [] : [{ name, codes: row.codes }];
  });
  const predicted = named.map(({ name, codes }) => {
    const { candidates, vague } = classifier.predict({ description: name });
    return { rank: candidates.findIndex(({ code }) => codes.includes(code)), vague };
  });
  const share = (isCounted: (one: (typeof predicted)[number]) => boolean): number =>
    Math.round((1e4 * predicted.filter(isCounted).length) / (predicted.length || 1)) / 1e4;
  return {
    split,
    language,
    items: named.length,
    right: CUTOFFS.map((cutoff) => share(({ rank }) => rank >= 0 && rank < cutoff)),
    vague: share(({ vague }) => vague),
  };
}

/** The figures as a table in plain text, in per cent. */
export function everydayTable(figures: readonly EverydayFigures[]): string {
  const percent = (value: number): string => (100 * value).toFixed(1).padStart(6);
  return [
    'everyday goods by their bare names          items   right at 1 / 3 / 10      vague',
    ...figures.map(({ split, language, items, right, vague }) =>
      [
        `${split}, ${language}`.padEnd(42),
        String(items).padStart(7),
        '  ',
        right.map(percent).join(' / '),
        '  ',
        percent(vague),
      ].join(''),
    ),
  ].join('\n');
}
