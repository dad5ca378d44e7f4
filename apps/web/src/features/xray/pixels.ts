import { type Planes } from './planes.js';

/** How the picture is shown. */
export interface PictureStyle {
  readonly shown: 'materials' | 'high' | 'low';
  /** Dark where radiation comes through. */
  readonly inverted: boolean;
  readonly sharpened: boolean;
  /** Middle and width of the shares of radiation that are spread over all shades, 0 to 1. */
  readonly level: number;
  readonly window: number;
}

export const FIRST_STYLE: PictureStyle = {
  shown: 'materials',
  inverted: false,
  sharpened: false,
  level: 0.5,
  window: 1,
};

/** Limits of ln(low)/ln(high) between materials, as the API says them. */
export interface MaterialBands {
  readonly mixedFrom: number;
  readonly metalFrom: number;
  readonly emptyAbove: number;
  readonly opaqueBelow: number;
}

const MATERIALS = ['empty', 'organic', 'mixed', 'metal', 'opaque'] as const;
export type Material = (typeof MATERIALS)[number];

/** What a picture is drawn from, worked out once an image; shares of radiation from 0 to 1. */
export interface PreparedPicture {
  readonly width: number;
  readonly height: number;
  readonly low: Float32Array;
  readonly high: Float32Array;
  /** Means of each pixel and its eight neighbours. */
  readonly lowMean: Float32Array;
  readonly highMean: Float32Array;
  /** Places in {@link MATERIALS}. */
  readonly materials: Uint8Array;
}

const FULL = 65_535;

/** Means over three by three pixels; at the edges over those that there are. */
export function meansOf(plane: Float32Array, width: number, height: number): Float32Array {
  const along = new Float32Array(plane.length);
  for (let at = 0; at < plane.length; at += 1) {
    const x = at % width;
    const [left, right] = [x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at];
    along[at] = ((plane[left] ?? 0) + (plane[at] ?? 0) + (plane[right] ?? 0)) / 3;
  }
  return Float32Array.from(along, (value, at) => {
    const y = Math.floor(at / width);
    const [above, below] = [y > 0 ? at - width : at, y < height - 1 ? at + width : at];
    return ((along[above] ?? 0) + value + (along[below] ?? 0)) / 3;
  });
}

/** What is in the way of one pixel, by how much each energy is weakened. */
export function materialOf(low: number, high: number, bands: MaterialBands): Material {
  if (high > bands.emptyAbove) return 'empty';
  if (low < bands.opaqueBelow) return 'opaque';
  const ratio = Math.log(low) / Math.log(high);
  return ratio < bands.mixedFrom ? 'organic' : ratio < bands.metalFrom ? 'mixed' : 'metal';
}

export function preparePicture({ width, height, low, high }: Planes, bands: MaterialBands): PreparedPicture {
  const [lowShares, highShares] = [low, high].map((plane) => Float32Array.from(plane, (value) => value / FULL)) as [
    Float32Array,
    Float32Array,
  ];
  const [lowMean, highMean] = [meansOf(lowShares, width, height), meansOf(highShares, width, height)];
  // Of means, since the ratio of two noisy pixels is noisier than either.
  const materials = Uint8Array.from(highMean, (share, at) =>
    MATERIALS.indexOf(materialOf(lowMean[at] ?? 0, share, bands)),
  );
  return { width, height, low: lowShares, high: highShares, lowMean, highMean, materials };
}

type Colour = readonly [red: number, green: number, blue: number];

/** As the trade shows them: organic orange, light metals and salts green, metal blue; too dense to tell black. */
const COLOURS: Readonly<Record<Material, Colour>> = {
  empty: [128, 128, 128],
  organic: [238, 124, 16],
  mixed: [56, 158, 60],
  metal: [36, 92, 204],
  opaque: [20, 20, 24],
};

/** Share of all shades at which a share of radiation is shown, 0 the darkest. */
export function shadeOf(share: number, { level, window }: Pick<PictureStyle, 'level' | 'window'>): number {
  const width = Math.max(0.02, window);
  return Math.min(1, Math.max(0, (share - level) / width + 0.5));
}

/** A material's colour at a shade: white or black where nothing is in the way, deep and dark where much is. */
function colourAt(material: Material, shade: number, inverted: boolean): Colour {
  const amount = 1 - shade;
  const [red, green, blue] = COLOURS[material];
  const mix = (part: number) =>
    inverted
      ? part * Math.min(1, amount * 1.6) + 255 * Math.max(0, amount - 0.75)
      : (255 + (part - 255) * Math.min(1, amount * 2)) * (1 - 0.75 * Math.max(0, amount - 0.5) * 2);
  return [mix(red), mix(green), mix(blue)];
}

/** The picture as red, green, blue and opacity, four bytes a pixel, row by row. */
export function drawPicture(picture: PreparedPicture, style: PictureStyle): Uint8ClampedArray<ArrayBuffer> {
  const { low, high, lowMean, highMean, materials } = picture;
  const [plane, mean] = style.shown === 'low' ? [low, lowMean] : [high, highMean];
  const pixels = new Uint8ClampedArray(plane.length * 4);
  plane.forEach((share, at) => {
    // Unsharp mask: what a pixel differs from its neighbours by counts twice more.
    const seen = style.sharpened ? share + 2 * (share - (mean[at] ?? share)) : share;
    const shade = shadeOf(seen, style);
    const grey = 255 * (style.inverted ? 1 - shade : shade);
    const colour: Colour =
      style.shown === 'materials'
        ? colourAt(MATERIALS[materials[at] ?? 0] ?? 'empty', shade, style.inverted)
        : [grey, grey, grey];
    pixels.set(colour, at * 4);
    pixels[at * 4 + 3] = 255;
  });
  return pixels;
}
