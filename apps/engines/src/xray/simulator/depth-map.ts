import { type Box } from '../item-kinds.js';
import { type Material } from './materials.js';
import { type Pose, type Rotation, within } from './pose.js';
import { chordOf, type Shape, shadowOf } from './shapes.js';

/** A solid of one material; `hollow` takes away again what lies in a solid around it. */
export interface Part {
  readonly shape: Shape;
  readonly material: Material;
  readonly pose: Pose;
  readonly hollow?: boolean;
}

/** A parallel beam along z falls on this many pixels of this many mm. */
export const FIELD = { width: 256, height: 192, pixelMm: 2 } as const;
export const PIXELS = FIELD.width * FIELD.height;
const { width, height, pixelMm } = FIELD;

/** Optical depth −ln(transmission) of each pixel at both energies, row by row. */
export interface DepthMap {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Least optical depth at low energy at which a pixel counts as covered by an item: about 1 % of the beam. */
const COVERED = 0.01;

export const emptyDepth = (): DepthMap => ({ low: new Float64Array(PIXELS), high: new Float64Array(PIXELS) });

/**
 * Adds what the parts of a thing take from the beam. By Beer and Lambert the transmission is exp(−Σ μ × thickness), so
 * depths add up where transmissions multiply.
 * @param pose of the thing in the field, whose left top corner is the origin
 */
export function addParts(depth: DepthMap, parts: readonly Part[], pose: Pose): void {
  for (const part of parts) addPart(depth, part, within(pose, part.pose));
}

/** What the parts of a thing, turned, cover of the image plane about its origin: left, top, right, bottom in mm. */
export function shadowOfParts(parts: readonly Part[], turn: Rotation): readonly [number, number, number, number] {
  const shadows = parts.map(({ shape, pose }) => shadowOf(shape, within({ turn, move: [0, 0, 0] }, pose)));
  return [
    Math.min(...shadows.map(([left]) => left)),
    Math.min(...shadows.map(([, top]) => top)),
    Math.max(...shadows.map(([, , right]) => right)),
    Math.max(...shadows.map(([, , , bottom]) => bottom)),
  ];
}

function addPart({ low, high }: DepthMap, { shape, material, hollow }: Part, pose: Pose): void {
  const chord = chordOf(shape);
  const [left, top, right, bottom] = shadowOf(shape, pose);
  const firstColumn = Math.max(0, Math.ceil(left / pixelMm - 0.5));
  const lastColumn = Math.min(width - 1, Math.floor(right / pixelMm - 0.5));
  const lastRow = Math.min(height - 1, Math.floor(bottom / pixelMm - 0.5));
  const sign = hollow === true ? -1 : 1;
  const [a, b, c, d, e, f, g, h, i] = pose.turn;
  const [x0, y0, z0] = pose.move;
  for (let row = Math.max(0, Math.ceil(top / pixelMm - 0.5)); row <= lastRow; row += 1) {
    const y = (row + 0.5) * pixelMm - y0;
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const x = (column + 0.5) * pixelMm - x0;
      // The ray in the shape's own frame: the inverse of a rotation is its transpose.
      const mm = chord(a * x + d * y - g * z0, b * x + e * y - h * z0, c * x + f * y - i * z0, g, h, i);
      if (mm > 0) {
        const pixel = row * width + column;
        low[pixel] = (low[pixel] ?? 0) + sign * mm * material.low;
        high[pixel] = (high[pixel] ?? 0) + sign * mm * material.high;
      }
    }
  }
}

/**
 * Threat image projection, as screening staff are trained with: the transmissions of a thing imaged alone are multiplied
 * into the image of a parcel, that is, the depths are added.
 */
export function projectInto(scene: DepthMap, thing: DepthMap): void {
  for (let pixel = 0; pixel < PIXELS; pixel += 1) {
    scene.low[pixel] = (scene.low[pixel] ?? 0) + (thing.low[pixel] ?? 0);
    scene.high[pixel] = (scene.high[pixel] ?? 0) + (thing.high[pixel] ?? 0);
  }
}

/** The tight box around what a thing alone covers; undefined when it covers nothing. */
export function coveredBox({ low }: DepthMap): Box | undefined {
  let [left, top, right, bottom]: [number, number, number, number] = [width, height, 0, 0];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if ((low[row * width + column] ?? 0) < COVERED) continue;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row + 1);
    }
  }
  return right > left ? [left, top, right, bottom] : undefined;
}
