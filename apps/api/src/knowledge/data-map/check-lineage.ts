import { type DataMapRecords, type RecordFault } from './data-map-records.js';
import { type Dataset } from './dataset.js';
import { findCycles } from './find-cycles.js';

/**
 * Lineage must lead somewhere: fields are taken from fields that are there, of datasets that this one is derived from;
 * nothing is made from itself; and every dataset is reached from a stage.
 */
export function checkLineage({ datasets }: DataMapRecords): RecordFault[] {
  return [
    ...datasets.flatMap((dataset) => fieldSources(dataset, datasets)),
    ...datasetCycles(datasets),
    ...fieldCycles(datasets),
    ...unreachable(datasets),
  ];
}

function fieldSources(dataset: Dataset, datasets: readonly Dataset[]): RecordFault[] {
  const fault = (field: number, at: number, message: string): RecordFault => ({
    kind: 'datasets',
    id: dataset.id,
    path: ['fields', field, 'from', at],
    message,
  });
  return dataset.fields.flatMap(({ from }, field) =>
    from.flatMap((source, at): RecordFault[] => {
      const [sourceDataset = '', sourceField = ''] = source.split('.');
      const found = datasets.find(({ id }) => id === sourceDataset);
      if (found === undefined) return [fault(field, at, `"${sourceDataset}" is not in datasets`)];
      if (!found.fields.some(({ id }) => id === sourceField)) {
        return [fault(field, at, `"${sourceDataset}" has no field "${sourceField}"`)];
      }
      if (sourceDataset !== dataset.id && !dataset.derivedFrom.includes(sourceDataset)) {
        return [fault(field, at, `"${sourceDataset}" is not in derivedFrom`)];
      }
      return [];
    }),
  );
}

function datasetCycles(datasets: readonly Dataset[]): RecordFault[] {
  return findCycles(new Map(datasets.map(({ id, derivedFrom }) => [id, derivedFrom]))).map((cycle) => ({
    kind: 'datasets',
    id: cycle.at(-2) ?? '',
    path: ['derivedFrom'],
    message: `closes a circle: ${cycle.join(' ← ')}`,
  }));
}

function fieldCycles(datasets: readonly Dataset[]): RecordFault[] {
  const edges = new Map(
    datasets.flatMap(({ id, fields }) => fields.map((field) => [`${id}.${field.id}`, field.from] as const)),
  );
  return findCycles(edges).map((cycle) => ({
    kind: 'datasets',
    id: cycle.at(-2)?.split('.')[0] ?? '',
    path: ['fields'],
    message: `closes a circle: ${cycle.join(' ← ')}`,
  }));
}

/** A dataset is reached when it arises or is read at a stage, or is made from one that is reached. */
function unreachable(datasets: readonly Dataset[]): RecordFault[] {
  const reached = new Set(
    datasets.filter(({ producedAt, usedAt }) => producedAt.length + usedAt.length > 0).map(({ id }) => id),
  );
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const { id, derivedFrom } of datasets) {
      if (derivedFrom.some((source) => reached.has(source))) reached.add(id);
    }
  }
  return datasets
    .filter(({ id }) => !reached.has(id))
    .map(({ id }) => ({ kind: 'datasets', id, path: ['producedAt'], message: 'no stage leads to this dataset' }));
}
