import { expectedGain, headingMasses, REST, updated, withinPrefix, type Belief } from './belief.js';
import { likelihoodOf, type NarrowingStep } from './narrowing-question.js';
import { MOST_HEADINGS, type QuestionSource } from './question-source.js';

/** Never more questions than this. */
export const QUESTION_LIMIT = 5;

/** An answer given: an option by its place, or null for "I don't know". */
export interface GivenAnswer {
  readonly questionId: string;
  readonly option: number | null;
}

/** Why no further question is asked. */
export type NarrowingEnd =
  /** One subheading is probable enough. */
  | 'settled'
  /** Five questions were asked. */
  | 'limit'
  /** No question left would tell the candidates apart. */
  | 'nothing_to_ask'
  /** The person said that it is none of the candidates. */
  | 'none_fits';

export interface NarrowingState {
  readonly belief: Belief;
  readonly question: NarrowingStep | undefined;
  readonly end: NarrowingEnd | undefined;
}

export type NarrowingFault =
  | { readonly fault: 'too_many_answers'; readonly limit: number }
  | { readonly fault: 'unknown_question'; readonly questionId: string }
  | { readonly fault: 'unknown_option'; readonly questionId: string }
  | { readonly fault: 'answered_twice'; readonly questionId: string };

/** From this probability on a subheading counts as found. */
const SETTLED = 0.9;
/** Fewer expected bits than this aren't worth a question. */
const LEAST_GAIN = 0.05;
/** Headings with a smaller share of what is still open are asked about by no question. */
const WORTH_ASKING = 0.04;
/** Headings whose own tree may be asked from. */
const TREES = 3;
/** A tree's question that a person couldn't answer is passed by when one of its options is this probable in its heading. */
const PRESUMED = 0.6;

/**
 * The state after these answers, worked out anew from the prior each time: going back or starting over is just a shorter
 * list of answers.
 */
export function narrowDown(
  prior: Belief,
  answers: readonly GivenAnswer[],
  source: QuestionSource,
): NarrowingState | NarrowingFault {
  if (answers.length > QUESTION_LIMIT) return { fault: 'too_many_answers', limit: QUESTION_LIMIT };
  let belief = prior;
  const asked = new Map<string, number | null>();
  for (const { questionId, option } of answers) {
    const step = source.byId(questionId);
    if (step?.id !== questionId) return { fault: 'unknown_question', questionId };
    if (asked.has(questionId)) return { fault: 'answered_twice', questionId };
    if (option !== null && step.options[option] === undefined) return { fault: 'unknown_option', questionId };
    asked.set(questionId, option);
    if (option !== null) belief = afterAnswer(belief, step, option);
  }
  return { belief, ...nextStep(belief, asked, source) };
}

function nextStep(
  belief: Belief,
  asked: ReadonlyMap<string, number | null>,
  source: QuestionSource,
): Pick<NarrowingState, 'question' | 'end'> {
  const end = (reason: NarrowingEnd): Pick<NarrowingState, 'question' | 'end'> => ({
    question: undefined,
    end: reason,
  });
  const [best, probability] = [...belief].reduce((a, b) => (b[1] > a[1] ? b : a), [REST, 0]);
  const denied = deniedHeadings(asked, source);
  const noneFits = best === REST && denied.size > 0;
  if (best !== REST && probability >= SETTLED) return end('settled');
  if (asked.size >= QUESTION_LIMIT) return end(noneFits ? 'none_fits' : 'limit');
  const [first] = availableQuestions(belief, asked, denied, source)
    .map((step) => ({ step, gain: gainOf(belief, step) }))
    .sort((a, b) => b.gain - a.gain);
  if (first === undefined || first.gain < LEAST_GAIN) return end(noneFits ? 'none_fits' : 'nothing_to_ask');
  return { question: first.step, end: undefined };
}

/** Headings that were offered and answered with "none of these". */
function deniedHeadings(asked: ReadonlyMap<string, number | null>, source: QuestionSource): ReadonlySet<string> {
  return new Set(
    [...asked].flatMap(([id, option]) => {
      const options = source.byId(id)?.options ?? [];
      return option !== null && options[option]?.codes.length === 0 ? options.flatMap(({ codes }) => codes) : [];
    }),
  );
}

/** An answer inside a heading shifts probability within that heading only: it can't say whether the heading is right. */
function afterAnswer(belief: Belief, step: NarrowingStep, option: number): Belief {
  const likelihood = (code: string): number => likelihoodOf(step, option, code);
  if (step.scope === '') return updated(belief, likelihood);
  const { inside, mass } = withinPrefix(belief, step.scope);
  const moved = updated(inside, likelihood);
  return new Map(
    [...belief].map(([code, probability]) => {
      const share = moved.get(code);
      return [code, share === undefined ? probability : mass * share];
    }),
  );
}

function gainOf(belief: Belief, step: NarrowingStep): number {
  const likelihood = (option: number, code: string): number => likelihoodOf(step, option, code);
  if (step.scope === '') return expectedGain(belief, step.options.length, likelihood);
  const { inside, mass } = withinPrefix(belief, step.scope);
  return mass * expectedGain(inside, step.options.length, likelihood);
}

function availableQuestions(
  belief: Belief,
  asked: ReadonlyMap<string, number | null>,
  denied: ReadonlySet<string>,
  source: QuestionSource,
): NarrowingStep[] {
  const open = headingMasses(belief).filter(([heading]) => !denied.has(heading));
  const total = open.reduce((sum, [, mass]) => sum + mass, 0);
  const headings = open
    .filter(([, mass]) => mass >= WORTH_ASKING * total)
    .slice(0, MOST_HEADINGS)
    .map(([heading]) => heading);
  const trees = headings.slice(0, TREES).flatMap((heading) => openQuestion(heading, belief, asked, source) ?? []);
  const between = hasChosenAmong(headings, asked) ? [] : (source.between(headings) ?? []);
  const exclusions = headings.flatMap((from) => headings.flatMap((to) => source.exclusionsBetween(from, to)));
  return [between, exclusions, trees].flat().filter((step) => !asked.has(step.id));
}

/** Whether a question asked before had all of these headings as options: to ask it again would tell nothing. */
function hasChosenAmong(headings: readonly string[], asked: ReadonlyMap<string, number | null>): boolean {
  return [...asked.keys()].some((id) => id.startsWith('between:') && headings.every((heading) => id.includes(heading)));
}

/** Where a heading's tree stands: follow the answers, pass by what wasn't known but is all but clear. */
function openQuestion(
  heading: string,
  belief: Belief,
  asked: ReadonlyMap<string, number | null>,
  source: QuestionSource,
): NarrowingStep | undefined {
  const path: number[] = [];
  for (;;) {
    const step = source.within(heading, path);
    if (step === undefined || !asked.has(step.id)) return step;
    const option = asked.get(step.id) ?? presumedOption(step, belief);
    if (option === undefined) return undefined;
    path.push(option);
  }
}

function presumedOption(step: NarrowingStep, belief: Belief): number | undefined {
  const { inside } = withinPrefix(belief, step.scope);
  const shares = step.options.map(({ codes }) => codes.reduce((sum, code) => sum + (inside.get(code) ?? 0), 0));
  const option = shares.findIndex((share) => share >= PRESUMED);
  return option < 0 ? undefined : option;
}
