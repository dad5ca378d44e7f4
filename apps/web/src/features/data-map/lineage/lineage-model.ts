import { type LineageOf } from '../picture/walk.js';
import { type LineageAddress, type Opened, type Side, SIDES } from './lineage-address.js';

/** Neighbours shown on a side at first; the others are behind one node that says how many they are. */
const FIRST_NEIGHBOURS = 6;
/** Datasets on the picture at most; beyond that nobody can read it. */
export const MOST_DATASETS = 60;

export interface LineageNode {
  readonly id: string;
  /** Where it lies, seen from the start. */
  readonly side: Side | 'start';
  /** Steps from the start. */
  readonly hops: number;
  /** Neighbours of it that aren't on the picture. */
  readonly hidden: Readonly<Record<Side, number>>;
}

/** Stands for neighbours that aren't shown. */
export interface MoreNode {
  readonly of: string;
  readonly side: Side;
  readonly count: number;
  /** Some of that side are on the picture already. */
  readonly begun: boolean;
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

/** How each dataset on the picture was reached. */
type Reached = ReadonlyMap<string, { readonly side: Side | 'start'; readonly hops: number }>;

/** The sides to open, those of the start first unless the address says more of them. */
function sidesToOpen(start: string, { opened }: LineageAddress): readonly Opened[] {
  const ofStart = SIDES.map(
    (side) =>
      opened.find((each) => each.id === start && each.side === side) ?? ({ id: start, side, all: false } as const),
  );
  return [...ofStart, ...opened.filter(({ id }) => id !== start)];
}

/** The datasets that are reached from the start by opened sides. A side may be opened before its dataset is reached. */
function expand(start: string, address: LineageAddress, lineageOf: LineageOf) {
  const reached = new Map<string, { side: Side | 'start'; hops: number }>([[start, { side: 'start', hops: 0 }]]);
  const opened: Opened[] = [];
  let waiting = sidesToOpen(start, address);
  for (let moving = true; moving;) {
    const now = waiting.filter(({ id }) => reached.has(id));
    waiting = waiting.filter(({ id }) => !reached.has(id));
    for (const side of now) {
      const near = lineageOf(side.id)[side.side];
      const from = reached.get(side.id);
      for (const each of side.all ? near : near.slice(0, FIRST_NEIGHBOURS)) {
        if (reached.has(each) || reached.size >= MOST_DATASETS) continue;
        reached.set(each, { side: side.side, hops: (from?.hops ?? 0) + 1 });
      }
      opened.push(side);
    }
    moving = now.length > 0;
  }
  return { reached, opened };
}

function describe(reached: Reached, lineageOf: LineageOf): Pick<LineageModel, 'nodes' | 'edges'> {
  const hiddenOn = (id: string, side: Side) => lineageOf(id)[side].filter((each) => !reached.has(each)).length;
  return {
    nodes: [...reached].map(([id, how]) => ({
      id,
      ...how,
      hidden: { up: hiddenOn(id, 'up'), down: hiddenOn(id, 'down') },
    })),
    edges: [...reached.keys()].flatMap((from) =>
      lineageOf(from)
        .down.filter((to) => reached.has(to))
        .map((to) => ({ from, to })),
    ),
  };
}

/** What can be opened on the picture itself: the rest of sides that were begun, and away from the start. */
function moreOf(nodes: readonly LineageNode[], opened: readonly Opened[]): readonly MoreNode[] {
  return nodes.flatMap(({ id, side, hidden }) =>
    SIDES.flatMap((each) => {
      const begun = opened.some((other) => other.id === id && other.side === each);
      return hidden[each] > 0 && (begun || each === side) ? [{ of: id, side: each, count: hidden[each], begun }] : [];
    }),
  );
}

function onlyWay(way: readonly string[], lineageOf: LineageOf): LineageModel {
  const [first = '', second = ''] = way;
  const side: Side = lineageOf(first).down.includes(second) ? 'down' : 'up';
  const reached = new Map(way.map((id, hops) => [id, { side: hops === 0 ? ('start' as const) : side, hops }] as const));
  const { nodes, edges } = describe(reached, lineageOf);
  const step = (id: string) => way.indexOf(id);
  const along = edges.filter(({ from, to }) => Math.abs(step(from) - step(to)) === 1);
  return { nodes, more: [], edges: along, full: false };
}

/**
 * What the lineage view shows: one hop from the start, and what was opened from there, or only the way to a dataset.
 * Where it can be opened further stands a node that says how many more there are.
 */
export function lineageModel(start: string, address: LineageAddress, lineageOf: LineageOf): LineageModel {
  const way = address.pathTo === '' ? undefined : wayBetween(start, address.pathTo, lineageOf);
  if (way !== undefined) return onlyWay(way, lineageOf);
  const { reached, opened } = expand(start, address, lineageOf);
  const { nodes, edges } = describe(reached, lineageOf);
  return { nodes, edges, more: moreOf(nodes, opened), full: reached.size >= MOST_DATASETS };
}
