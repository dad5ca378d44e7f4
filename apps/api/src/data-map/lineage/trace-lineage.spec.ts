import { describe, expect, it } from '@jest/globals';
import { aDataset, aField, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { DataMapGraph } from '../graph/data-map-graph.js';
import { MapDirectory } from '../graph/map-directory.js';
import { type Lineage, traceLineage, tracePath } from './trace-lineage.js';

const derived = (id: string, ...derivedFrom: string[]) =>
  aDataset({ id, derivedFrom, fields: [aField({ from: derivedFrom.map((each) => `${each}.number`) })] });
const records = someMapRecords([
  aDataset({ id: 'manifest' }),
  derived('entry', 'manifest'),
  derived('declaration', 'manifest', 'entry'),
  derived('release', 'declaration'),
]);
const places = { directory: new MapDirectory(records), graph: new DataMapGraph(records) };
const shape = ({ nodes, edges }: Lineage) => ({
  nodes: nodes.map(({ dataset: { id }, hops, moreUp, moreDown }) => [id, hops, moreUp, moreDown]),
  edges: edges.map(({ from, to }) => `${from}>${to}`),
});

describe('traceLineage', () => {
  it('shows one step both ways and tells what it leaves out', () => {
    expect(shape(traceLineage(places, 'entry', ['up', 'down'], 1))).toEqual({
      nodes: [
        ['entry', 0, 0, 0],
        ['manifest', -1, 0, 0],
        ['declaration', 1, 0, 1],
      ],
      edges: ['manifest>entry', 'manifest>declaration', 'entry>declaration'],
    });
  });

  it('goes no farther than it may, and at least one step', () => {
    expect(traceLineage(places, 'manifest', ['down'], 0).nodes).toHaveLength(3);
    expect(traceLineage(places, 'manifest', ['down'], 99).nodes).toHaveLength(4);
    expect(traceLineage(places, 'manifest', ['up'], 4).nodes).toHaveLength(1);
  });

  it('tells the fields behind an edge', () => {
    const { edges } = traceLineage(places, 'release', ['up'], 1);
    expect(edges).toEqual([{ from: 'declaration', to: 'release', fields: [{ from: 'number', to: 'number' }] }]);
  });
});

describe('tracePath', () => {
  it('draws the way with steps counted from its beginning', () => {
    expect(shape(tracePath(places, ['manifest', 'declaration', 'release']))).toEqual({
      nodes: [
        ['manifest', 0, 0, 1],
        ['declaration', 1, 1, 0],
        ['release', 2, 0, 0],
      ],
      edges: ['manifest>declaration', 'declaration>release'],
    });
  });
});
