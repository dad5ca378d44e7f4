import { describe, expect, it } from '@jest/globals';
import { layOutSwimLanes } from './swim-lanes.js';
import { datasetKey, directionOf, readKey, stageKey, walkSwimLanes } from './walk.js';

const place = (dataset: string, stage: string, lane: string) => ({ dataset, stage, lane });
const lanes = layOutSwimLanes({
  journeys: [
    {
      id: 'import',
      stages: ['arrival', 'declaration'],
      placements: [
        place('manifest', 'arrival', 'carrier'),
        place('report', 'arrival', 'carrier'),
        place('declaration', 'declaration', 'broker'),
      ],
    },
    { id: 'transit', stages: ['move'], placements: [place('manifest', 'move', 'carrier')] },
  ],
});
const LINEAGE: Record<string, { up: string[]; down: string[] }> = {
  manifest: { up: ['report'], down: ['declaration', 'off-the-picture'] },
};
const graph = walkSwimLanes(lanes, (dataset) => LINEAGE[dataset] ?? { up: [], down: [] });

describe('walkSwimLanes', () => {
  it('goes from stage to stage in time, and not past the ends', () => {
    expect(graph.get(stageKey('arrival'))).toEqual({
      left: [],
      right: [stageKey('declaration')],
      up: [],
      down: [datasetKey('manifest', 'import')],
    });
    expect(graph.get(stageKey('declaration'))?.left).toEqual([stageKey('arrival')]);
  });

  it('goes through the datasets of a stage and back to it', () => {
    const manifest = graph.get(datasetKey('manifest', 'import'));
    expect(manifest?.up).toEqual([stageKey('arrival')]);
    expect(manifest?.down).toEqual([datasetKey('report', 'import')]);
    expect(graph.get(datasetKey('report', 'import'))?.down).toEqual([]);
  });

  it('follows lineage to the left and right, to the nearest place of each dataset', () => {
    const there = graph.get(datasetKey('manifest', 'transit'));
    expect(there?.left).toEqual([datasetKey('report', 'import')]);
    expect(there?.right).toEqual([datasetKey('declaration', 'import')]);
  });

  it('knows its keys', () => {
    expect(readKey(datasetKey('manifest', 'transit'))).toEqual({ kind: 'dataset', id: 'manifest' });
    expect(directionOf('ArrowUp')).toBe('up');
    expect(directionOf('Enter')).toBeUndefined();
  });
});
