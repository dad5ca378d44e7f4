import { type DataMapGraph } from './graph/data-map-graph.js';
import { type MapDirectory } from './graph/map-directory.js';
import { type MapEdition } from './graph/map-edition.js';
import { type DatasetSearch } from './search/dataset-search.js';

/** Injection token of {@link DataMapParts}, or of undefined where there is no map. */
export const DATA_MAP = Symbol('DATA_MAP');

/** What the data map works with. Read-only once loaded. */
export interface DataMapParts {
  readonly directory: MapDirectory;
  readonly graph: DataMapGraph;
  readonly search: DatasetSearch;
  readonly edition: MapEdition;
}

/** The answer where there is no map on this server. */
export interface MapUnavailable {
  readonly kind: 'unavailable';
}

/** The answer to an id that nothing on the map bears, with ids that look like it. */
export interface NotOnMap {
  readonly kind: 'unknown';
  readonly id: string;
  readonly near: readonly string[];
}
