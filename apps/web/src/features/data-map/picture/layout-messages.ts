import { type SwimLaneInput, type SwimLanes } from './swim-lanes.js';

export interface LayoutRequest {
  readonly id: number;
  readonly input: SwimLaneInput;
}

export interface LayoutReply {
  readonly id: number;
  readonly lanes: SwimLanes;
}
