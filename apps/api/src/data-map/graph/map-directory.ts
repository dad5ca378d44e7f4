import { type DataMapRecords } from '../../knowledge/data-map/data-map-records.js';
import { type Dataset, type DatasetField } from '../../knowledge/data-map/dataset.js';

type Kind = Exclude<keyof DataMapRecords, 'elements' | 'versions'>;
type RecordOf<K extends Kind> = DataMapRecords[K][number];

/** A field with the dataset that it is part of. */
export interface PlacedField {
  readonly dataset: Dataset;
  readonly field: DatasetField;
}

/** The map's records by their ids. An id that nothing bears, as a map with faults may hold, is passed over. */
export class MapDirectory {
  private readonly byKind: { readonly [K in Kind]: ReadonlyMap<string, RecordOf<K>> };

  constructor(readonly records: DataMapRecords) {
    this.byKind = {
      journeys: byId(records.journeys),
      stages: byId(records.stages),
      actors: byId(records.actors),
      systems: byId(records.systems),
      portals: byId(records.portals),
      services: byId(records.services),
      subjects: byId(records.subjects),
      codeLists: byId(records.codeLists),
      datasets: byId(records.datasets),
    };
  }

  find<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.byKind[kind].get(id);
  }

  /** In the order of the ids. */
  findAll<K extends Kind>(kind: K, ids: readonly string[]): RecordOf<K>[] {
    return ids.map((id) => this.find(kind, id)).filter((record) => record !== undefined);
  }

  /** @param path as `dataset.field` */
  field(path: string): PlacedField | undefined {
    const [id = '', fieldId = ''] = path.split('.');
    const dataset = this.find('datasets', id);
    const field = dataset?.fields.find((each) => each.id === fieldId);
    return dataset === undefined || field === undefined ? undefined : { dataset, field };
  }

  /** @param paths as `dataset.field` */
  fields(paths: readonly string[]): PlacedField[] {
    return paths.map((path) => this.field(path)).filter((placed) => placed !== undefined);
  }

  /** Fields whose values are codes of a list, in the order of the map. */
  fieldsCodedBy(codeList: string): PlacedField[] {
    return this.records.datasets.flatMap((dataset) =>
      dataset.fields.filter((field) => field.codeList === codeList).map((field) => ({ dataset, field })),
    );
  }
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
