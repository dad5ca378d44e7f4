import { describe, expect, it } from '@jest/globals';
import { ModelRegistry } from '../protocol/model-registry.js';
import { type Detection } from './detector/decode.js';
import { type XrayImage } from './detector/xray-detector.js';
import { xrayEngine } from './xray-engine.js';

const pistol: Detection = { kind: 0, confidence: 0.75, box: [1, 2, 30, 40] };
const seen: XrayImage[] = [];
const registry = new ModelRegistry([
  xrayEngine('a', (image) => {
    seen.push(image);
    return Promise.resolve(image.planes[0] === 7 ? [pistol] : []);
  }),
]);

function ask(shape: readonly number[], first: readonly number[] = [], outputs: readonly string[] = []) {
  const data = new Array<number>(shape.reduce((size, side) => size * side, 1)).fill(65_535);
  const size = data.length / (shape[0] ?? 1);
  for (const [row, value] of first.entries()) data[row * size] = value;
  const inputs = [{ name: 'image', datatype: 'UINT16' as const, shape, data }];
  return registry.infer({ model: 'xray-reading', version: undefined, inputs, outputs });
}

describe('the engine for X-ray images', () => {
  it('gives 32 places an image, those without a box of kind -1', async () => {
    const { outputs } = await ask([2, 2, 16, 20], [7, 1]);
    expect(outputs.map(({ name, shape }) => [name, shape])).toEqual([
      ['box', [2, 32, 4]],
      ['kind', [2, 32]],
      ['confidence', [2, 32]],
    ]);
    const [box, kind, confidence] = outputs.map(({ data }) => Array.from(data as ArrayLike<number>));
    expect(box?.slice(0, 8)).toEqual([1, 2, 30, 40, 0, 0, 0, 0]);
    expect([kind?.[0], kind?.[1], kind?.[32]]).toEqual([0, -1, -1]);
    expect([confidence?.[0], confidence?.[1]]).toEqual([0.75, 0]);
  });

  it('reads each image with both planes', async () => {
    seen.length = 0;
    await ask([2, 2, 16, 20], [3, 4]);
    expect(seen.map(({ height, width, planes }) => [height, width, planes.length, planes[0]])).toEqual([
      [16, 20, 640, 3],
      [16, 20, 640, 4],
    ]);
  });

  it('gives only the outputs that are asked for', async () => {
    const { outputs } = await ask([1, 2, 16, 16], [], ['kind']);
    expect(outputs.map(({ name }) => name)).toEqual(['kind']);
  });

  it.each([
    ['one plane', [1, 1, 32, 32], "doesn't fit"],
    ['a side too long', [1, 2, 32, 513], '32 × 513 pixels'],
    ['a side too short', [1, 2, 15, 32], 'must have 16 to 512'],
    ['too many images', [49, 2, 16, 16], 'at most 48'],
  ] as const)('refuses %s', async (_case, shape, reason) => {
    await expect(ask(shape)).rejects.toThrow(reason);
  });
});
