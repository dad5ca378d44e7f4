import { type LayoutReply, type LayoutRequest } from './layout-messages.js';
import { layOutSwimLanes } from './swim-lanes.js';

/** Runs the layout beside the page, so that a large map never holds up typing or scrolling. */
addEventListener('message', ({ data: { id, input } }: MessageEvent<LayoutRequest>) => {
  const reply: LayoutReply = { id, lanes: layOutSwimLanes(input) };
  postMessage(reply);
});
