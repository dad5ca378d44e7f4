import { lawLink } from '../../knowledge/law-link.js';
import { type AccessLevel, type Dataset, type Mark } from '../../knowledge/data-map/dataset.js';
import { type BilingualText, type LegalBasis } from '../../knowledge/record-parts.js';
import { marksOf } from '../browse/protection.js';
import { type DataMapParts } from '../data-map-parts.js';
import { type DataMapGraph } from '../graph/data-map-graph.js';
import { type DataMapRecords } from '../../knowledge/data-map/data-map-records.js';
import {
  DataAccessCode,
  DataActorKind,
  type DataLegalBasis,
  type DataMap,
  type DataMapEntry,
  type DataMapUnavailable,
  DataMarkCode,
  type DataPortal,
  type DataService,
  DataServiceKind,
  type DatasetNode,
  type DataStage,
} from './map.model.js';

type Actor = DataMapRecords['actors'][number];
type Service = DataMapRecords['services'][number];

export const ACCESS: Readonly<Record<AccessLevel, DataAccessCode>> = {
  open: DataAccessCode.OPEN,
  on_request: DataAccessCode.ON_REQUEST,
  officers: DataAccessCode.OFFICERS,
  none: DataAccessCode.NONE,
};
export const MARK: Readonly<Record<Mark, DataMarkCode>> = {
  personal: DataMarkCode.PERSONAL,
  tax_secret: DataMarkCode.TAX_SECRET,
  investigation: DataMarkCode.INVESTIGATION,
};
const ACTOR: Readonly<Record<Actor['kind'], DataActorKind>> = {
  public_body: DataActorKind.PUBLIC_BODY,
  business: DataActorKind.BUSINESS,
  person: DataActorKind.PERSON,
};
const SERVICE: Readonly<Record<Service['kind'], DataServiceKind>> = {
  service: DataServiceKind.SERVICE,
  analysis: DataServiceKind.ANALYSIS,
};

export function toMapUnavailable(): DataMapUnavailable {
  return { message: 'This server has no data map.' };
}

/** The whole map; the same for everybody, so that it can be kept. */
export function toDataMap({ directory, graph, edition }: DataMapParts): DataMap {
  const { journeys, actors, systems, subjects, portals, services, datasets } = directory.records;
  return {
    ...edition,
    journeys: journeys.map(toEntry),
    actors: actors.map((actor) => ({ ...toEntry(actor), kind: ACTOR[actor.kind] })),
    systems: systems.map((system) => ({
      ...toEntry(system),
      operator: system.operator,
      partOf: system.partOf ?? null,
    })),
    subjects: subjects.map(toEntry),
    portals: portals.map(toPortal),
    services: services.map(toService),
    stages: journeys.flatMap(({ id }) => graph.stagesOf(id)).map((stage) => toStage(stage, graph, datasets)),
    datasets: datasets.map((dataset) => toNode(dataset, graph)),
  };
}

export function toEntry({ id, name, what }: { id: string; name: BilingualText; what: BilingualText }): DataMapEntry {
  return { id, name, what };
}

export function toPortal(portal: DataMapRecords['portals'][number]): DataPortal {
  return { ...toEntry(portal), home: portal.home };
}

export function toService(service: Service): DataService {
  return { ...toEntry(service), kind: SERVICE[service.kind] };
}

export function toLegal({ law, article, about }: LegalBasis): DataLegalBasis {
  return { law, article, about, url: lawLink(law, article) };
}

export function toNode(dataset: Dataset, graph: DataMapGraph): DatasetNode {
  const { id, name, what, subjects, producedAt, usedAt, by, systems, owner, access, derivedFrom, fields } = dataset;
  return {
    ...{ id, name, what, subjects, producedAt, usedAt, by, systems, owner, derivedFrom },
    journeys: graph.journeysOf(dataset),
    access: ACCESS[access.level],
    ownRows: access.ownRows,
    marks: marksOf(dataset).map((mark) => MARK[mark]),
    fieldCount: fields.length,
  };
}

function toStage(
  stage: DataMapRecords['stages'][number],
  graph: DataMapGraph,
  datasets: readonly Dataset[],
): DataStage {
  const { journey, order, actors, systems, events, legal } = stage;
  return {
    ...toEntry(stage),
    ...{ journey, order, actors, systems, events },
    legal: legal.map(toLegal),
    produced: graph.arisingAt(stage.id).map(({ id }) => id),
    used: datasets.filter(({ usedAt }) => usedAt.includes(stage.id)).map(({ id }) => id),
  };
}
