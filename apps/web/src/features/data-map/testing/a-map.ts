import { type BilingualText, type DataMap, type MapDataset } from '../map-model.js';

export const both = (text: string): BilingualText => ({ ko: `${text} (ko)`, en: text });

const named = (id: string) => ({ id, name: both(id), what: both(`what ${id} is`) });

/** A dataset that says only what a test is about. */
export function aDataset({ id, ...changes }: Partial<MapDataset> & { readonly id: string }): MapDataset {
  return {
    ...named(id),
    access: 'ON_REQUEST',
    marks: [],
    subjects: ['duty'],
    producedAt: ['arrival'],
    usedAt: [],
    by: ['carrier'],
    owner: 'customs',
    derivedFrom: [],
    fieldCount: 3,
    ...changes,
  };
}

/** A map of two journeys, one of two stages and one of a single one. */
export function aMap(datasets: readonly MapDataset[]): DataMap {
  const stage = (id: string, journey: string) => ({ ...named(id), journey, actors: ['customs'], events: [both(id)] });
  return {
    journeys: [named('import'), named('after')],
    stages: [stage('arrival', 'import'), stage('declare', 'import'), stage('claim', 'after')],
    actors: [named('carrier'), named('customs')],
    subjects: [named('cargo'), named('duty')],
    datasets,
  };
}
