import { Inject, Injectable } from '@nestjs/common';
import { DATA_MAP, type DataMapParts, type MapUnavailable, type NotOnMap } from '../data-map-parts.js';
import { type Dataset } from '../../knowledge/data-map/dataset.js';
import { type LineageDirection } from '../graph/data-map-graph.js';
import { type Lineage, traceLineage, tracePath } from '../lineage/trace-lineage.js';
import { type FoundDatasets } from '../search/dataset-search.js';
import { type ChosenFacets } from '../search/facets.js';
import { type Suggestion } from '../search/suggest-words.js';

export type DatasetOutcome =
  { readonly kind: 'dataset'; readonly dataset: Dataset; readonly map: DataMapParts } | NotOnMap | MapUnavailable;

export type LineageOutcome =
  | { readonly kind: 'lineage'; readonly start: string; readonly lineage: Lineage; readonly map: DataMapParts }
  | NotOnMap
  | MapUnavailable;

/** `none`: no way leads down from one to the other; `reversed` tells that one leads the other way. */
export type PathOutcome = LineageOutcome | { readonly kind: 'none'; readonly reversed: boolean };

export type SearchOutcome =
  { readonly kind: 'found'; readonly found: FoundDatasets; readonly map: DataMapParts } | MapUnavailable;

/** Longest question that is searched for, in characters. */
const MAX_QUERY = 500;
const MAX_HITS = 200;
const MAX_SUGGESTIONS = 20;
const UNAVAILABLE: MapUnavailable = { kind: 'unavailable' };

/** What the public may see of the map: all of it; no dataset's rows are here. */
@Injectable()
export class BrowseDataMap {
  constructor(@Inject(DATA_MAP) private readonly parts: DataMapParts | undefined) {}

  /** Undefined where there is no map on this server. */
  map(): DataMapParts | undefined {
    return this.parts;
  }

  dataset(id: string): DatasetOutcome {
    if (this.parts === undefined) return UNAVAILABLE;
    const dataset = this.parts.directory.find('datasets', id);
    return dataset === undefined ? this.unknown(this.parts, id) : { kind: 'dataset', dataset, map: this.parts };
  }

  /** @param hops 1 to 4; others count as the nearest of these */
  lineage(id: string, directions: readonly LineageDirection[], hops: number): LineageOutcome {
    const map = this.parts;
    if (map === undefined) return UNAVAILABLE;
    if (map.directory.find('datasets', id) === undefined) return this.unknown(map, id);
    return { kind: 'lineage', start: id, lineage: traceLineage(map, id, directions, hops), map };
  }

  path(from: string, to: string): PathOutcome {
    const map = this.parts;
    if (map === undefined) return UNAVAILABLE;
    const missing = [from, to].find((id) => map.directory.find('datasets', id) === undefined);
    if (missing !== undefined) return this.unknown(map, missing);
    const way = map.graph.path(from, to);
    if (way === null) return { kind: 'none', reversed: map.graph.path(to, from) !== null };
    return { kind: 'lineage', start: from, lineage: tracePath(map, way), map };
  }

  search(query: string, chosen: ChosenFacets, first: number): SearchOutcome {
    const map = this.parts;
    if (map === undefined) return UNAVAILABLE;
    const found = map.search.search(query.slice(0, MAX_QUERY), chosen, within(first, MAX_HITS));
    return { kind: 'found', found, map };
  }

  suggest(
    typed: string,
    first: number,
  ): { readonly suggestions: Suggestion[]; readonly map: DataMapParts } | undefined {
    const map = this.parts;
    return map && { suggestions: map.search.suggest(typed.slice(0, MAX_QUERY), within(first, MAX_SUGGESTIONS)), map };
  }

  private unknown(map: DataMapParts, id: string): NotOnMap {
    return { kind: 'unknown', id, near: map.search.near(id) };
  }
}

function within(first: number, most: number): number {
  return Math.min(Math.max(Math.trunc(first), 0), most);
}
