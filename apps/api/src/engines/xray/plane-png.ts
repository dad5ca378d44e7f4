import { inflateSync } from 'node:zlib';
import { decode } from 'fast-png';

/** Sides of a plane in pixels. */
const LEAST_SIDE = 16;
export const MOST_PIXELS = 1_048_576;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** IHDR's place after the signature, its length and its name (PNG, ISO/IEC 15948, 11.2.2). */
const HEADER = { width: 16, height: 20, depth: 24, colour: 25, interlace: 28, end: 33 } as const;
const GREY = 0;

export type PlaneFault = 'not_png' | 'not_16_bit_grey' | 'wrong_size' | 'broken';

export interface Plane {
  readonly width: number;
  readonly height: number;
  /** Share of radiation that came through, row by row; 65,535 all of it. */
  readonly data: Uint16Array;
}

/**
 * One plane of an X-ray image out of its 16-bit greyscale PNG. A file that would unpack to more than its header says is
 * refused before it is unpacked any further.
 */
export function readPlane(file: Uint8Array): Plane | PlaneFault {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length < HEADER.end || !bytes.subarray(0, 8).equals(SIGNATURE)) return 'not_png';
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return 'not_png';
  const [width, height] = [bytes.readUInt32BE(HEADER.width), bytes.readUInt32BE(HEADER.height)];
  if (bytes[HEADER.depth] !== 16 || bytes[HEADER.colour] !== GREY || bytes[HEADER.interlace] !== 0) {
    return 'not_16_bit_grey';
  }
  if (width < LEAST_SIDE || height < LEAST_SIDE || width * height > MOST_PIXELS) return 'wrong_size';
  try {
    // Each row begins with the byte of its filter.
    const size = (2 * width + 1) * height;
    if (inflateSync(packedOf(bytes), { maxOutputLength: size }).length !== size) return 'broken';
    const { data, depth, channels } = decode(file, { checkCrc: true });
    if (depth !== 16 || channels !== 1 || !(data instanceof Uint16Array)) return 'not_16_bit_grey';
    return { width, height, data };
  } catch {
    return 'broken';
  }
}

/** The packed pixels: what the IDAT chunks hold, one after the other. */
function packedOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE.length; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}
