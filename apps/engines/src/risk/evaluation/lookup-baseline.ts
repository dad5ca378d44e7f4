import { type Declaration, type InspectedDeclaration } from '../declaration.js';

const keyOf = ({ hs6, origin, taxRate, taxType }: Declaration) => [hs6, origin, taxRate, taxType].join('|');

/**
 * The plainest thing that works on these synthetic declarations: the share of frauds seen under the same goods, origin,
 * tax rate and tax type; 0 where nothing was seen. What it finds is an artefact of how the data were made, so a model
 * must be shown beside it.
 */
export function lookupScores(
  seen: readonly InspectedDeclaration[],
  declarations: readonly Declaration[],
): Float64Array {
  const counts = new Map<string, { inspected: number; frauds: number }>();
  for (const declaration of seen) {
    const key = keyOf(declaration);
    const count = counts.get(key) ?? { inspected: 0, frauds: 0 };
    count.inspected += 1;
    count.frauds += declaration.fraud ? 1 : 0;
    counts.set(key, count);
  }
  return Float64Array.from(declarations, (declaration) => {
    const count = counts.get(keyOf(declaration));
    return count === undefined ? 0 : count.frauds / count.inspected;
  });
}
