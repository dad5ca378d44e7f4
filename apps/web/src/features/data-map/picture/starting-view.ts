import { type Rect } from './swim-lanes.js';

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 16;
/** Below this the writing can't be read; what doesn't fit is reached by moving. */
const LEAST_ZOOM = 0.66;

/**
 * How a picture is seen at first: its whole width when that can be read, from its upper left corner; a chosen box in
 * the middle when it would lie outside.
 */
export function startingView(picture: Size, frame: Size, chosen: Rect | undefined): View {
  const fitting = (frame.width - 2 * MARGIN) / Math.max(1, picture.width);
  const zoom = Math.min(1, Math.max(LEAST_ZOOM, fitting));
  const start = {
    x: Math.max(MARGIN, (frame.width - picture.width * zoom) / 2),
    y: Math.max(MARGIN, (frame.height - picture.height * zoom) / 2),
    zoom,
  };
  if (chosen === undefined) return start;
  const right = start.x + (chosen.x + chosen.width) * zoom;
  const bottom = start.y + (chosen.y + chosen.height) * zoom;
  return {
    x: right <= frame.width ? start.x : frame.width / 2 - (chosen.x + chosen.width / 2) * zoom,
    y: bottom <= frame.height ? start.y : frame.height / 2 - (chosen.y + chosen.height / 2) * zoom,
    zoom,
  };
}
