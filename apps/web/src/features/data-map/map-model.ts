import { type PortalLanguage } from '../../i18n/language.js';

/** A text in both languages of the portal. */
export type BilingualText = Readonly<Record<PortalLanguage, string>>;

/** Who may have a dataset. `OFFICERS`: in the course of duty; `NONE`: leaves the unit that holds it for no other use. */
export const ACCESS_LEVELS = ['OPEN', 'ON_REQUEST', 'OFFICERS', 'NONE'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** Why a value is protected: it tells of a person, was given or learned for levying duties, belongs to an investigation. */
export type DataMark = 'PERSONAL' | 'TAX_SECRET' | 'INVESTIGATION';

export interface NamedThing {
  readonly id: string;
  readonly name: BilingualText;
  readonly what: BilingualText;
}

/** A step of a journey; the stages of a journey come in the order in which they are gone through. */
export interface MapStage extends NamedThing {
  readonly journey: string;
  readonly actors: readonly string[];
  readonly events: readonly BilingualText[];
}

/** A dataset as the map shows it; its fields are on its own page. */
export interface MapDataset extends NamedThing {
  readonly access: AccessLevel;
  /** Why values of it are protected. */
  readonly marks: readonly DataMark[];
  readonly subjects: readonly string[];
  /** Stages at which its rows come into being; none for reference data that is only read. */
  readonly producedAt: readonly string[];
  readonly usedAt: readonly string[];
  /** Who makes it, the first one foremost. */
  readonly by: readonly string[];
  readonly owner: string;
  /** Datasets that its rows are made from. */
  readonly derivedFrom: readonly string[];
  readonly fieldCount: number;
}

export interface DataMap {
  readonly journeys: readonly NamedThing[];
  readonly stages: readonly MapStage[];
  readonly actors: readonly NamedThing[];
  readonly subjects: readonly NamedThing[];
  readonly datasets: readonly MapDataset[];
}

/** Where a dataset stands within a journey: at the first stage at which it arises there, else at which it is read. */
export interface Placement {
  readonly dataset: MapDataset;
  readonly stage: string;
  /** The actor in whose lane it stands. */
  readonly lane: string;
  /** It doesn't arise here, nor anywhere on the map: it is reference data that this stage reads. */
  readonly reference: boolean;
}

/** The stages of a journey in their order. */
export function stagesOf(map: DataMap, journey: string): readonly MapStage[] {
  return map.stages.filter((stage) => stage.journey === journey);
}

/** Where the datasets of a journey stand, in the order of the map. */
export function placementsIn(map: DataMap, journey: string): readonly Placement[] {
  const stages = stagesOf(map, journey).map(({ id }) => id);
  return map.datasets.flatMap((dataset) => {
    const reference = dataset.producedAt.length === 0;
    const at = new Set(reference ? dataset.usedAt : dataset.producedAt);
    const stage = stages.find((each) => at.has(each));
    const lane = reference ? dataset.owner : (dataset.by[0] ?? dataset.owner);
    return stage === undefined ? [] : [{ dataset, stage, lane, reference }];
  });
}

/** Things by their id. */
export function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** For each dataset, the datasets that are made from it. */
export function madeFrom(datasets: readonly MapDataset[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, derivedFrom } of datasets) {
    for (const source of derivedFrom) found.set(source, [...(found.get(source) ?? []), id]);
  }
  return found;
}
