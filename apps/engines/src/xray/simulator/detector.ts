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
export function measure(depth: DepthMap, detector: Detector, draw: Draw): Uint16Array {
  const image = new Uint16Array(2 * PIXELS);
  for (const [plane, energy] of (['low', 'high'] as const).entries()) {
    const share = blurred(
      Float64Array.from(depth[energy], (value) => Math.exp(-Math.max(0, value))),
      detector.blur,
    );
    const photons = detector.photons[energy];
    for (let pixel = 0; pixel < PIXELS; pixel += 1) {
      const expected = photons * (share[pixel] ?? 0);
      const counted = expected + Math.sqrt(expected + detector.electronic ** 2) * draw.normal();
      image[plane * PIXELS + pixel] = Math.min(FULL_SCALE, Math.max(0, Math.round((counted / photons) * FULL_SCALE)));
    }
  }
  return image;
}

/** Convolved with a Gaussian of two pixels' reach, rows first; edges repeat. */
function blurred(plane: Float64Array, deviation: number): Float64Array {
  const weights = [0, 1, 2].map((at) => Math.exp(-(at * at) / (2 * deviation * deviation)));
  const [centre = 1, near = 0, far = 0] = weights;
  const total = centre + 2 * near + 2 * far;
  const along = (source: Float64Array, step: number, length: number, position: (pixel: number) => number) =>
    Float64Array.from(source, (value, pixel) => {
      const place = position(pixel);
      const reach = (offset: number) =>
        source[pixel + (Math.min(length - 1, Math.max(0, place + offset)) - place) * step] ?? 0;
      return (centre * value + near * (reach(-1) + reach(1)) + far * (reach(-2) + reach(2))) / total;
    });
  const rows = along(plane, 1, FIELD.width, (pixel) => pixel % FIELD.width);
  return along(rows, FIELD.width, FIELD.height, (pixel) => Math.floor(pixel / FIELD.width));
}
