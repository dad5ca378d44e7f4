import { type MapAddress } from './map-address.js';
import { ACCESS_LEVELS, type DataMap, type MapDataset } from './map-model.js';

export const FACETS = ['journey', 'stage', 'access', 'subject', 'personal'] as const;
export type Facet = (typeof FACETS)[number];

export interface FacetValue {
  readonly value: string;
  /** Datasets that would be found with it, everything else as it stands. */
  readonly count: number;
  readonly chosen: boolean;
}

export type Facets = Readonly<Record<Facet, readonly FacetValue[]>>;

/** The values of each facet that a dataset has. */
function valuesOf(map: DataMap): (dataset: MapDataset) => Readonly<Record<Facet, readonly string[]>> {
  const journeyOf = new Map(map.stages.map(({ id, journey }) => [id, journey]));
  return ({ producedAt, usedAt, access, subjects, marks }) => {
    const stages = [...new Set(producedAt.length === 0 ? usedAt : producedAt)];
    return {
      journey: [...new Set(stages.flatMap((stage) => journeyOf.get(stage) ?? []))],
      stage: stages,
      access: [access],
      subject: subjects,
      personal: [marks.includes('PERSONAL') ? 'yes' : 'no'],
    };
  };
}

/**
 * The datasets that an address asks for, in the order given, and for each facet what its other values would find.
 * @param found the datasets of the search, best first; all of the map when nothing is searched for
 */
export function applyFacets(
  map: DataMap,
  found: readonly MapDataset[],
  address: MapAddress,
): { readonly datasets: readonly MapDataset[]; readonly facets: Facets } {
  const values = valuesOf(map);
  const described = found.map((dataset) => ({ dataset, has: values(dataset) }));
  const fits = (has: Readonly<Record<Facet, readonly string[]>>, but?: Facet) =>
    FACETS.every((facet) => facet === but || address[facet] === '' || has[facet].includes(address[facet]));
  const countsOf = (facet: Facet, all: readonly string[]): readonly FacetValue[] => {
    const rest = described.filter(({ has }) => fits(has, facet));
    return all.map((value) => ({
      value,
      count: rest.filter(({ has }) => has[facet].includes(value)).length,
      chosen: address[facet] === value,
    }));
  };
  const stages = map.stages.filter(({ journey }) => journey === address.journey);
  return {
    datasets: described.filter(({ has }) => fits(has)).map(({ dataset }) => dataset),
    facets: {
      journey: countsOf('journey', ids(map.journeys)),
      stage: countsOf('stage', ids(stages)),
      access: countsOf('access', ACCESS_LEVELS),
      subject: countsOf('subject', ids(map.subjects)),
      personal: countsOf('personal', ['yes', 'no']),
    },
  };
}

function ids(things: readonly { readonly id: string }[]): readonly string[] {
  return things.map(({ id }) => id);
}
