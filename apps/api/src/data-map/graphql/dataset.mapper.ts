import { type Dataset, type DatasetField, type FieldType } from '../../knowledge/data-map/dataset.js';
import { type DatasetOutcome } from '../browse/browse-data-map.js';
import { citeDataset } from '../browse/cite-dataset.js';
import { ACCESS_LABELS, marksOf } from '../browse/protection.js';
import { type DataMapParts, type NotOnMap } from '../data-map-parts.js';
import { type MapDirectory, type PlacedField } from '../graph/map-directory.js';
import { isRequestable } from '../requests/check-data-request.js';
import { MADE_UP, sampleRows } from '../sample/sample-rows.js';
import {
  type DataCodeListResult,
  type DataField,
  type DataFieldRef,
  DataFieldTypeCode,
  type DatasetAccess,
  type DatasetModel,
  type DatasetRef,
  type DatasetResult,
  type DatasetSample,
  type DatasetStage,
  type DatasetUnknown,
} from './dataset.model.js';
import { ACCESS, MARK, toEntry, toLegal, toMapUnavailable, toPortal, toService } from './map.mapper.js';

const TYPE: Readonly<Record<FieldType, DataFieldTypeCode>> = {
  text: DataFieldTypeCode.TEXT,
  code: DataFieldTypeCode.CODE,
  identifier: DataFieldTypeCode.IDENTIFIER,
  amount: DataFieldTypeCode.AMOUNT,
  number: DataFieldTypeCode.NUMBER,
  date: DataFieldTypeCode.DATE,
  datetime: DataFieldTypeCode.DATETIME,
  flag: DataFieldTypeCode.FLAG,
  image: DataFieldTypeCode.IMAGE,
  document: DataFieldTypeCode.DOCUMENT,
};
export function toDatasetResult(outcome: DatasetOutcome, map: DataMapParts | undefined): typeof DatasetResult {
  switch (outcome.kind) {
    case 'unavailable':
      return toMapUnavailable();
    case 'unknown':
      return toDatasetUnknown(outcome, map);
    case 'dataset':
      return toDataset(outcome.dataset, outcome.map);
  }
}

export function toDatasetUnknown({ id, near }: NotOnMap, map: DataMapParts | undefined): DatasetUnknown {
  return { id, near: map?.directory.findAll('datasets', near).map(toRef) ?? [] };
}

export function toRef({ id, name, access }: Dataset): DatasetRef {
  return { id, name, access: ACCESS[access.level] };
}

export function toDataset(dataset: Dataset, map: DataMapParts): DatasetModel {
  const { directory, graph } = map;
  const { id, name, what, grain, aliases, quality, since, changes } = dataset;
  const owner = directory.find('actors', dataset.owner);
  return {
    ...{ id, name, what, grain, aliases, quality, since, changes },
    subjects: directory.findAll('subjects', dataset.subjects).map(toEntry),
    stages: toStages(dataset, map),
    by: directory.findAll('actors', dataset.by).map(toEntry),
    systems: directory.findAll('systems', dataset.systems).map(toEntry),
    owner: owner === undefined ? null : toEntry(owner),
    marks: marksOf(dataset).map((mark) => MARK[mark]),
    fields: dataset.fields.map((field) => toField(dataset, field, map)),
    access: toAccess(dataset),
    get: dataset.get.flatMap(({ portal, how }) =>
      directory.findAll('portals', [portal]).map((found) => ({ portal: toPortal(found), how })),
    ),
    refresh: dataset.refresh ?? null,
    derivedFrom: directory.findAll('datasets', dataset.derivedFrom).map(toRef),
    derives: directory.findAll('datasets', graph.neighbours(id, 'down')).map(toRef),
    related: directory.findAll('datasets', dataset.related).map(toRef),
    usedBy: directory.findAll('services', dataset.usedBy).map(toService),
    citation: citeDataset(dataset, owner?.name),
  };
}

/** Datasets that nobody is given can't be asked for; open ones need not be. */
function toAccess({ access: { level, ownRows, note, legal, otherLaws } }: Dataset): DatasetAccess {
  return {
    level: ACCESS[level],
    label: ACCESS_LABELS[level],
    ownRows,
    note: note ?? null,
    legal: legal.map(toLegal),
    otherLaws,
    requestable: isRequestable(level),
  };
}

function toStages({ producedAt, usedAt }: Dataset, { directory, graph }: DataMapParts): DatasetStage[] {
  return directory.records.journeys.flatMap((journey) =>
    graph
      .stagesOf(journey.id)
      .filter(({ id }) => producedAt.includes(id) || usedAt.includes(id))
      .map(({ id, name }) => ({
        id,
        name,
        journey: toEntry(journey),
        produces: producedAt.includes(id),
        uses: usedAt.includes(id),
      })),
  );
}

function toField(dataset: Dataset, field: DatasetField, { directory, graph }: DataMapParts): DataField {
  const { id, name, type, meaning, length, decimals, wco, marks } = field;
  const codeList = field.codeList === undefined ? undefined : directory.find('codeLists', field.codeList);
  return {
    ...{ id, name, meaning },
    type: TYPE[type],
    length: length ?? null,
    decimals: decimals ?? null,
    codeList: codeList === undefined ? null : { id: codeList.id, name: codeList.name, size: codeList.entries.length },
    wco: wco ?? null,
    marks: marks.map((mark) => MARK[mark]),
    from: directory.fields(field.from).map(toFieldRef),
    usedIn: directory.fields(graph.fieldNeighbours(`${dataset.id}.${id}`, 'down')).map(toFieldRef),
  };
}

export function toFieldRef({ dataset, field }: PlacedField): DataFieldRef {
  return { dataset: dataset.id, datasetName: dataset.name, field: field.id, fieldName: field.name };
}

export function toSample(dataset: Dataset, directory: MapDirectory, first: number): DatasetSample {
  return { notice: MADE_UP, ...sampleRows(dataset, directory, first) };
}

export function toCodeListResult(id: string, map: DataMapParts | undefined): typeof DataCodeListResult {
  if (map === undefined) return toMapUnavailable();
  const list = map.directory.find('codeLists', id);
  if (list === undefined) return { id };
  const portal = list.browse === undefined ? undefined : map.directory.find('portals', list.browse);
  return {
    ...toEntry(list),
    source: list.source,
    codes: list.entries.map(({ code, ko, en }) => ({ code, name: { ko, en } })),
    browse: portal === undefined ? null : toPortal(portal),
    usedIn: map.directory.fieldsCodedBy(id).map(toFieldRef),
  };
}
