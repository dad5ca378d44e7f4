import { type Box } from '../item-kinds.js';
import { FIELD, PIXELS } from '../simulator/depth-map.js';
import { FULL_SCALE } from '../simulator/detector.js';

const { width, height } = FIELD;
/** Smallest blob in pixels. */
const LEAST_PIXELS = 20;
/** Counts below this are none. */
const LEAST_COUNT = 16;

/** A connected patch of pixels that stand out, with what tells kinds apart: its size and its material. */
export interface Blob {
  readonly box: Box;
  /** Logarithms of the longer and the shorter side, share of the box that is filled, mean optical depth, mean ratio of depths. */
  readonly traits: readonly number[];
}

/** What stands out: dense goods at three depths, and metal by its ratio of depths. */
const MASKS: readonly ((depth: number, ratio: number) => boolean)[] = [
  (depth) => depth > 0.35,
  (depth) => depth > 0.8,
  (depth) => depth > 1.8,
  (depth, ratio) => depth > 0.3 && ratio > 1.7,
];

/** The blobs of an image under each threshold. */
export function blobsOf(image: Uint16Array): readonly Blob[] {
  const depth = new Float32Array(PIXELS);
  const ratio = new Float32Array(PIXELS);
  for (let pixel = 0; pixel < PIXELS; pixel += 1) {
    const low = -Math.log(Math.max(LEAST_COUNT, image[pixel] ?? 0) / FULL_SCALE);
    const high = -Math.log(Math.max(LEAST_COUNT, image[PIXELS + pixel] ?? 0) / FULL_SCALE);
    depth[pixel] = low;
    ratio[pixel] = low / (high + 0.02);
  }
  return MASKS.flatMap((stands) => {
    const open = Uint8Array.from(depth, (value, pixel) => (stands(value, ratio[pixel] ?? 0) ? 1 : 0));
    return patchesOf(open).map((pixels) => blobOf(pixels, depth, ratio));
  });
}

/** Connected patches of ones; the mask is used up. */
function patchesOf(open: Uint8Array): readonly (readonly number[])[] {
  const patches: number[][] = [];
  for (let start = 0; start < open.length; start += 1) {
    if (open[start] === 0) continue;
    const patch = [start];
    open[start] = 0;
    // The patch grows while it is walked.
    for (const pixel of patch) {
      const column = pixel % width;
      for (const next of [
        column > 0 ? pixel - 1 : -1,
        column < width - 1 ? pixel + 1 : -1,
        pixel - width,
        pixel + width,
      ]) {
        if (next < 0 || next >= width * height || open[next] !== 1) continue;
        open[next] = 0;
        patch.push(next);
      }
    }
    if (patch.length >= LEAST_PIXELS) patches.push(patch);
  }
  return patches;
}

function blobOf(pixels: readonly number[], depth: Float32Array, ratio: Float32Array): Blob {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  let [depths, ratios] = [0, 0];
  for (const pixel of pixels) {
    left = Math.min(left, pixel % width);
    right = Math.max(right, (pixel % width) + 1);
    top = Math.min(top, Math.floor(pixel / width));
    bottom = Math.max(bottom, Math.floor(pixel / width) + 1);
    depths += depth[pixel] ?? 0;
    ratios += ratio[pixel] ?? 0;
  }
  const sides = [right - left, bottom - top];
  return {
    box: [left, top, right, bottom],
    traits: [
      Math.log(Math.max(...sides)),
      Math.log(Math.min(...sides)),
      pixels.length / ((right - left) * (bottom - top)),
      depths / pixels.length,
      ratios / pixels.length,
    ],
  };
}
