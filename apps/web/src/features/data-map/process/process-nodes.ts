import { lineageIn } from '../lineage-in.js';
import { datasetKey, stageKey, type WalkGraph } from '../picture/walk.js';
import { curveBetween } from '../picture/link-path.js';
import { type PictureLink, type PictureNode } from '../picture/picture-node.js';
import { type Rect, type SwimLanes } from '../picture/swim-lanes.js';
import { byId, type DataMap, type MapDataset } from '../map-model.js';

/** The words of a picture's boxes, in the language of the page. */
export interface NodeWords {
  readonly stage: (name: string, order: number, count: number) => string;
  readonly dataset: (dataset: MapDataset, name: string, lane: string, up: number, down: number) => string;
}

export interface NodeContext {
  readonly map: DataMap;
  readonly lanes: SwimLanes;
  readonly inLanguage: (text: { readonly ko: string; readonly en: string }) => string;
  readonly words: NodeWords;
  /** Ids of the datasets that fit what is looked for. */
  readonly fits: ReadonlySet<string>;
  readonly selected: string;
  readonly stage: string;
}

/** The boxes of the process view: stages along the top of each journey, datasets in the lanes below. */
export function processNodes({
  map,
  lanes,
  inLanguage,
  words,
  fits,
  selected,
  stage,
}: NodeContext): readonly PictureNode[] {
  const stages = byId(map.stages);
  const datasets = byId(map.datasets);
  const actors = byId(map.actors);
  const lineageOf = lineageIn(map);
  return lanes.bands.flatMap((band) => [
    ...band.stages.flatMap(({ stage: id, ...rect }, at): readonly PictureNode[] => {
      const found = stages.get(id);
      if (found === undefined) return [];
      const count = band.boxes.filter((box) => box.stage === id).length;
      const title = inLanguage(found.name);
      const label = words.stage(title, at + 1, count);
      return [{ ...rect, key: stageKey(id), kind: 'stage', title, note: String(count), label, chosen: id === stage }];
    }),
    ...band.boxes.flatMap(({ dataset: id, lane, x, y, width, height }): readonly PictureNode[] => {
      const dataset = datasets.get(id);
      if (dataset === undefined) return [];
      const { up, down } = lineageOf(id);
      const title = inLanguage(dataset.name);
      const actor = actors.get(lane);
      return [
        {
          x,
          y,
          width,
          height,
          key: datasetKey(id, band.journey),
          kind: 'dataset',
          title,
          note: '',
          label: words.dataset(
            dataset,
            title,
            actor === undefined ? '' : inLanguage(actor.name),
            up.length,
            down.length,
          ),
          access: dataset.access,
          reference: dataset.producedAt.length === 0,
          dimmed: !fits.has(id),
          chosen: id === selected,
        },
      ];
    }),
  ]);
}

/** Lineage as lines between the boxes of the process view, each to the nearest box of the dataset that it leads to. */
export function processLinks(nodes: readonly PictureNode[], walk: WalkGraph): readonly PictureLink[] {
  const rects: ReadonlyMap<string, Rect> = new Map(nodes.map((node) => [node.key, node]));
  const drawn = new Map<string, PictureLink>();
  const draw = (from: string, to: string) => {
    const [start, end] = [rects.get(from), rects.get(to)];
    if (start !== undefined && end !== undefined) drawn.set(`${from} ${to}`, { from, to, d: curveBetween(start, end) });
  };
  for (const { key, kind } of nodes) {
    if (kind !== 'dataset') continue;
    const { left = [], right = [] } = walk.get(key) ?? {};
    for (const other of left) draw(other, key);
    for (const other of right) draw(key, other);
  }
  return [...drawn.values()];
}
