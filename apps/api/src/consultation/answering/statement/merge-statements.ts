import { type Movement, type Statement } from './statement.js';

/** What a way of moving belongs to: the rules for orders from abroad are near one another, those for travellers apart. */
const FAMILY: Readonly<Record<Movement, string>> = {
  order: 'order',
  courier: 'order',
  postal: 'order',
  traveller: 'traveller',
  moving: 'moving',
  import: 'trade',
  export: 'trade',
  transit: 'trade',
};

/** The rules that a way of moving comes under. */
export function movementFamily(movement: Movement): string {
  return FAMILY[movement];
}

/** Whether going from the one to the other is a new case rather than the same case told more closely. */
export function isOtherMovement(known: Movement | undefined, said: Movement | undefined): boolean {
  return known !== undefined && said !== undefined && FAMILY[known] !== FAMILY[said];
}

/** What holds after more was said: the later word wins, what wasn't said again stays. */
export function mergeStatements(known: Statement, said: Statement): Statement {
  const recounted = said.sticks !== undefined && said.cartons === undefined ? { cartons: undefined } : {};
  const merged = { ...known, ...recounted, ...said };
  // "Ordered" after "by post" tells nothing new; it does not unsay the post.
  if (said.movement === 'order' && known.movement !== undefined && FAMILY[known.movement] === 'order') {
    return { ...merged, movement: known.movement };
  }
  if (said.goods !== undefined && said.goods !== known.goods) return withoutCounts(merged, said);
  return merged;
}

/** Quantities belong to the goods they were said of. */
function withoutCounts(merged: Statement, { volume, bottles, sticks, cartons, pieces }: Statement): Statement {
  return { ...merged, volume, bottles, sticks, cartons, pieces };
}
