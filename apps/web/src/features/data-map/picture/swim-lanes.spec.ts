import { describe, expect, it } from '@jest/globals';
import { layOutSwimLanes, type Rect, type SwimLaneInput } from './swim-lanes.js';

const place = (dataset: string, stage: string, lane: string) => ({ dataset, stage, lane });
const IMPORT = {
  id: 'import',
  stages: ['arrival', 'declaration', 'release'],
  placements: [
    place('release', 'release', 'customs'),
    place('declaration', 'declaration', 'broker'),
    place('items', 'declaration', 'broker'),
    place('manifest', 'arrival', 'carrier'),
    place('selection', 'declaration', 'customs'),
  ],
};
const TRANSIT = { id: 'transit', stages: ['move'], placements: [place('manifest', 'move', 'carrier')] };

function onlyBand(input: SwimLaneInput) {
  const [band] = layOutSwimLanes(input).bands;
  if (band === undefined) throw new Error('a band is expected');
  return band;
}

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('layOutSwimLanes', () => {
  const band = onlyBand({ journeys: [IMPORT] });
  const box = (dataset: string) => {
    const found = band.boxes.find((each) => each.dataset === dataset);
    if (found === undefined) throw new Error(`${dataset} is expected`);
    return found;
  };

  it('puts stages from left to right, and datasets under theirs', () => {
    const xs = band.stages.map(({ x }) => x);
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
    for (const { dataset, stage, x } of band.boxes) {
      expect([dataset, x]).toEqual([dataset, band.stages.find((each) => each.stage === stage)?.x]);
    }
  });

  it('gives each actor a lane, in the order in which they come into play', () => {
    expect(band.lanes.map(({ actor }) => actor)).toEqual(['carrier', 'broker', 'customs']);
    for (const each of band.boxes) {
      const lane = band.lanes.find(({ actor }) => actor === each.lane);
      expect(lane !== undefined && each.y >= lane.y && each.y + each.height <= lane.y + lane.height).toBe(true);
    }
  });

  it('stacks datasets of one stage and lane without overlap', () => {
    expect(box('items').x).toBe(box('declaration').x);
    const pairs = band.boxes.flatMap((a, at) => band.boxes.slice(at + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([]);
  });

  it('puts journeys below one another, a dataset in each of its journeys', () => {
    const both = layOutSwimLanes({ journeys: [IMPORT, TRANSIT] });
    const [first, second] = both.bands;
    expect(second?.y ?? 0).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
    expect(both.bands.map(({ boxes }) => boxes.some(({ dataset }) => dataset === 'manifest'))).toEqual([true, true]);
    expect(both.height).toBe((second?.y ?? 0) + (second?.height ?? 0));
  });

  it('lays nothing out for nothing', () => {
    expect(layOutSwimLanes({ journeys: [] })).toEqual({ width: 0, height: 0, bands: [] });
    expect(onlyBand({ journeys: [{ id: 'empty', stages: ['a'], placements: [] }] }).lanes).toEqual([]);
  });
});
