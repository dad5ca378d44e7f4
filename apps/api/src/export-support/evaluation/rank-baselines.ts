import { type Likeness } from '../evidence/firm-trace.js';
import { seededRandom } from '../population/random.js';

/** Orders of programmes to compare with; each gives a programme's score for a firm. */
export type Scorer = (programme: string) => number;

/** A firm that others can be near to. */
export interface Neighbour {
  readonly likeness: Likeness;
  /** Programmes that it was awarded. */
  readonly awarded: readonly string[];
}

export function randomOrder(seed: number): Scorer {
  const random = seededRandom(seed);
  return () => random();
}

export function byPopularity(awarded: Iterable<string>): Scorer {
  const counts = new Map<string, number>();
  for (const id of awarded) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (programme) => counts.get(programme) ?? 0;
}

const NEAREST = 100;

/**
 * What the hundred firms nearest to this one received: the classic neighbour-based recommendation. Near is who shares
 * the heading (3), else the chapter (2), the stage (2), the size, the market and the region (1 each); ties go to the
 * programme that more firms received.
 */
export function byNearest(neighbours: readonly Neighbour[], firm: Likeness, popularity: Scorer): Scorer {
  const byNearness = new Map<number, Neighbour[]>();
  for (const neighbour of neighbours) {
    const near = nearness(neighbour.likeness, firm);
    const alike = byNearness.get(near);
    if (alike === undefined) byNearness.set(near, [neighbour]);
    else alike.push(neighbour);
  }
  const nearest = [...byNearness]
    .sort(([left], [right]) => right - left)
    .flatMap(([near, alike]) => alike.map((neighbour) => ({ neighbour, near })))
    .slice(0, NEAREST);
  const votes = new Map<string, number>();
  for (const { neighbour, near } of nearest) {
    for (const id of neighbour.awarded) votes.set(id, (votes.get(id) ?? 0) + near);
  }
  return (programme) => (votes.get(programme) ?? 0) + popularity(programme) * 1e-6;
}

function nearness(one: Likeness, other: Likeness): number {
  const shared = (name: keyof Likeness) => one[name] !== undefined && one[name] === other[name];
  const goods = shared('hs4') ? 3 : one.hs4 !== undefined && one.hs4.slice(0, 2) === other.hs4?.slice(0, 2) ? 2 : 0;
  return (
    goods +
    (shared('stage') ? 2 : 0) +
    Number(shared('size')) +
    Number(shared('destination')) +
    Number(shared('region'))
  );
}
