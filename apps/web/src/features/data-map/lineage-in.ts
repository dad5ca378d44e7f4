import { byId, type DataMap, madeFrom } from './map-model.js';
import { type LineageOf } from './picture/walk.js';

/** For each dataset of the map, what it is made from and what is made from it. */
export function lineageIn(map: DataMap): LineageOf {
  const datasets = byId(map.datasets);
  const made = madeFrom(map.datasets);
  return (id) => ({ up: datasets.get(id)?.derivedFrom ?? [], down: made.get(id) ?? [] });
}
