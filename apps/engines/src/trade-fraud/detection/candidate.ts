import { mean } from '../../common/order-statistics.js';
import { type Figures, type Pattern } from '../alert-figures.js';
import { type Context } from './context.js';

/** Records that may be a scheme's, with what speaks for it. */
export interface Candidate<P extends Pattern = Pattern> {
  readonly pattern: P;
  /** Rows with the numbers that made each evidence. */
  readonly evidence: ReadonlyMap<number, Figures<P>>;
  /** What certainty is learned from, by name; every candidate of a pattern has the same names. */
  readonly features: Readonly<Record<string, number>>;
  /** How far the plain rule is met: 1 is its threshold. It decides alone where nothing is learned. */
  readonly margin: number;
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
