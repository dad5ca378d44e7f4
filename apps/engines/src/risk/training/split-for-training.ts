import { type InspectedDeclaration } from '../declaration.js';

/** What a model is measured with and, in the end, fitted on. */
export interface TrainingSplit {
  readonly seen: readonly InspectedDeclaration[];
  /** Empty where there is nothing to measure on. */
  readonly unseen: readonly InspectedDeclaration[];
  readonly all: readonly InspectedDeclaration[];
}

/** Share of the new inspections that a model is measured on: the latest. */
const UNSEEN_SHARE = 0.2;
/** Fewer tell nothing, neither to learn from nor to measure on. */
const LEAST_UNSEEN = 50;
const LEAST_DECLARATIONS = 500;

const bothOutcomes = (declarations: readonly InspectedDeclaration[]): boolean =>
  declarations.some(({ fraud }) => fraud) && declarations.some(({ fraud }) => !fraud);

/**
 * Adds new inspections to what was learned from before. The latest fifth of them is kept to measure on, since a model is
 * used on what comes after it. A declaration that is in both counts with its newest outcome.
 */
export function splitForTraining(
  before: readonly InspectedDeclaration[],
  inspected: readonly InspectedDeclaration[],
): TrainingSplit {
  const byId = new Map(inspected.map((each) => [each.id, each]));
  const kept = before.filter(({ id }) => !byId.has(id));
  const inOrder = [...byId.values()].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const cut = inOrder.length - Math.floor(inOrder.length * UNSEEN_SHARE);
  const latest = inOrder.slice(cut);
  const seen = [...kept, ...inOrder.slice(0, cut)];
  const canMeasure = latest.length >= LEAST_UNSEEN && bothOutcomes(latest) && bothOutcomes(seen);
  return { seen, unseen: canMeasure ? latest : [], all: [...kept, ...inOrder] };
}

/** Why nothing can be learned from these; undefined when it can. */
export function trainingFault(declarations: readonly InspectedDeclaration[]): string | undefined {
  if (declarations.length < LEAST_DECLARATIONS) {
    return `${String(declarations.length)} inspected declarations; at least ${String(LEAST_DECLARATIONS)} are needed`;
  }
  return bothOutcomes(declarations) ? undefined : 'all inspections found the same; there is nothing to tell apart';
}
