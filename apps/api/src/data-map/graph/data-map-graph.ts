import { type DataMapRecords } from '../../knowledge/data-map/data-map-records.js';
import { type Dataset } from '../../knowledge/data-map/dataset.js';

type Stage = DataMapRecords['stages'][number];

/** `up` leads to what a dataset is made from, `down` to what is made from it. */
export type LineageDirection = 'up' | 'down';

/** A dataset that lineage leads to, and by how many steps at least. */
export interface Reached {
  readonly id: string;
  readonly hops: number;
}

/** The map as a graph: journeys of stages, datasets where they arise, lineage between datasets and between fields. */
export class DataMapGraph {
  private readonly datasets: ReadonlyMap<string, Dataset>;
  private readonly derived: ReadonlyMap<string, readonly string[]>;
  private readonly fieldUses: ReadonlyMap<string, readonly string[]>;

  constructor(private readonly records: DataMapRecords) {
    this.datasets = new Map(records.datasets.map((dataset) => [dataset.id, dataset]));
    this.derived = invert(records.datasets.map(({ id, derivedFrom }) => [id, derivedFrom]));
    this.fieldUses = invert(
      records.datasets.flatMap(({ id, fields }) => fields.map((field) => [`${id}.${field.id}`, field.from] as const)),
    );
  }

  /** Stages of a journey in the order in which they are gone through. */
  stagesOf(journey: string): Stage[] {
    return this.records.stages.filter((stage) => stage.journey === journey).sort((a, b) => a.order - b.order);
  }

  /** Datasets whose rows come into being at a stage. */
  arisingAt(stage: string): Dataset[] {
    return this.records.datasets.filter(({ producedAt }) => producedAt.includes(stage));
  }

  /** Journeys that a dataset arises in or is read in, in the order of the map. */
  journeysOf(dataset: Dataset): string[] {
    const stages = new Set([...dataset.producedAt, ...dataset.usedAt]);
    const journeys = new Set(this.records.stages.filter(({ id }) => stages.has(id)).map(({ journey }) => journey));
    return this.records.journeys.map(({ id }) => id).filter((id) => journeys.has(id));
  }

  /** Datasets one step up or down from one; empty for an id that is none. */
  neighbours(id: string, direction: LineageDirection): readonly string[] {
    return (direction === 'up' ? this.datasets.get(id)?.derivedFrom : this.derived.get(id)) ?? [];
  }

  /** Datasets up to so many steps up or down, nearest first, without the start. */
  reach(id: string, direction: LineageDirection, hops: number): Reached[] {
    const reached = new Map([[id, 0]]);
    let edge: readonly string[] = [id];
    for (let hop = 1; hop <= hops && edge.length > 0; hop += 1) {
      edge = [...new Set(edge.flatMap((each) => this.neighbours(each, direction)))].filter(
        (each) => !reached.has(each),
      );
      for (const each of edge) reached.set(each, hop);
    }
    reached.delete(id);
    return [...reached].map(([each, at]) => ({ id: each, hops: at }));
  }

  /** A shortest way down the lineage from one dataset to another, both included; null when there is none. */
  path(from: string, to: string): string[] | null {
    const cameFrom = new Map<string, string | null>([[from, null]]);
    for (const at of cameFrom.keys()) {
      if (at === to) return wayBack(cameFrom, to);
      for (const next of this.neighbours(at, 'down')) {
        if (!cameFrom.has(next)) cameFrom.set(next, at);
      }
    }
    return null;
  }

  /** Fields one step up or down from a field, all as `dataset.field`. */
  fieldNeighbours(field: string, direction: LineageDirection): readonly string[] {
    if (direction === 'down') return this.fieldUses.get(field) ?? [];
    const [dataset = '', id = ''] = field.split('.');
    return this.datasets.get(dataset)?.fields.find((each) => each.id === id)?.from ?? [];
  }
}

function invert(edges: readonly (readonly [string, readonly string[]])[]): Map<string, string[]> {
  const inverted = new Map<string, string[]>();
  for (const [id, targets] of edges) {
    for (const target of targets) inverted.set(target, [...(inverted.get(target) ?? []), id]);
  }
  return inverted;
}

function wayBack(cameFrom: ReadonlyMap<string, string | null>, to: string): string[] {
  const way: string[] = [];
  for (let at: string | null = to; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at);
  return way;
}
