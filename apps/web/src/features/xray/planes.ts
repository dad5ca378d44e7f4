import { decode } from 'fast-png';
import { ApiFailure } from '../../api/api-failure.js';
import { failureFromBody } from '../../api/request.js';
import { parseJson } from '../../api/json.js';

/** The two planes of an image: the share of radiation that came through, 65,535 all of it, row by row. */
export interface Planes {
  readonly width: number;
  readonly height: number;
  readonly low: Uint16Array;
  readonly high: Uint16Array;
}

/** All sixteen bits of a plane; a browser's own decoder would keep eight. */
export function decodePlane(file: ArrayBuffer): { width: number; height: number; data: Uint16Array } {
  const { width, height, data } = decode(file);
  if (!(data instanceof Uint16Array) || data.length !== width * height) {
    throw new ApiFailure('server', 'not a 16-bit greyscale image');
  }
  return { width, height, data };
}

async function fetchPlane(id: string, energy: 'low' | 'high', signal: AbortSignal | undefined) {
  const response = await fetch(`/api/xray/images/${encodeURIComponent(id)}/${energy}.png`, {
    credentials: 'same-origin',
    ...(signal && { signal }),
  });
  if (!response.ok) throw failureFromBody(parseJson(await response.text()));
  return decodePlane(await response.arrayBuffer());
}

/** @throws ApiFailure when there is no such image, or it can't be shown */
export async function fetchPlanes(id: string, signal?: AbortSignal): Promise<Planes> {
  const [low, high] = await Promise.all([fetchPlane(id, 'low', signal), fetchPlane(id, 'high', signal)]);
  if (low.width !== high.width || low.height !== high.height) throw new ApiFailure('server', 'planes differ in size');
  return { width: low.width, height: low.height, low: low.data, high: high.data };
}
