/** What is to be laid out: journeys of stages, datasets at a stage in the lane of an actor. Ids only, so that it can go to a worker. */
export interface SwimLaneInput {
  readonly journeys: readonly {
    readonly id: string;
    readonly stages: readonly string[];
    readonly placements: readonly { readonly dataset: string; readonly stage: string; readonly lane: string }[];
  }[];
}

/** A place on the picture, in units of its own (CSS pixels at a zoom of 1). */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StageBox extends Rect {
  readonly stage: string;
}

export interface LaneBand extends Rect {
  readonly actor: string;
}

export interface DatasetBox extends Rect {
  readonly dataset: string;
  readonly stage: string;
  readonly lane: string;
}

/** One journey: stages from left to right, below them a lane for each actor. */
export interface JourneyBand extends Rect {
  readonly journey: string;
  readonly stages: readonly StageBox[];
  readonly lanes: readonly LaneBand[];
  readonly boxes: readonly DatasetBox[];
}

export interface SwimLanes {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly JourneyBand[];
}

export const BOX = { width: 204, height: 54 } as const;
/** Width of the column that names the actors. */
export const LANE_NAME = 148;
const GAP = 10;
const LANE_PADDING = 12;
const COLUMN = BOX.width + 16;
const TITLE = 44;
const STAGE = 60;
const BAND_GAP = 56;

type Journey = SwimLaneInput['journeys'][number];

/** Actors in the order in which they come into play, so that the picture runs from top left to bottom right. */
function orderLanes({ stages, placements }: Journey): readonly string[] {
  const places = new Map<string, number[]>();
  for (const { lane, stage } of placements) places.set(lane, [...(places.get(lane) ?? []), stages.indexOf(stage)]);
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  return [...places]
    .map(([lane, at]) => ({ lane, first: Math.min(...at), middle: mean(at) }))
    .sort((a, b) => a.middle - b.middle || a.first - b.first || a.lane.localeCompare(b.lane))
    .map(({ lane }) => lane);
}

/** The datasets of one lane, stacked under their stages, from `y` down. */
function fillLane(journey: Journey, lane: string, x: number, y: number): readonly DatasetBox[] {
  return journey.stages.flatMap((stage, column) =>
    journey.placements
      .filter((placement) => placement.lane === lane && placement.stage === stage)
      .map(({ dataset }, row) => ({
        dataset,
        stage,
        lane,
        x: x + column * COLUMN,
        y: y + LANE_PADDING + row * (BOX.height + GAP),
        ...BOX,
      })),
  );
}

function layOutJourney(journey: Journey, y: number): JourneyBand {
  const left = LANE_NAME + GAP;
  const width = left + journey.stages.length * COLUMN;
  const stages = journey.stages.map((stage, column) => ({
    stage,
    x: left + column * COLUMN,
    y: y + TITLE,
    width: BOX.width,
    height: STAGE,
  }));
  const lanes: LaneBand[] = [];
  const boxes: DatasetBox[] = [];
  let at = y + TITLE + STAGE + GAP;
  for (const lane of orderLanes(journey)) {
    const filled = fillLane(journey, lane, left, at);
    const bottom = Math.max(...filled.map((box) => box.y + box.height)) + LANE_PADDING;
    lanes.push({ actor: lane, x: 0, y: at, width, height: bottom - at });
    boxes.push(...filled);
    at = bottom;
  }
  return { journey: journey.id, x: 0, y, width, height: at - y, stages, lanes, boxes };
}

/** Swim-lanes: actors as lanes, stages along time as columns, datasets where they arise; journeys below one another. */
export function layOutSwimLanes({ journeys }: SwimLaneInput): SwimLanes {
  const bands: JourneyBand[] = [];
  let y = 0;
  for (const journey of journeys) {
    const band = layOutJourney(journey, y);
    bands.push(band);
    y = band.y + band.height + BAND_GAP;
  }
  return {
    width: Math.max(0, ...bands.map((band) => band.width)),
    height: Math.max(0, y - BAND_GAP),
    bands,
  };
}
