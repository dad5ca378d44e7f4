import { type DepthMap, FIELD, PIXELS } from './depth-map.js';
import { type Draw } from './draw.js';

/** What the air alone lets through, in the counts of an image. */
export const FULL_SCALE = 65_535;

/** The detector behind the parcel, the same for a whole image. */
export interface Detector {
  /** Photons that reach a pixel with nothing in the way, by energy. */
  readonly photons: { readonly low: number; readonly high: number };
  /** Deviation of the electronics' own noise, as photons. */
  readonly electronic: number;
  /** Deviation of the blur of focal spot and scintillator, in pixels. */
  readonly blur: number;
}

export function drawDetector(draw: Draw): Detector {
  const photons = draw.parameter(25_000, 60_000);
  return {
    photons: { low: photons, high: photons * draw.parameter(0.55, 0.8) },
    electronic: draw.parameter(8, 20),
    blur: draw.parameter(0.45, 0.75),
  };
}

/**
 * The two planes that the detector measures, low energy first: transmissions, blurred, with photon noise (Poisson, by its
 * normal limit) and electronic noise, on a scale on which air is 65,535.
 */
export function measure(depth: DepthMap, { photons, electronic, blur }: Detector, draw: Draw): Uint16Array {
  const image = new Uint16Array(2 * PIXELS);
  measurePlane(image.subarray(0, PIXELS), blurred(transmission(depth.low), blur), photons.low, electronic, draw);
  measurePlane(image.subarray(PIXELS), blurred(transmission(depth.high), blur), photons.high, electronic, draw);
  return image;
}

function transmission(depth: Float64Array): Float64Array {
  const shares = new Float64Array(depth.length);
  for (let pixel = 0; pixel < shares.length; pixel += 1) shares[pixel] = Math.exp(-Math.max(0, depth[pixel] ?? 0));
  return shares;
}

function measurePlane(plane: Uint16Array, shares: Float64Array, photons: number, electronic: number, draw: Draw): void {
  const scale = FULL_SCALE / photons;
  for (let pixel = 0; pixel < plane.length; pixel += 1) {
    const expected = photons * (shares[pixel] ?? 0);
    const counted = expected + Math.sqrt(expected + electronic * electronic) * draw.normal();
    plane[pixel] = Math.min(FULL_SCALE, Math.max(0, Math.round(counted * scale)));
  }
}

/** Convolved with a Gaussian of two pixels' reach, rows first; edges repeat. */
function blurred(plane: Float64Array, deviation: number): Float64Array {
  const across = blurredAlong(plane, deviation, FIELD.height, FIELD.width, FIELD.width, 1);
  return blurredAlong(across, deviation, FIELD.width, FIELD.height, 1, FIELD.width);
}

/** Each of `lines`, `toNext` apart, of `length` pixels `step` apart. */
function blurredAlong(
  plane: Float64Array,
  deviation: number,
  lines: number,
  length: number,
  toNext: number,
  step: number,
): Float64Array {
  const [one, two] = [Math.exp(-1 / (2 * deviation ** 2)), Math.exp(-4 / (2 * deviation ** 2))];
  const centre = 1 / (1 + 2 * one + 2 * two);
  const [near, far] = [one * centre, two * centre];
  const result = new Float64Array(plane.length);
  for (let line = 0; line < lines; line += 1) {
    const start = line * toNext;
    const end = start + (length - 1) * step;
    for (let pixel = start; pixel <= end; pixel += step) {
      const [before, after] = [Math.max(start, pixel - step), Math.min(end, pixel + step)];
      const [first, last] = [Math.max(start, pixel - 2 * step), Math.min(end, pixel + 2 * step)];
      result[pixel] =
        centre * (plane[pixel] ?? 0) +
        near * ((plane[before] ?? 0) + (plane[after] ?? 0)) +
        far * ((plane[first] ?? 0) + (plane[last] ?? 0));
    }
  }
  return result;
}
