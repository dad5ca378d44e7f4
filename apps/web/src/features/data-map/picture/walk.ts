import { type SwimLanes } from './swim-lanes.js';

export const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

type Steps = Readonly<Record<Direction, readonly string[]>>;

/** For each node of a picture, where an arrow key leads from it: the first place of its list. */
export type WalkGraph = ReadonlyMap<string, Steps>;

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The direction that a key stands for, undefined for other keys. */
export function directionOf(key: string): Direction | undefined {
  return KEYS[key];
}

export const stageKey = (stage: string) => `stage:${stage}`;
export const datasetKey = (dataset: string, journey: string) => `dataset:${journey}:${dataset}`;

/** What a key of a node names. */
export function readKey(key: string): { readonly kind: string; readonly id: string } {
  const [kind = '', ...rest] = key.split(':');
  return { kind, id: rest.at(-1) ?? '' };
}

/** What a dataset is made from, and what is made from it. */
export type LineageOf = (dataset: string) => { readonly up: readonly string[]; readonly down: readonly string[] };

const around = (list: readonly string[], at: number) => ({
  before: at > 0 ? list.slice(at - 1, at) : [],
  after: list.slice(at + 1, at + 2),
});

/** Finds a dataset's node seen from a journey: in the same journey if it stands there, else where it stands first. */
function nearestNode({ bands }: SwimLanes): (dataset: string, journey: string) => readonly string[] {
  const homes = new Map<string, string[]>();
  for (const { journey, boxes } of bands) {
    for (const { dataset } of boxes) homes.set(dataset, [...(homes.get(dataset) ?? []), journey]);
  }
  return (dataset, journey) => {
    const journeys = homes.get(dataset) ?? [];
    const home = journeys.includes(journey) ? journey : journeys[0];
    return home === undefined ? [] : [datasetKey(dataset, home)];
  };
}

/**
 * The walk through swim-lanes: left and right from stage to stage, or along lineage from dataset to dataset; down from
 * a stage to its datasets and on through them, up the same way back.
 */
export function walkSwimLanes(lanes: SwimLanes, lineageOf: LineageOf): WalkGraph {
  const nearest = nearestNode(lanes);
  const graph = new Map<string, Steps>();
  for (const { journey, stages, boxes } of lanes.bands) {
    const row = stages.map(({ stage }) => stageKey(stage));
    for (const [at, { stage }] of stages.entries()) {
      const column = boxes.filter((box) => box.stage === stage).sort((a, b) => a.y - b.y);
      const keys = [stageKey(stage), ...column.map(({ dataset }) => datasetKey(dataset, journey))];
      const { before, after } = around(row, at);
      graph.set(stageKey(stage), { left: before, right: after, up: [], down: keys.slice(1, 2) });
      for (const [index, { dataset }] of column.entries()) {
        const { up, down } = lineageOf(dataset);
        const near = around(keys, index + 1);
        graph.set(datasetKey(dataset, journey), {
          left: up.flatMap((each) => nearest(each, journey)),
          right: down.flatMap((each) => nearest(each, journey)),
          up: near.before,
          down: near.after,
        });
      }
    }
  }
  return graph;
}
