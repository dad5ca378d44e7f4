import { type StoryFacts } from './story-facts.js';
import { type Teller } from './teller.js';

/** Parties and goods that are named one by one; the others are counted. */
const NAMED = 5;
/** Transactions below which a pattern may be chance. */
export const FEW = 3;

/** Those that there is nothing to say in are undefined. */
type Sentences = readonly (string | undefined)[];

/** The sentences of a story in one language. */
export interface Wording {
  readonly named: (facts: StoryFacts, teller: Teller) => string;
  readonly who: (facts: StoryFacts, teller: Teller) => Sentences;
  readonly when: (facts: StoryFacts, teller: Teller) => string;
  readonly howMuch: (facts: StoryFacts, teller: Teller) => Sentences;
  readonly compared: (facts: StoryFacts, teller: Teller) => Sentences;
  readonly engine: (figures: string) => string;
  readonly against: (facts: StoryFacts, teller: Teller) => Sentences;
  readonly certainty: (facts: StoryFacts, teller: Teller) => string;
}

export const listed = (
  name: string,
  codes: readonly string[],
  teller: Teller,
  more: (count: string) => string,
): string => {
  const named = codes.slice(0, NAMED).map((code) => teller.code(name, code));
  const left = codes.length - named.length;
  return left > 0 ? `${named.join(', ')} ${more(teller.number(`${name}Left`, left))}` : named.join(', ');
};

/** A sentence of sums by what they are of, those that are nought left out. */
export function amounts(
  { imported, exported, paidOut, paidIn }: StoryFacts,
  labels: Readonly<Record<'imported' | 'exported' | 'paidOut' | 'paidIn', string>>,
  teller: Teller,
): string | undefined {
  const sums = { imported, exported, paidOut, paidIn };
  const told = (['imported', 'exported', 'paidOut', 'paidIn'] as const)
    .filter((name) => sums[name] > 0)
    .map((name) => `${labels[name]} ${teller.money(name, sums[name])}`);
  const text = told.join(', ');
  return text === '' ? undefined : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
