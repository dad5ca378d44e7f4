import { mean } from '../../common/order-statistics.js';
import { type Figures, type Pattern } from '../alert-figures.js';
import { type Context } from './context.js';

/** Records that may be a scheme's, with what speaks for it. */
export interface Candidate<P extends Pattern = Pattern> {
  readonly pattern: P;
  /** What several candidates compete over, such as a channel's prices; undefined: it has no rivals. */
  readonly subject?: string;
  /** Rows with the numbers that made each evidence. */
  readonly evidence: ReadonlyMap<number, Figures<P>>;
  /** What certainty is learned from, by name; every candidate of a pattern has the same names. */
  readonly features: Readonly<Record<string, number>>;
  /** How far the plain rule is met: 1 is its threshold. It decides alone where nothing is learned. */
  readonly margin: number;
}

/** Of rivals for one subject only the best; in the order that they came in. */
export function withoutRivals<Each>(
  all: readonly Each[],
  subjectOf: (each: Each) => string | undefined,
  worthOf: (each: Each) => number,
): Each[] {
  const best = new Map<string, Each>();
  for (const each of all) {
    const subject = subjectOf(each);
    if (subject === undefined) continue;
    const other = best.get(subject);
    if (other === undefined || worthOf(each) > worthOf(other)) best.set(subject, each);
  }
  return all.filter((each) => {
    const subject = subjectOf(each);
    return subject === undefined || best.get(subject) === each;
  });
}

export const logOf = (amount: number): number => Math.log10(Math.max(1, amount));

/** Mean and highest score of the isolation forest over rows. */
export function outlierFeatures(rows: Iterable<number>, { outliers }: Context): { forest: number; forestMost: number } {
  const scores = Array.from(rows, (row) => outliers[row] ?? 0.5);
  return { forest: mean(scores), forestMost: Math.max(...scores) };
}

/** To four significant figures, for a number that is told. */
export const told = (value: number): number => Number(value.toPrecision(4));
export const toldUsd = (value: number): number => Math.round(value * 100) / 100;
