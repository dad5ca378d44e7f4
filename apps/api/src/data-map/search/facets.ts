import { type Dataset } from '../../knowledge/data-map/dataset.js';
import { type BilingualText } from '../../knowledge/record-parts.js';
import { ACCESS_LABELS, MARK_LABELS, marksOf } from '../browse/protection.js';
import { type DataMapGraph } from '../graph/data-map-graph.js';
import { type MapDirectory } from '../graph/map-directory.js';

/** By what datasets can be narrowed down. */
export const FACETS = ['journey', 'stage', 'access', 'subject', 'marks'] as const;
export type Facet = (typeof FACETS)[number];

/** Values chosen of each facet: any of one facet, all facets at once; an empty list narrows nothing. */
export type ChosenFacets = Readonly<Record<Facet, readonly string[]>>;

export interface FacetValue {
  readonly value: string;
  readonly name: BilingualText;
  /** Datasets with it among those that the other facets leave. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface FacetCounts {
  readonly facet: Facet;
  /** In the order of the map; values that count nothing are left out unless they are chosen. */
  readonly values: readonly FacetValue[];
}

/** The value of `marks` for a dataset without any. */
const UNMARKED = 'unmarked';

/** Narrows datasets down and counts what each further choice would leave. */
export class Facets {
  private readonly names: Readonly<Record<Facet, readonly (readonly [string, BilingualText])[]>>;
  private readonly values: ReadonlyMap<string, ChosenFacets>;

  constructor({ records }: MapDirectory, graph: DataMapGraph) {
    const named = (things: readonly { id: string; name: BilingualText }[]) =>
      things.map(({ id, name }) => [id, name] as const);
    this.names = {
      journey: named(records.journeys),
      stage: named(records.journeys.flatMap(({ id }) => graph.stagesOf(id))),
      access: Object.entries(ACCESS_LABELS),
      subject: named(records.subjects),
      marks: [...Object.entries(MARK_LABELS), [UNMARKED, { ko: '표시 없음', en: 'None of these' }]],
    };
    this.values = new Map(records.datasets.map((dataset) => [dataset.id, valuesOf(dataset, graph)]));
  }

  /** @returns whether a dataset has a chosen value of every facet, `except` one */
  admits(id: string, chosen: ChosenFacets, except?: Facet): boolean {
    const own = this.values.get(id);
    return FACETS.every(
      (facet) =>
        facet === except || chosen[facet].length === 0 || own?.[facet].some((value) => chosen[facet].includes(value)),
    );
  }

  count(ids: readonly string[], chosen: ChosenFacets): FacetCounts[] {
    return FACETS.map((facet) => {
      const left = ids.filter((id) => this.admits(id, chosen, facet));
      const values = this.names[facet].map(([value, name]) => ({
        value,
        name,
        count: left.filter((id) => this.values.get(id)?.[facet].includes(value)).length,
        chosen: chosen[facet].includes(value),
      }));
      return { facet, values: values.filter(({ count, chosen: isChosen }) => count > 0 || isChosen) };
    });
  }
}

function valuesOf(dataset: Dataset, graph: DataMapGraph): ChosenFacets {
  const marks = marksOf(dataset);
  return {
    journey: graph.journeysOf(dataset),
    stage: [...new Set([...dataset.producedAt, ...dataset.usedAt])],
    access: [dataset.access.level],
    subject: dataset.subjects,
    marks: marks.length === 0 ? [UNMARKED] : marks,
  };
}
