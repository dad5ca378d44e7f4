import { type Dataset } from '../../knowledge/data-map/dataset.js';
import { type DataMapGraph, type LineageDirection } from '../graph/data-map-graph.js';
import { type MapDirectory } from '../graph/map-directory.js';

/** Farthest that lineage is followed at once; further steps are asked for from the datasets at its end. */
export const MOST_HOPS = 4;

/** A dataset on the picture of a lineage. */
export interface LineageNode {
  readonly dataset: Dataset;
  /** Steps from the start at least: negative up the lineage, 0 the start itself, positive down. */
  readonly hops: number;
  /** Neighbours up and down that are not on the picture. */
  readonly moreUp: number;
  readonly moreDown: number;
}

/** `to` is made from `from`. */
export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  /** Ids of fields taken over or computed. */
  readonly fields: readonly { readonly from: string; readonly to: string }[];
}

export interface Lineage {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
}

interface Places {
  readonly directory: MapDirectory;
  readonly graph: DataMapGraph;
}

/** The datasets around one, up to so many steps, and what leads from one to another among them. @param start is on the map */
export function traceLineage(
  { directory, graph }: Places,
  start: string,
  directions: readonly LineageDirection[],
  hops: number,
): Lineage {
  const steps = Math.min(Math.max(Math.trunc(hops), 1), MOST_HOPS);
  const places = new Map([[start, 0]]);
  for (const direction of directions) {
    for (const { id, hops: at } of graph.reach(start, direction, steps)) places.set(id, direction === 'up' ? -at : at);
  }
  return picture({ directory, graph }, places);
}

/** A way down the lineage as a picture of its own. @param way ids in its order */
export function tracePath(places: Places, way: readonly string[]): Lineage {
  return picture(places, new Map(way.map((id, at) => [id, at])));
}

function picture({ directory, graph }: Places, places: ReadonlyMap<string, number>): Lineage {
  const hidden = (id: string, direction: LineageDirection): number =>
    graph.neighbours(id, direction).filter((neighbour) => !places.has(neighbour)).length;
  const datasets = directory.findAll('datasets', [...places.keys()]);
  return {
    nodes: datasets.map((dataset) => ({
      dataset,
      hops: places.get(dataset.id) ?? 0,
      moreUp: hidden(dataset.id, 'up'),
      moreDown: hidden(dataset.id, 'down'),
    })),
    edges: datasets.flatMap((dataset) =>
      dataset.derivedFrom
        .filter((from) => places.has(from))
        .map((from) => ({ from, to: dataset.id, fields: fieldsBetween(from, dataset) })),
    ),
  };
}

function fieldsBetween(source: string, { fields }: Dataset): { from: string; to: string }[] {
  const prefix = `${source}.`;
  return fields.flatMap(({ id, from }) =>
    from.filter((path) => path.startsWith(prefix)).map((path) => ({ from: path.slice(prefix.length), to: id })),
  );
}
