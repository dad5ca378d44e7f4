import { describe, expect, it } from '@jest/globals';
import { aDataset, aField, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { DataMapGraph } from './data-map-graph.js';

const derived = (id: string, ...derivedFrom: string[]) =>
  aDataset({
    id,
    derivedFrom,
    producedAt: [],
    fields: [aField({ from: derivedFrom.map((each) => `${each}.number`) })],
  });
const records = someMapRecords([
  aDataset({ id: 'manifest' }),
  derived('entry', 'manifest'),
  derived('declaration', 'manifest', 'entry'),
  derived('release', 'declaration'),
  aDataset({ id: 'rates', producedAt: [], usedAt: ['arrival'] }),
]);
const graph = new DataMapGraph(records);

describe('DataMapGraph', () => {
  it('puts the stages of a journey in order and datasets where they arise', () => {
    const [stage] = records.stages;
    if (stage === undefined) throw new Error('a stage is expected');
    const two = new DataMapGraph({ ...records, stages: [{ ...stage, id: 'later', order: 2 }, stage] });
    expect(two.stagesOf('import').map(({ id }) => id)).toEqual(['arrival', 'later']);
    expect(graph.arisingAt('arrival').map(({ id }) => id)).toEqual(['manifest']);
    expect(graph.arisingAt('nowhere')).toEqual([]);
  });

  it('tells the journeys that a dataset arises in or is read in', () => {
    expect(records.datasets.map((dataset) => graph.journeysOf(dataset))).toEqual([['import'], [], [], [], ['import']]);
  });

  it('leads one step up and down', () => {
    expect(graph.neighbours('declaration', 'up')).toEqual(['manifest', 'entry']);
    expect(graph.neighbours('manifest', 'down')).toEqual(['entry', 'declaration']);
    expect(graph.neighbours('nothing', 'down')).toEqual([]);
  });

  it('reaches further step by step, each dataset by its nearest way', () => {
    expect(graph.reach('manifest', 'down', 1).map(({ id }) => id)).toEqual(['entry', 'declaration']);
    expect(graph.reach('manifest', 'down', 9)).toEqual([
      { id: 'entry', hops: 1 },
      { id: 'declaration', hops: 1 },
      { id: 'release', hops: 2 },
    ]);
    expect(graph.reach('release', 'up', 2).map(({ id }) => id)).toEqual(['declaration', 'manifest', 'entry']);
  });

  it('finds a shortest way down, and none against the lineage', () => {
    expect(graph.path('manifest', 'release')).toEqual(['manifest', 'declaration', 'release']);
    expect(graph.path('manifest', 'manifest')).toEqual(['manifest']);
    expect(graph.path('release', 'manifest')).toBeNull();
  });

  it('leads from field to field', () => {
    expect(graph.fieldNeighbours('declaration.number', 'up')).toEqual(['manifest.number', 'entry.number']);
    expect(graph.fieldNeighbours('manifest.number', 'down')).toEqual(['entry.number', 'declaration.number']);
    expect(graph.fieldNeighbours('manifest.weight', 'up')).toEqual([]);
  });
});
