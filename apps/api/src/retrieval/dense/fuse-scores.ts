/** Something found by several searches, with its score in each. */
export interface Scored {
  readonly id: string;
  readonly score: number;
}

export interface Fused {
  readonly id: string;
  readonly score: number;
  /** What each list gave, by its name; 0 where it did not find it. */
  readonly parts: Readonly<Record<string, number>>;
}

export interface RankedList {
  readonly name: string;
  readonly weight: number;
  /** Best first. */
  readonly hits: readonly Scored[];
}

/** Constant of reciprocal rank fusion (Cormack, Clarke & Büttcher, 2009). */
const RRF_CONSTANT = 60;

function fuse(lists: readonly RankedList[], contribution: (list: RankedList, rank: number) => number): Fused[] {
  const found = new Map<string, Record<string, number>>();
  for (const list of lists) {
    for (const [rank, { id }] of list.hits.entries()) {
      const parts = found.get(id) ?? Object.fromEntries(lists.map(({ name }) => [name, 0]));
      parts[list.name] = contribution(list, rank);
      found.set(id, parts);
    }
  }
  return [...found]
    .map(([id, parts]) => ({ id, parts, score: Object.values(parts).reduce((sum, part) => sum + part, 0) }))
    .sort((a, b) => b.score - a.score);
}

/** Weighted reciprocal rank fusion: only the order within each list counts. */
export function fuseByRank(lists: readonly RankedList[]): Fused[] {
  return fuse(lists, ({ weight }, rank) => weight / (RRF_CONSTANT + rank + 1));
}

/** Weighted sum of the scores, each list scaled to 0..1 between its worst and its best. */
export function fuseByScore(lists: readonly RankedList[]): Fused[] {
  return fuse(lists, ({ weight, hits }, rank) => {
    const best = hits[0]?.score ?? 0;
    const worst = hits.at(-1)?.score ?? 0;
    return weight * (best === worst ? 1 : ((hits[rank]?.score ?? worst) - worst) / (best - worst));
  });
}
