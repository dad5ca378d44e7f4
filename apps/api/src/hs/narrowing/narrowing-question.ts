import type { BothLanguages } from '../catalogue/catalogue-schema.js';

/** One question with its options; "I don't know" is always an answer too. */
export interface NarrowingStep {
  /** Says by itself which question it is, so that answers can be sent back without a session. */
  readonly id: string;
  /** `within`: written for a heading; `between`: which heading; `belongs`: goods that a chapter sends to another heading. */
  readonly kind: 'within' | 'between' | 'belongs';
  readonly text: BothLanguages;
  /** What decides in the chapters at stake; helps to choose, needs no answer. */
  readonly hints: readonly BothLanguages[];
  readonly options: readonly NarrowingAnswer[];
  /** Codes outside this prefix are told nothing by the answer; empty when the whole tariff is at stake. */
  readonly scope: string;
}

export interface NarrowingAnswer {
  readonly label: BothLanguages;
  /** Prefixes of codes for which this would be the true answer. */
  readonly codes: readonly string[];
}

/** How often people answer such questions rightly; they may misread a question or not know their goods well. */
const TRUE_ANSWER = 0.95;

/** How likely a person with goods of this code answers so. Each code's likelihoods add up to 1 over the options. */
export function likelihoodOf({ options }: NarrowingStep, option: number, code: string): number {
  const truth = options.findIndex(({ codes }) => codes.some((prefix) => code !== '' && code.startsWith(prefix)));
  // An option without codes is "none of these": the true answer for every code that no other option claims.
  const answer = truth >= 0 ? truth : options.findIndex(({ codes }) => codes.length === 0);
  if (answer < 0) return 1 / options.length;
  return option === answer ? TRUE_ANSWER : (1 - TRUE_ANSWER) / (options.length - 1);
}
