import type { ItemClassifier } from '../classification/item-classifier.js';
import { probabilityOf, wordEvidence } from '../explanation/occlusion.js';
import type { ItemDescription } from '../features/query-texts.js';
import { seededRandom, shuffleInPlace } from '../training/random.js';
import type { NarrowingSet } from './narrowing-figures.js';

/** Effects from which on the page names a word as a reason. */
const NAMED_FROM = 0.1;
/** An item of fewer words has nothing to be compared with. */
const LEAST_WORDS = 4;
const SEED = 20261129;
/** Items between two words of progress. */
const PROGRESS_EVERY = 20;

/**
 * Whether the words named as reasons carry the prediction: how far its probability falls without them, against without as
 * many other words (comprehensiveness; DeYoung et al. 2020, "ERASER").
 */
export interface ExplanationFigures {
  readonly name: string;
  /** Items with enough words and at least one reason. */
  readonly items: number;
  /** Mean number of words named. */
  readonly words: number;
  /** Mean probability of the first candidate with all words, without the named ones, without as many others. */
  readonly whole: number;
  readonly withoutNamed: number;
  readonly withoutOthers: number;
  /** Share of the items where leaving the named words out costs more. */
  readonly namedMatterMore: number;
}

/** One item costs some thirty predictions; `progress` is told how far it is. */
export function explanationFigures(
  { name, items }: NarrowingSet,
  classifier: ItemClassifier,
  progress: (message: string) => void,
): ExplanationFigures {
  const random = seededRandom(SEED);
  const measured = items.flatMap(({ item }, done) => {
    if (done % PROGRESS_EVERY === 0) progress(`${name}: ${String(done)} of ${String(items.length)}`);
    return measure(item, classifier, random) ?? [];
  });
  const mean = (value: (one: Measured) => number): number =>
    Math.round((1e3 * measured.reduce((sum, one) => sum + value(one), 0)) / (measured.length || 1)) / 1e3;
  return {
    name,
    items: measured.length,
    words: mean((one) => one.words),
    whole: mean((one) => one.whole),
    withoutNamed: mean((one) => one.withoutNamed),
    withoutOthers: mean((one) => one.withoutOthers),
    namedMatterMore: mean((one) => (one.withoutNamed < one.withoutOthers ? 1 : 0)),
  };
}

interface Measured {
  readonly words: number;
  readonly whole: number;
  readonly withoutNamed: number;
  readonly withoutOthers: number;
}

function measure(
  { description }: ItemDescription,
  classifier: ItemClassifier,
  random: () => number,
): Measured | undefined {
  const words = description.split(/\s+/u).filter((word) => word !== '');
  const [first] = classifier.predict({ description }, 1).candidates;
  if (first === undefined || words.length < LEAST_WORDS) return undefined;
  const code = first.code.replace('.', '');
  const named = new Set(
    wordEvidence({ description }, code, classifier)
      .filter(({ effect }) => effect >= NAMED_FROM)
      .flatMap(({ text }) => text.split(' ')),
  );
  const others = words.filter((word) => !named.has(word));
  const count = words.length - others.length;
  if (count === 0 || others.length < count) return undefined;
  shuffleInPlace(others, random);
  const left = new Set(others.slice(0, count));
  const without = (gone: ReadonlySet<string>): number =>
    probabilityOf({ description: words.filter((word) => !gone.has(word)).join(' ') }, code, classifier);
  return { words: count, whole: first.probability, withoutNamed: without(named), withoutOthers: without(left) };
}

/** The figures as a table in plain text. */
export function explanationTable(sets: readonly ExplanationFigures[]): string {
  return [
    'words named as reasons                       items   words   probability: all / without them / without as many others   they matter more',
    ...sets.map(({ name, items, words, whole, withoutNamed, withoutOthers, namedMatterMore }) =>
      [
        name.padEnd(42),
        String(items).padStart(8),
        words.toFixed(1).padStart(8),
        [whole, withoutNamed, withoutOthers]
          .map((value) => value.toFixed(3))
          .join(' / ')
          .padStart(40),
        `${(100 * namedMatterMore).toFixed(1)} %`.padStart(18),
      ].join(''),
    ),
  ].join('\n');
}
