import { describe, expect, it } from '@jest/globals';
import { drawPicture, FIRST_STYLE, materialOf, meansOf, preparePicture, shadeOf } from './pixels.js';

const BANDS = { mixedFrom: 1.4, metalFrom: 2.25, emptyAbove: 0.92, opaqueBelow: 0.01 };
const FULL = 65_535;
/** A picture of one material alone, as weakened by it. */
const flat = (low: number, high: number) =>
  preparePicture(
    {
      width: 4,
      height: 4,
      low: new Uint16Array(16).fill(low * FULL),
      high: new Uint16Array(16).fill(high * FULL),
    },
    BANDS,
  );
const pixel = (low: number, high: number, style = FIRST_STYLE) => [...drawPicture(flat(low, high), style).slice(0, 4)];

describe('materials by two energies', () => {
  it.each([
    ['organic', 1.2],
    ['mixed', 1.7],
    ['metal', 3.2],
  ] as const)('%s by the ratio of how much each is weakened', (material, ratio) => {
    expect(materialOf(Math.exp(-ratio * 0.5), Math.exp(-0.5), BANDS)).toBe(material);
  });

  it('nothing where nearly all comes through, and no guess where nearly nothing does', () => {
    expect(materialOf(0.9, 0.95, BANDS)).toBe('empty');
    expect(materialOf(0.001, 0.1, BANDS)).toBe('opaque');
  });
});

describe('the picture', () => {
  it('shows organic matter orange, light metals green, metal blue', () => {
    const colours = [1.2, 1.7, 3.2].map((ratio) => pixel(Math.exp(-ratio * 0.7), Math.exp(-0.7)));
    const strongest = colours.map(([red = 0, green = 0, blue = 0]) =>
      [red, green, blue].indexOf(Math.max(red, green, blue)),
    );
    expect(strongest).toEqual([0, 1, 2]);
    expect(colours.every((each) => each[3] === 255)).toBe(true);
  });

  it('is white where nothing is in the way, and black when inverted', () => {
    expect(pixel(1, 1)).toEqual([255, 255, 255, 255]);
    expect(pixel(1, 1, { ...FIRST_STYLE, inverted: true })).toEqual([0, 0, 0, 255]);
    expect(pixel(1, 1, { ...FIRST_STYLE, shown: 'high', inverted: true })).toEqual([0, 0, 0, 255]);
  });

  it('shows either plane in grey', () => {
    expect(pixel(0.2, 0.6, { ...FIRST_STYLE, shown: 'low' })).toEqual([51, 51, 51, 255]);
    expect(pixel(0.2, 0.6, { ...FIRST_STYLE, shown: 'high' })).toEqual([153, 153, 153, 255]);
  });

  it('spreads a window of shares over all shades', () => {
    expect(shadeOf(0.2, { level: 0.2, window: 0.4 })).toBeCloseTo(0.5);
    expect(shadeOf(0.1, { level: 0.2, window: 0.4 })).toBeCloseTo(0.25);
    expect(shadeOf(0.9, { level: 0.2, window: 0.4 })).toBe(1);
    expect(shadeOf(0.3, { level: 0.2, window: 0 })).toBe(1);
  });

  it('makes edges stronger when sharpened, and leaves flat places alone', () => {
    const edge = preparePicture(
      {
        width: 4,
        height: 1,
        low: Uint16Array.of(20_000, 20_000, 40_000, 40_000),
        high: Uint16Array.of(20_000, 20_000, 40_000, 40_000),
      },
      BANDS,
    );
    const greys = (sharpened: boolean) => {
      const pixels = drawPicture(edge, { ...FIRST_STYLE, shown: 'high', sharpened });
      return [0, 1, 2, 3].map((at) => pixels[at * 4] ?? 0);
    };
    const [plain, sharp] = [greys(false), greys(true)];
    expect(sharp[0]).toBe(plain[0]);
    expect((sharp[2] ?? 0) - (sharp[1] ?? 0)).toBeGreaterThan((plain[2] ?? 0) - (plain[1] ?? 0));
  });

  it('takes means over neighbours, at edges too', () => {
    expect([...meansOf(Float32Array.of(0, 0, 0, 0, 9, 0, 0, 0, 0), 3, 3)]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });
});
