import { useEffect, useState } from 'react';
import { type DataMap, placementsIn, stagesOf } from '../map-model.js';
import { type LayoutReply, type LayoutRequest } from './layout-messages.js';
import { type SwimLaneInput, type SwimLanes } from './swim-lanes.js';

let worker: Worker | undefined;
let asked = 0;

/** Starts the worker ahead of its work, while the map's data are on their way. */
export function startLayoutWorker(): Worker {
  worker ??= new Worker(new URL('./swim-lanes.worker.ts', import.meta.url), { type: 'module' });
  return worker;
}

function layOut(input: SwimLaneInput, signal: AbortSignal): Promise<SwimLanes> {
  const at = startLayoutWorker();
  asked += 1;
  const request: LayoutRequest = { id: asked, input };
  return new Promise((resolve) => {
    at.addEventListener(
      'message',
      function take({ data }: MessageEvent<LayoutReply>) {
        if (data.id !== request.id) return;
        at.removeEventListener('message', take);
        resolve(data.lanes);
      },
      { signal },
    );
    at.postMessage(request);
  });
}

/** The swim-lanes of one journey, or of all where none is named; undefined until the worker has laid them out. */
export function useSwimLanes(map: DataMap, journey: string): SwimLanes | undefined {
  const [laid, setLaid] = useState<{ readonly for: string; readonly lanes: SwimLanes }>();
  useEffect(() => {
    const stop = new AbortController();
    const journeys = map.journeys
      .filter(({ id }) => journey === '' || id === journey)
      .map(({ id }) => ({
        id,
        stages: stagesOf(map, id).map((stage) => stage.id),
        placements: placementsIn(map, id).map(({ dataset, stage, lane }) => ({ dataset: dataset.id, stage, lane })),
      }));
    void layOut({ journeys }, stop.signal).then((lanes) => {
      if (!stop.signal.aborted) setLaid({ for: journey, lanes });
    });
    return () => {
      stop.abort();
    };
  }, [map, journey]);
  return laid?.for === journey ? laid.lanes : undefined;
}
