import type { GoldItem } from './score-items.js';
import { narrowWithOracle, type NarrowedItem, type NarrowingParts } from './narrowing-oracle.js';

/** What guided narrowing does for a set of items, with an oracle that answers. Shares are 0 to 1. */
export interface NarrowingFigures {
  readonly name: string;
  readonly items: number;
  /** Share with the true code first, before and after. */
  readonly before: number;
  readonly after: number;
  /** Share with the true code among three, before and after. */
  readonly threeBefore: number;
  readonly threeAfter: number;
  /** Mean and most questions asked. */
  readonly questions: number;
  readonly mostQuestions: number;
  /** Share of the items that were first before and no longer are: what the questions spoil. */
  readonly spoilt: number;
  readonly ends: Readonly<Record<string, number>>;
}

export interface NarrowingSet {
  readonly name: string;
  readonly items: readonly GoldItem[];
}

export function narrowingFigures({ name, items }: NarrowingSet, parts: NarrowingParts): NarrowingFigures {
  const narrowed = items.map(({ item, code }) => narrowWithOracle(item, code.slice(0, 6), parts));
  const share = (isCounted: (one: NarrowedItem) => boolean): number =>
    Math.round((1e4 * narrowed.filter(isCounted).length) / (narrowed.length || 1)) / 1e4;
  const within = (place: number, most: number): boolean => place >= 0 && place < most;
  const asked = narrowed.map(({ questions }) => questions);
  const ends = [...new Set(narrowed.map(({ end }) => end))].sort();
  return {
    name,
    items: narrowed.length,
    before: share(({ before }) => before === 0),
    after: share(({ after }) => after === 0),
    threeBefore: share(({ before }) => within(before, 3)),
    threeAfter: share(({ after }) => within(after, 3)),
    questions: Math.round((100 * asked.reduce((sum, count) => sum + count, 0)) / (asked.length || 1)) / 100,
    mostQuestions: asked.reduce((most, count) => Math.max(most, count), 0),
    spoilt: share(({ before, after }) => before === 0 && after !== 0),
    ends: Object.fromEntries(ends.map((reason) => [reason, share(({ end }) => end === reason)])),
  };
}

/** The figures as a table in plain text, shares in per cent. */
export function narrowingTable(sets: readonly NarrowingFigures[]): string {
  const percent = (value: number): string => (100 * value).toFixed(1);
  return [
    'guided narrowing, an oracle answers          items   first before → after   three before → after   questions (most)   spoilt',
    ...sets.map(({ name, items, before, after, threeBefore, threeAfter, questions, mostQuestions, spoilt }) =>
      [
        name.padEnd(42),
        String(items).padStart(8),
        `${percent(before)} → ${percent(after)}`.padStart(23),
        `${percent(threeBefore)} → ${percent(threeAfter)}`.padStart(23),
        `${questions.toFixed(2)} (${String(mostQuestions)})`.padStart(19),
        percent(spoilt).padStart(9),
      ].join(''),
    ),
    ...sets.map(({ name, ends }) => {
      const told = Object.entries(ends).map(([reason, share]) => `${reason} ${percent(share)}`);
      return `  ends, ${name}: ${told.join(', ')}`;
    }),
  ].join('\n');
}
