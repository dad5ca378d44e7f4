import type { TariffCatalogue } from '../catalogue/tariff-catalogue.js';
import type { ItemClassifier } from '../classification/item-classifier.js';
import type { ItemDescription } from '../features/query-texts.js';
import { priorBelief, REST, type Belief } from '../narrowing/belief.js';
import { narrowDown, type GivenAnswer, type NarrowingEnd } from '../narrowing/narrow-down.js';
import type { NarrowingStep } from '../narrowing/narrowing-question.js';
import type { QuestionSource } from '../narrowing/question-source.js';

/** As many candidates as the service starts from. */
const PRIOR_CANDIDATES = 30;

/** What the questions did for one item. */
export interface NarrowedItem {
  /** Place of the true code before and after, from 0; -1 where it isn't among the candidates. */
  readonly before: number;
  readonly after: number;
  readonly questions: number;
  readonly end: NarrowingEnd;
}

/** What narrowing works with. */
export interface NarrowingParts {
  readonly classifier: ItemClassifier;
  readonly catalogue: TariffCatalogue;
  readonly source: QuestionSource;
}

/**
 * Narrows an item down with someone who knows its true code and answers by it: the first option that holds the code, else
 * "none of these" where that is offered, else "I don't know". A bound for what people can reach, who know less.
 * @param code true subheading, six digits
 */
export function narrowWithOracle(item: ItemDescription, code: string, parts: NarrowingParts): NarrowedItem {
  const { candidates } = parts.classifier.predict(item, PRIOR_CANDIDATES);
  const plain = candidates.map((one) => ({ code: one.code.replace('.', ''), probability: one.probability }));
  const prior = priorBelief(plain, (heading) => parts.catalogue.children(heading).map((child) => child.code));
  const answers: GivenAnswer[] = [];
  for (;;) {
    const state = narrowDown(prior, answers, parts.source);
    if ('fault' in state) throw new Error(`The oracle's answers were refused: ${state.fault}`);
    const { belief, question, end } = state;
    if (question === undefined) {
      const before = plain.findIndex((one) => one.code === code);
      return { before, after: placeIn(belief, code), questions: answers.length, end: end ?? 'nothing_to_ask' };
    }
    answers.push({ questionId: question.id, option: trueOption(question, code) });
  }
}

function trueOption({ options }: NarrowingStep, code: string): number | null {
  const holding = options.findIndex(({ codes }) => codes.some((prefix) => code.startsWith(prefix)));
  const none = options.findIndex(({ codes }) => codes.length === 0);
  return holding >= 0 ? holding : none >= 0 ? none : null;
}

function placeIn(belief: Belief, code: string): number {
  const ranked = [...belief].filter(([key]) => key !== REST).sort((a, b) => b[1] - a[1]);
  return ranked.findIndex(([key]) => key === code);
}
