import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { encode } from 'fast-png';
import { readPlane } from './plane-png.js';
import { pngOf, SMALL } from './testing/small-images.js';

/** A chunk without a right check sum: such a file is refused before anybody looks at that. */
function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
}

function fileOf(width: number, height: number, pixels: Buffer): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    SMALL.low.subarray(0, 8),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a plane out of its PNG', () => {
  it('keeps all sixteen bits', () => {
    const plane = readPlane(pngOf(20, 16, (x, y) => (x + 20 * y) / 65_535));
    expect(plane).toMatchObject({ width: 20, height: 16 });
    expect(typeof plane === 'object' && [plane.data[0], plane.data[319]]).toEqual([0, 319]);
  });

  it('is refused when it is something else', () => {
    expect(readPlane(Buffer.from('GIF89a'))).toBe('not_png');
    const grey8 = encode({ width: 20, height: 20, data: new Uint8Array(400), depth: 8, channels: 1 });
    expect(readPlane(grey8)).toBe('not_16_bit_grey');
    const colour = encode({ width: 20, height: 20, data: new Uint16Array(1200), depth: 16, channels: 3 });
    expect(readPlane(colour)).toBe('not_16_bit_grey');
    expect(readPlane(pngOf(4, 4, () => 1))).toBe('wrong_size');
  });

  it('is refused when it is cut off or damaged', () => {
    expect(readPlane(SMALL.low.subarray(0, SMALL.low.length - 30))).toBe('broken');
    const damaged = Buffer.from(SMALL.low);
    damaged[45] = (damaged[45] ?? 0) ^ 0xff;
    expect(readPlane(damaged)).toBe('broken');
  });

  it('is refused when it claims too many pixels, or would unpack to more than it claims', () => {
    expect(readPlane(fileOf(100_000, 100_000, Buffer.alloc(10)))).toBe('wrong_size');
    expect(readPlane(fileOf(32, 32, Buffer.alloc(50_000_000)))).toBe('broken');
  });
});
