import { byId, type BilingualText, type DataMap } from '../map-model.js';
import { type Caption, type Drawing } from '../picture/draw-svg.js';
import { LANE_NAME, type SwimLanes } from '../picture/swim-lanes.js';

interface ProcessDrawingOptions extends Pick<Drawing, 'title' | 'nodes' | 'links'> {
  readonly map: DataMap;
  readonly lanes: SwimLanes;
  readonly inLanguage: (text: BilingualText) => string;
}

const JOURNEY = { height: 26, size: 22, bold: true } as const;
const LANE = { inset: 14, size: 16, bold: true } as const;

/** The process view as it is saved: what its backdrop shows on the page, as areas and captions. */
export function processDrawing({ map, lanes, inLanguage, ...rest }: ProcessDrawingOptions): Drawing {
  const actors = byId(map.actors);
  const journeys = byId(map.journeys);
  const nameOf = (thing: { readonly name: BilingualText } | undefined) =>
    thing === undefined ? '' : inLanguage(thing.name);
  const captions = lanes.bands.flatMap((band): readonly Caption[] => [
    { x: 0, y: band.y, width: band.width, text: nameOf(journeys.get(band.journey)), ...JOURNEY },
    ...band.lanes.map(({ actor, x, y, height }) => ({
      x: x + LANE.inset,
      y,
      width: LANE_NAME - LANE.inset - 10,
      height,
      text: nameOf(actors.get(actor)),
      size: LANE.size,
      bold: LANE.bold,
    })),
  ]);
  // Every other lane is shaded, as on the page.
  const areas = lanes.bands.flatMap((band) => band.lanes.filter((_, at) => at % 2 === 0));
  return { ...rest, width: lanes.width, height: lanes.height, areas, captions };
}
