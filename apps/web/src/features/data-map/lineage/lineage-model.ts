import { type LineageOf } from '../picture/walk.js';
import { type LineageAddress, type Side, SIDES } from './lineage-address.js';

/** Neighbours shown on a side at first; the others are behind one node that says how many they are. */
const FIRST_NEIGHBOURS = 6;
/** Datasets on the picture at most; beyond that nobody can read it. */
export const MOST_DATASETS = 60;

export interface LineageNode {
  readonly id: string;
  /** Neighbours of it that aren't on the picture. */
  readonly hidden: Readonly<Record<Side, number>>;
}

/** Stands for neighbours that aren't shown. */
export interface MoreNode {
  readonly of: string;
  readonly side: Side;
  readonly count: number;
}

export interface LineageModel {
  readonly nodes: readonly LineageNode[];
  readonly more: readonly MoreNode[];
  /** From what something is made to what is made of it. */
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  /** So many datasets are on it that no more are added. */
  readonly full: boolean;
}

/** A shortest way along lineage from one dataset to another, down or else up; undefined when there is none. */
export function wayBetween(from: string, to: string, lineageOf: LineageOf): readonly string[] | undefined {
  const search = (side: Side): readonly string[] | undefined => {
    const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
    for (const at of cameFrom.keys()) {
      if (at === to) break;
      for (const next of lineageOf(at)[side]) if (!cameFrom.has(next)) cameFrom.set(next, at);
    }
    if (!cameFrom.has(to)) return undefined;
    const way: string[] = [];
    for (let at: string | undefined = to; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
    return way;
  };
  return search('down') ?? search('up');
}

/** The datasets that are reached from the start by opened sides, and how many stay behind each. */
function expand(start: string, { opened }: LineageAddress, lineageOf: LineageOf) {
  const shown = new Set([start]);
  const sides = [
    ...SIDES.filter((side) => !opened.some((each) => each.id === start && each.side === side)).map((side) => ({
      id: start,
      side,
      all: false,
    })),
    ...opened,
  ];
  const openSides: typeof sides = [];
  // A side may be opened by the address before its dataset is reached: sides are taken until none is reachable any more.
  let waiting: typeof sides = sides;
  for (let reached = true; reached;) {
    const now = waiting.filter(({ id }) => shown.has(id));
    waiting = waiting.filter(({ id }) => !shown.has(id));
    for (const side of now) {
      const near = lineageOf(side.id)[side.side];
      const wanted = side.all ? near : near.slice(0, FIRST_NEIGHBOURS);
      for (const each of wanted) if (shown.size < MOST_DATASETS) shown.add(each);
      openSides.push(side);
    }
    reached = now.length > 0;
  }
  return { shown, openSides };
}

function describe(shown: ReadonlySet<string>, lineageOf: LineageOf) {
  const hiddenOn = (id: string, side: Side) => lineageOf(id)[side].filter((each) => !shown.has(each)).length;
  return {
    nodes: [...shown].map((id) => ({ id, hidden: { up: hiddenOn(id, 'up'), down: hiddenOn(id, 'down') } })),
    edges: [...shown].flatMap((from) =>
      lineageOf(from)
        .down.filter((to) => shown.has(to))
        .map((to) => ({ from, to })),
    ),
  };
}

/**
 * What the lineage view shows: one hop from the start, and what was opened from there, or only the way to a dataset.
 * Sides that are open but not whole end in a node that says how many more there are.
 */
export function lineageModel(start: string, address: LineageAddress, lineageOf: LineageOf): LineageModel {
  const way = address.pathTo === '' ? undefined : wayBetween(start, address.pathTo, lineageOf);
  if (way !== undefined) {
    const on = new Set(way);
    const { nodes, edges } = describe(on, lineageOf);
    const step = (id: string) => way.indexOf(id);
    return {
      nodes,
      more: [],
      edges: edges.filter(({ from, to }) => Math.abs(step(from) - step(to)) === 1),
      full: false,
    };
  }
  const { shown, openSides } = expand(start, address, lineageOf);
  const { nodes, edges } = describe(shown, lineageOf);
  const full = shown.size >= MOST_DATASETS;
  const more = openSides
    .map(({ id, side }) => ({ of: id, side, count: lineageOf(id)[side].filter((each) => !shown.has(each)).length }))
    .filter(({ count }) => count > 0);
  return { nodes, more, edges, full };
}
